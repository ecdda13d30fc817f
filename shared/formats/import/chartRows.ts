import type { Grid } from './grid.ts'
import type { ColumnUse } from './shape.ts'
import { kindOf } from './textKind.ts'

/** The rows of a chart before it is known which of them are responsibilities. */
export interface ChartRows {
  readonly headers: readonly string[]
  readonly headerRows: readonly number[]
  readonly columns: readonly ColumnUse[]
  readonly firstRow: number
  readonly endRow: number
}

/** Whether a column holds letters, or the roles that have them. */
export function isRoleLike({ kind }: ColumnUse): boolean {
  return kind === 'role' || kind === 'letter' || kind === 'letters' || kind === 'role-name'
}

/** A quick answer for most rows of a chart, before they are looked at closer. */
export function holdsLetters({ texts }: Grid, columns: readonly ColumnUse[], row: number): boolean {
  return (texts[row] ?? []).some(
    (text, column) => columns[column]?.kind === 'role' && kindOf(text) === 'letters',
  )
}

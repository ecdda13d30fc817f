import type { RowId } from '../document/ids.ts'
import type { Matrix } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
import { unownedRows } from './minutes.ts'
import type { Round } from './session.ts'

/** A choice of rows to vote on. */
export interface RowChoice {
  readonly kind: 'all' | 'unowned' | 'open' | 'section'
  /** the section's */
  readonly name?: string
  readonly rows: readonly RowId[]
}

/** How many rows a room can talk through in a session. */
export const mostRowsToVoteOn = 15

/** What a room can be asked to vote on: all rows, those nobody answers for alone, those not agreed yet, or a section. Empty choices are left out. */
export function rowChoices(matrix: Matrix): readonly RowChoice[] {
  const all = matrix.rows.filter(isResponsibility)
  const sections: { readonly name: string; readonly rows: RowId[] }[] = []
  for (const row of matrix.rows) {
    if (row.kind === 'section') sections.push({ name: row.name, rows: [] })
    else sections.at(-1)?.rows.push(row.id)
  }
  const choices: readonly RowChoice[] = [
    { kind: 'all', rows: all.map(({ id }) => id) },
    { kind: 'unowned', rows: unownedRows(matrix).map(({ row }) => row) },
    { kind: 'open', rows: all.filter(({ status }) => status === undefined).map(({ id }) => id) },
    ...sections.map(({ name, rows }): RowChoice => ({ kind: 'section', name, rows })),
  ]
  return choices.filter(({ kind, rows }) => kind === 'all' || rows.length > 0)
}

/** The rows of a vote that are on the chart, in its order. */
export function rowsOfRound(matrix: Matrix, { rows }: Pick<Round, 'rows'>): readonly RowId[] {
  const ids = matrix.rows.filter(isResponsibility).map(({ id }) => id)
  return rows === 'all' ? ids : ids.filter((id) => rows.includes(id))
}

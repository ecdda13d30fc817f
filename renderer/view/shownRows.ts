import type { RowId } from '../../shared/document/ids.ts'
import type { Row } from '../../shared/document/matrix.ts'

/** What of the rows is out of sight. */
export interface HiddenRows {
  /** by a filter */
  readonly hidden: ReadonlySet<RowId>
  /** sections whose responsibilities are folded away */
  readonly folded: ReadonlySet<RowId>
}

/** The rows that are shown, in order; the same list when nothing is hidden. */
export function shownRows(rows: readonly Row[], { hidden, folded }: HiddenRows): readonly Row[] {
  if (hidden.size === 0 && folded.size === 0) return rows
  let isFolded = false
  return rows.filter((row) => {
    if (row.kind === 'section') isFolded = folded.has(row.id)
    return !hidden.has(row.id) && (row.kind === 'section' || !isFolded)
  })
}

import type { RowId } from '../../../shared/document/ids.ts'
import type { Matrix, Row } from '../../../shared/document/matrix.ts'
import { sortRows, type RowOrder } from './sortRows.ts'

/** What of the rows is out of sight. */
export interface HiddenRows {
  /** by a filter */
  readonly hidden: ReadonlySet<RowId>
  /** sections whose responsibilities are folded away */
  readonly folded: ReadonlySet<RowId>
  /** how responsibilities are sorted in this view; undefined: as in the matrix */
  readonly order: RowOrder | undefined
}

/** The rows that are shown, in the order they are shown; the same list when nothing is hidden or sorted. */
export function shownRows(matrix: Matrix, { hidden, folded, order }: HiddenRows): readonly Row[] {
  const rows = order === undefined ? matrix.rows : sortRows(matrix, matrix.rows, order)
  if (hidden.size === 0 && folded.size === 0) return rows
  let isFolded = false
  return rows.filter((row) => {
    if (row.kind === 'section') isFolded = folded.has(row.id)
    return !hidden.has(row.id) && (row.kind === 'section' || !isFolded)
  })
}

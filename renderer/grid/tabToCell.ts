import type { CellPosition, TabToNextCellParams } from 'ag-grid-community'
import { fixedColumns } from '../window/gridPort.ts'
import type { GridRow } from '../window/gridRows.ts'

/**
 * Where Tab goes: a heading and the line that adds a row are one stop each, their name, as nothing is in their other cells. False: out
 * of the grid.
 */
export function tabToCell({
  api,
  backwards,
  nextCellPosition: next,
  previousCellPosition: from,
}: TabToNextCellParams<GridRow>): CellPosition | boolean {
  if (next === null) return false
  const kind = (at: number) => api.getDisplayedRowAtIndex(at)?.data?.kind
  const name = api.getColumn(fixedColumns.name)
  const isEmpty = kind(next.rowIndex) !== 'responsibility' && next.column !== name
  if (!isEmpty || name === null) return next
  if (next.rowIndex !== from.rowIndex) return { ...next, column: name }
  // Out of the one stop of this row, to the row beside it.
  const beside = next.rowIndex + (backwards ? -1 : 1)
  if (kind(beside) === undefined) return false
  const last = api.getAllDisplayedColumns().findLast((column) => column.getColId() !== fixedColumns.addRole)
  const isAtEnd = backwards && kind(beside) === 'responsibility' && last !== undefined
  return { ...next, rowIndex: beside, column: isAtEnd ? last : name }
}

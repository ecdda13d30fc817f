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
  if (backwards || next.rowIndex !== from.rowIndex) return { ...next, column: name }
  const after = next.rowIndex + 1
  return kind(after) === undefined ? false : { ...next, rowIndex: after, column: name }
}

import type { Column, GridApi } from 'ag-grid-community'
import { asRoleId } from '../../shared/document/ids.ts'
import { fixedColumns, type GridPort } from './gridPort.ts'
import type { GridRow } from './gridRows.ts'

interface GridPlace {
  readonly rowId: string
  readonly column: string
}

const notRoles: ReadonlySet<string> = new Set(Object.values(fixedColumns))

/** The cell that has, or last had, the focus. */
function focusedPlace(api: GridApi<GridRow>): GridPlace | undefined {
  const cell = api.getFocusedCell()
  const row = cell && api.getDisplayedRowAtIndex(cell.rowIndex)
  return cell && row?.id !== undefined ? { rowId: row.id, column: cell.column.getColId() } : undefined
}

/** What the rest of the window may ask of this grid. */
export function createGridPort(api: GridApi<GridRow>): GridPort {
  const moveFocus: GridPort['moveFocus'] = (rowId, column) => {
    const node = api.getRowNode(rowId)
    if (typeof node?.rowIndex !== 'number') return
    // A heading's name spans the Assigned-to column.
    const isSpanned = node.data?.kind !== 'responsibility' && column === fixedColumns.assigned
    const target = isSpanned || !api.getColumn(column) ? fixedColumns.name : column
    api.ensureIndexVisible(node.rowIndex)
    api.ensureColumnVisible(target)
    api.setFocusedCell(node.rowIndex, target)
  }
  return {
    moveFocus,
    focus: () => {
      const place = focusedPlace(api)
      if (place === undefined) return undefined
      const { column } = place
      const row = api.getRowNode(place.rowId)?.data
      return {
        row: row === undefined || row.kind === 'add' ? undefined : row.id,
        role: notRoles.has(column) ? undefined : asRoleId(column),
        column,
      }
    },
    startRename: (row) => {
      const rowIndex = api.getRowNode(row)?.rowIndex
      if (typeof rowIndex !== 'number') return
      api.ensureIndexVisible(rowIndex)
      api.startEditingCell({ rowIndex, colKey: fixedColumns.name })
    },
    takeFocus: () => {
      const place = focusedPlace(api)
      if (place) moveFocus(place.rowId, place.column)
    },
    showRole: (role) => {
      if (api.getColumn(role)) api.ensureColumnVisible(role)
    },
    endEdit: (keep) => {
      api.stopEditing(!keep)
      return api.getEditingCells().length === 0
    },
  }
}

/** Moves the focus to the end of a row, a corner of the grid, or a row up or down. */
export function moveInGrid(
  api: GridApi<GridRow>,
  to: 'row-start' | 'row-end' | 'first-cell' | 'last-cell' | 'down' | 'up',
): void {
  const focused = api.getFocusedCell()
  if (!focused) return
  const columns = api.getAllDisplayedColumns().filter((column) => !column.getColDef().suppressNavigable)
  const first = columns[0] ?? focused.column
  const last = columns.at(-1) ?? focused.column
  const lastRow = api.getDisplayedRowCount() - 1
  // The add line has no roles; the last cell is the one above it.
  const lastCellRow = Math.max(lastRow - 1, 0)
  const target = {
    'row-start': { row: focused.rowIndex, column: first },
    'row-end': { row: focused.rowIndex, column: last },
    'first-cell': { row: 0, column: first },
    'last-cell': { row: lastCellRow, column: last },
    down: { row: Math.min(focused.rowIndex + 1, lastRow), column: focused.column },
    up: { row: Math.max(focused.rowIndex - 1, 0), column: focused.column },
  }[to]
  api.ensureIndexVisible(target.row)
  showColumn(api, target.column)
  api.setFocusedCell(target.row, target.column)
}

/** Scrolls to a column. From a pinned one, which is always in view, the person expects to see what stands beside it. */
function showColumn(api: GridApi<GridRow>, column: Column): void {
  const [firstRole] = api.getDisplayedCenterColumns()
  if (column.isPinned() && firstRole) api.ensureColumnVisible(firstRole, 'start')
  else api.ensureColumnVisible(column)
}

import type { GridApi } from 'ag-grid-community'
import { asRoleId } from '../../shared/document/ids.ts'
import { fixedColumns, type GridPort } from '../window/gridPort.ts'
import type { GridRow } from '../window/gridRows.ts'
import type { GridSelection } from '../window/gridPort.ts'

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

/** Puts the focus on a cell and scrolls to it. */
export function moveFocusIn(api: GridApi<GridRow>): GridPort['moveFocus'] {
  return (rowId, column) => {
    const node = api.getRowNode(rowId)
    if (typeof node?.rowIndex !== 'number') return
    // A heading's name spans the Assigned-to column.
    const isSpanned = node.data?.kind !== 'responsibility' && column === fixedColumns.assigned
    const target = isSpanned || !api.getColumn(column) ? fixedColumns.name : column
    api.ensureIndexVisible(node.rowIndex)
    showColumn(api, target)
    const { rowIndex } = node
    api.setFocusedCell(rowIndex, target)
    // Far away the cell is only drawn with the next frame.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) api.setFocusedCell(rowIndex, target)
    })
  }
}

/** What the rest of the window may ask of this grid. */
export function createGridPort(
  api: GridApi<GridRow>,
  moveFocus: GridPort['moveFocus'],
  selection: GridSelection,
): GridPort {
  return {
    ...selection,
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
    isAssignedPinned: () => api.getColumn(fixedColumns.assigned)?.isPinned() ?? false,
    startRename: (row) => {
      const rowIndex = api.getRowNode(row)?.rowIndex
      if (typeof rowIndex !== 'number') return
      api.ensureIndexVisible(rowIndex)
      api.startEditingCell({ rowIndex, colKey: fixedColumns.name })
    },
    takeFocus: () => {
      const place = focusedPlace(api)
      const [first] = selection.layout().rows
      if (place) moveFocus(place.rowId, place.column)
      else if (first) moveFocus(first.id, fixedColumns.name)
    },
    showRole: (role) => {
      if (api.getColumn(role)) api.ensureColumnVisible(role)
    },
    isEditing: () => api.getEditingCells().length > 0,
    endEdit: (keep) => {
      api.stopEditing(!keep)
      return api.getEditingCells().length === 0
    },
  }
}

/** Scrolls to a column. From a pinned one, which is always in view, the person expects to see what stands beside it. */
function showColumn(api: GridApi<GridRow>, id: string): void {
  const [firstRole] = api.getDisplayedCenterColumns()
  const isPinned = api.getColumn(id)?.isPinned() ?? false
  if (isPinned && firstRole) api.ensureColumnVisible(firstRole, 'start')
  else api.ensureColumnVisible(id)
}

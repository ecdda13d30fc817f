import type { App } from '../window/app.ts'
import { fixedColumns, type GridPort } from '../window/gridPort.ts'
import { placeOf } from './placeOf.ts'
import { currentMatrix } from '../window/currentMatrix.ts'
import type { MenuPlace } from '../window/store/frontStore.ts'
import { show } from '../window/store/frontStore.ts'

/**
 * Opens a menu of what can be done with what is under the mouse, or with the active cell when a key asked for it. What
 * is not selected yet is selected first. Returns how to stop.
 */
export function listenForContextMenu(app: App, frame: HTMLElement): () => void {
  const open = (event: MouseEvent): void => {
    if (event.target instanceof HTMLInputElement) return
    event.preventDefault()
    const grid = app.grid()
    const place = grid && take(app, grid, event.target)
    if (place === undefined) return
    const { clientX: x, clientY: y } = event
    show(app.front, { kind: 'context', place, x, y })
  }
  frame.addEventListener('contextmenu', open)
  return () => frame.removeEventListener('contextmenu', open)
}

/** Selects what the menu is for and says what that is; undefined where there is no menu. */
function take(app: App, grid: GridPort, target: EventTarget | null): MenuPlace | undefined {
  const { roles, rows } = currentMatrix(app)
  const header = target instanceof Element ? target.closest('.ag-header-cell')?.getAttribute('col-id') : null
  if (header) {
    const [firstRow] = rows
    if (!roles.some(({ id }) => id === header)) return undefined
    grid.moveFocus(firstRow?.id ?? '+', header)
    grid.selectWhole('columns')
    return 'role'
  }
  const place = placeOf(target)
  if (place === undefined || place.row === '+') return undefined
  const isNumber = place.column === fixedColumns.number
  const column = isNumber ? fixedColumns.name : place.column
  if (!grid.includes({ row: place.row, column })) {
    grid.moveFocus(place.row, column)
    grid.follow()
    if (isNumber) grid.selectWhole('rows')
  }
  const isRole = roles.some(({ id }) => id === column)
  const kind = rows.find(({ id }) => id === place.row)?.kind
  return isRole && kind === 'responsibility' ? 'cell' : 'row'
}

import type { GridApi, IRowNode } from 'ag-grid-community'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import type { App } from '../window/app.ts'
import type { View } from '../window/store/sessionStore.ts'
import { shownRows } from '../window/view/shownRows.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { changedRows, gridRows, hasSameRows, type GridRow } from '../window/gridRows.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

let latest: { readonly matrix: Matrix; readonly view: View; readonly rows: readonly Row[] } | undefined

/** The rows of the matrix that are in sight; every cell that is drawn asks, so they are worked out once for a change. */
export function rowsInSight(app: App): readonly Row[] {
  const matrix = currentMatrix(app)
  const { view } = app.session.getState()
  if (latest?.matrix === matrix && latest.view === view) return latest.rows
  latest = { matrix, view, rows: shownRows(matrix, view) }
  return latest.rows
}

/**
 * Passes every change of the matrix, and of what of it is in sight, on to the grid, in the same task and no more than
 * changed. `onDrawn` is called when rows came, went or moved. Returns how to stop.
 *
 * @param drawn what the grid was first drawn from; a key may have changed it before the grid was ready
 */
export function followStore(app: App, api: GridApi<GridRow>, drawn: Matrix, onDrawn: () => void): () => void {
  let shown = rowsInSight(app)
  const showRows = (): void => {
    api.setGridOption('rowData', [...gridRows(shown)])
    redraw(api)
    api.refreshCells({ columns: [fixedColumns.number] })
    onDrawn()
  }
  if (currentMatrix(app) !== drawn) showRows()
  const stopDocument = app.document.subscribe(({ document: now }, { document: then }) => {
    if (now === undefined || then === undefined || now.matrix === then.matrix) return
    const { roles, scheme } = now.matrix
    const before = shown
    shown = rowsInSight(app)
    const isSameChart = roles === then.matrix.roles && scheme === then.matrix.scheme
    if (!hasSameRows(before, shown)) {
      showRows()
    } else if (!isSameChart) {
      redraw(api)
    } else {
      const rowNodes = changedRows(before, shown).flatMap((id) => api.getRowNode(id) ?? [])
      if (rowNodes.length > 0) redraw(api, rowNodes)
    }
  })
  const stopView = app.session.subscribe(({ view: now }, { view: then }) => {
    if (now === then) return
    const before = shown
    shown = rowsInSight(app)
    if (now.folded !== then.folded || !hasSameRows(before, shown)) showRows()
  })
  return () => {
    stopDocument()
    stopView()
  }
}

/**
 * Draws cells anew, although for the grid their values are the same. Only those we draw: told so, one that the grid draws by
 * itself notes the unchanged value for a later rendering, which need not come, and the notes are never dropped.
 */
function redraw(api: GridApi<GridRow>, rowNodes?: IRowNode<GridRow>[]): void {
  const columns = (api.getColumns() ?? []).filter((column) => column.getColDef().cellRenderer !== undefined)
  api.refreshCells({ ...(rowNodes ? { rowNodes } : {}), columns, force: true })
}

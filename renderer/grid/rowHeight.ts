import type { GridApi } from 'ag-grid-community'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

const section = 32
/** Of a row of one or two lines. */
export const usualRowHeight = 38
const line = 18
/** what is above and below the lines, and beside them, in pixels */
const [beside, around] = [22, 8]

/** The height of a row in pixels: two lines, or as many as its name needs when long names are shown in full. */
export function rowHeight(app: App, api: GridApi<GridRow>, row: GridRow | undefined): number {
  if (row?.kind === 'section') return section
  if (!app.session.getState().view.wrapsNames || row?.kind !== 'responsibility') return usualRowHeight
  const width = api.getColumn(fixedColumns.name)?.getActualWidth() ?? 0
  const name = rowIndex(currentMatrix(app)).find(row.id)?.name ?? ''
  return Math.max(usualRowHeight, linesOf(name, width - beside) * line + around)
}

/** Works the heights out again when names are to be shown in full or not, or get more or less room. Returns how to stop. */
export function followHeights(app: App, api: GridApi<GridRow>): () => void {
  const isWrapping = () => app.session.getState().view.wrapsNames
  const stopView = app.session.subscribe(({ view: now }, { view: then }) => {
    if (now.wrapsNames !== then.wrapsNames) api.resetRowHeights()
  })
  const stopDocument = app.document.subscribe((now, then) => {
    if (now.document?.matrix.rows !== then.document?.matrix.rows && isWrapping()) api.resetRowHeights()
  })
  const onWidth = (): void => {
    if (isWrapping()) api.resetRowHeights()
  }
  api.addEventListener('columnResized', onWidth)
  return () => {
    stopView()
    stopDocument()
    api.removeEventListener('columnResized', onWidth)
  }
}

let pen: CanvasRenderingContext2D | null | undefined

/** How many lines a text takes in so many pixels; rather one too many than one too few, as words do not break anywhere. */
function linesOf(text: string, width: number): number {
  if (pen === undefined) {
    pen = document.createElement('canvas').getContext('2d')
    if (pen) pen.font = getComputedStyle(document.body).font
  }
  const length = pen?.measureText(text).width ?? text.length * 7
  const lines = length / Math.max(40, width)
  return lines <= 1 ? 1 : Math.ceil(lines * 1.12)
}

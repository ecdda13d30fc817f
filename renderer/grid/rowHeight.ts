import type { GridApi } from 'ag-grid-community'
import type { Cell, Matrix, Responsibility, Row } from '../../shared/document/matrix.ts'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'
import { currentMatrix } from '../window/currentMatrix.ts'
import { linesBelow } from './linesBelow.ts'
import { textWidth } from './textWidth.ts'

/** Pixels of a row: of one line, with scopes below its letters, and of a section. */
interface Heights {
  readonly row: number
  readonly scoped: number
  readonly section: number
}

const roomy: Heights = { row: 36, scoped: 44, section: 32 }
const dense: Heights = { row: 28, scoped: 40, section: 28 }
/** From so many responsibilities on, rows stand closer. */
const many = 16
const line = 18
/** and of a line below letters, as `grid.css` has it */
const lineBelow = 14
/** what is above and below the lines, in pixels */
const around = 8
/** and what is beside them: of the cell, between the parts in it, and within a tag */
const [padding, gap, tagPadding] = [20, 8, 18]

/** The heights of a chart: the more rows, the closer. */
export function heightsOf(matrix: Matrix): Heights {
  return rowIndex(matrix).numbers.size < many ? roomy : dense
}

/** The height of a row in pixels: one line or two, or as many as its name needs when long names are shown in full. */
export function rowHeight(app: App, api: GridApi<GridRow>, row: GridRow | undefined): number {
  const matrix = currentMatrix(app)
  const heights = heightsOf(matrix)
  if (row?.kind === 'section') return heights.section
  const found = row && rowIndex(matrix).find(row.id)
  if (found?.kind !== 'responsibility') return heights.row
  const width = api.getColumn(fixedColumns.name)?.getActualWidth() ?? 0
  const lines = linesOf(found, width - beside(found))
  const shown = app.session.getState().view.wrapsNames ? lines : Math.min(2, lines)
  const ofName = shown > 1 ? shown * line + around : heights.row
  const below = textLinesBelow(found)
  return Math.max(ofName, below === 0 ? heights.row : heights.scoped + (below - 1) * lineBelow)
}

/**
 * Works the heights out again when names are to be shown in full or not, get more or less room, or when rows come to stand closer;
 * after an edit only of the rows that it changed. Returns how to stop.
 */
export function followHeights(app: App, api: GridApi<GridRow>): () => void {
  const stopView = app.session.subscribe(({ view: now }, { view: then }) => {
    if (now.wrapsNames !== then.wrapsNames) api.resetRowHeights()
  })
  const stopDocument = app.document.subscribe(({ document: now }, { document: then }) => {
    if (!now || !then || now.matrix.rows === then.matrix.rows) return
    if (heightsOf(now.matrix) !== heightsOf(then.matrix)) api.resetRowHeights()
    else fitRows(app, api, now.matrix.rows, then.matrix.rows)
  })
  const onWidth = (): void => api.resetRowHeights()
  const onFont = (): void => {
    widths = new WeakMap()
    api.resetRowHeights()
  }
  api.addEventListener('columnResized', onWidth)
  // What was measured before the font was there is wrong.
  document.fonts.addEventListener('loadingdone', onFont)
  // The columns may have got their widths before anybody listened.
  onWidth()
  return () => {
    stopView()
    stopDocument()
    api.removeEventListener('columnResized', onWidth)
    document.fonts.removeEventListener('loadingdone', onFont)
  }
}

function fitRows(app: App, api: GridApi<GridRow>, now: readonly Row[], then: readonly Row[]): void {
  const changed = now.filter((row, at) => row !== then[at])
  const fitted = changed.flatMap(({ id }) => {
    const node = api.getRowNode(id)
    const height = node && rowHeight(app, api, node.data)
    return node && height !== undefined && node.rowHeight !== height ? [{ node, height }] : []
  })
  for (const { node, height } of fitted) node.setRowHeight(height)
  if (fitted.length > 0) api.onRowHeightChanged()
}

const textLines = new WeakMap<Row, number>()

/** How many lines of text the fullest cell has below its letters. */
function textLinesBelow(row: Responsibility): number {
  const known = textLines.get(row) ?? Math.max(0, ...[...row.cells.values()].map(countBelow))
  textLines.set(row, known)
  return known
}

function countBelow(cell: Cell): number {
  if (cell.scope === '' && cell.term === undefined) return 0
  return linesBelow(cell).reduce((count, { kind }) => count + (kind === 'term' ? 2 : 1), 0)
}

let widths = new WeakMap<Row, number>()

/** How many lines a name takes in so many pixels; rather one too many than one too few, as words do not break anywhere. */
function linesOf(row: Responsibility, width: number): number {
  const length = widths.get(row) ?? textWidth(row.name)
  widths.set(row, length)
  const lines = length / Math.max(40, width)
  return lines <= 1 ? 1 : Math.ceil(lines * 1.12)
}

/** What the cell of a name has beside it, in pixels: a dot for its status, and its tags. */
function beside({ status, tags = [] }: Responsibility): number {
  const dot = status === undefined ? 0 : gap + 16
  return tags.reduce((sum, tag) => sum + gap + tagPadding + textWidth(tag), padding + dot)
}

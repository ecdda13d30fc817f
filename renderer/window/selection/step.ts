import { columnAt, rowAt, type Layout, type Place } from './layout.ts'
import { extendTo, lastRow, type Selection } from './selection.ts'

/** Where a key goes from a cell. */
export type Step =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'page-up'
  | 'page-down'
  | 'top'
  | 'bottom'
  | 'row-start'
  | 'row-end'
  | 'first-cell'
  | 'last-cell'

/** The cell one step away; at the edge of the chart the edge. `page` is how many rows are in view. */
export function stepFrom(layout: Layout, from: Place, step: Step, page: number): Place {
  const row = rowAt(layout, from.row) ?? 0
  const column = columnAt(layout, from.column) ?? 0
  const last = { row: layout.rows.length - 1, column: layout.columns.length - 1 }
  const places: Readonly<Record<Step, readonly [row: number, column: number]>> = {
    up: [row - 1, column],
    down: [row + 1, column],
    left: [row, column - 1],
    right: [row, column + 1],
    'page-up': [row - page, column],
    'page-down': [row + page, column],
    top: [0, column],
    bottom: [lastRow(layout), column],
    'row-start': [row, 0],
    'row-end': [row, last.column],
    'first-cell': [0, 0],
    'last-cell': [lastRow(layout), last.column],
  }
  const [toRow, toColumn] = places[step]
  return {
    row: layout.rows[Math.min(Math.max(toRow, 0), last.row)]?.id ?? from.row,
    column: layout.columns[Math.min(Math.max(toColumn, 0), last.column)] ?? from.column,
  }
}

/** The selection with its rectangle drawn one step further; the add line stays out of it. */
export function extendByStep(layout: Layout, selection: Selection, step: Step, page: number): Selection {
  const { row, column } = stepFrom(layout, selection.head, step, page)
  const isAddLine = rowAt(layout, row) === layout.rows.length - 1 && layout.rows.at(-1)?.kind === 'add'
  const target = isAddLine ? (layout.rows[lastRow(layout)]?.id ?? row) : row
  return extendTo(selection, { row: target, column })
}

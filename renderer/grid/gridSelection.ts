import type { Column, GridApi } from 'ag-grid-community'
import type { App } from '../window/app.ts'
import { sectionOf } from '../../shared/document/rowBlocks.ts'
import { isTextInput } from '../window/textInput.ts'
import { rowsInSight } from './followStore.ts'
import { fixedColumns, type GridSelection } from '../window/gridPort.ts'
import { gridRows, type GridRow } from '../window/gridRows.ts'
import { heightsOf } from './rowHeight.ts'
import { classesOf, drawSelection } from './drawSelection.ts'
import { columnAt, rowAt, type Layout } from '../window/selection/layout.ts'
import {
  isInside,
  isSeveral,
  rangeOf,
  selectCell,
  selectionInWords,
  type Selection,
} from '../window/selection/selection.ts'
import { extendByStep, stepFrom } from '../window/selection/step.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

/** The rows and columns on screen. */
export function layoutOf(app: App, api: GridApi<GridRow>): Layout {
  return { rows: gridRows(rowsInSight(app)), columns: columnIds(api.getAllDisplayedColumns()) }
}

const idLists = new WeakMap<readonly Column[], readonly string[]>()

function columnIds(columns: readonly Column[]): readonly string[] {
  const known =
    idLists.get(columns) ??
    columns.filter((column) => !column.getColDef().suppressNavigable).map((column) => column.getColId())
  idLists.set(columns, known)
  return known
}

/** Connects the window's selection with the grid. `frame` is the element the grid is in. */
export function createGridSelection(
  app: App,
  api: GridApi<GridRow>,
  frame: Element,
  moveFocus: (row: string, column: string) => void,
): GridSelection {
  const layout = () => layoutOf(app, api)
  const range = () => {
    const { selection } = app.session.getState()
    return selection && rangeOf(layout(), selection)
  }
  const draw = () => {
    const { fillRange, found, marked } = app.session.getState()
    drawSelection(frame, layout(), { selected: range(), found, marked, filling: fillRange })
  }
  const select = (selection: Selection) => {
    app.session.setState({ selection })
    draw()
    const selected = range()
    if (selected && isSeveral(selected)) {
      const words = `${selectionInWords(layout(), selected, currentMatrix(app))} selected`
      app.session.setState({ announcement: words })
    }
  }
  // By the height, not by the rows that are drawn: those are more or fewer as rows come in halfway, and a page up would not
  // lead back to where a page down came from.
  const page = () => {
    const { top, bottom } = api.getVerticalPixelRange()
    return Math.max(1, Math.floor((bottom - top) / heightsOf(currentMatrix(app)).row) - 1)
  }
  return {
    ...{ layout, range, select, draw },
    includes: ({ row, column }) => {
      const selected = range()
      const [down, across] = [rowAt(layout(), row), columnAt(layout(), column)]
      return (
        selected !== undefined &&
        down !== undefined &&
        across !== undefined &&
        isInside(selected, down, across)
      )
    },
    follow: () => {
      const cell = api.getFocusedCell()
      const shown = layout()
      const row = cell && shown.rows[cell.rowIndex]?.id
      const column = cell?.column.getColId()
      // A press on a row's number focuses that cell for a moment; the number is no place to be.
      if (!row || !column || !shown.columns.includes(column)) return
      const { anchor } = app.session.getState().selection ?? {}
      if (anchor?.row !== row || anchor.column !== column) select(selectCell({ row, column }))
    },
    settle: () => {
      draw()
      const { selection } = app.session.getState()
      const { activeElement, body } = document
      const isFocused = activeElement === body || frame.contains(activeElement)
      if (!selection || !isFocused || isTextInput(activeElement)) return
      const { row, column } = selection.anchor
      const shown = layout()
      if (rowAt(shown, row) !== undefined) return moveFocus(row, column)
      const { rows } = currentMatrix(app)
      const { id } = rows.find((one) => one.id === row) ?? {}
      const heading = id && sectionOf(rows, id)
      if (heading && rowAt(shown, heading) !== undefined) moveFocus(heading, fixedColumns.name)
    },
    restore: (selection) => {
      if (!rangeOf(layout(), selection)) return
      moveFocus(selection.anchor.row, selection.anchor.column)
      select(selection)
    },
    collapse: () => {
      const { selection } = app.session.getState()
      if (selection && (selection.whole || selection.head !== selection.anchor))
        select(selectCell(selection.anchor))
    },
    selectWhole: (whole) => {
      const { selection } = app.session.getState()
      if (selection) select({ anchor: selection.anchor, head: selection.head, whole })
    },
    extend: (step) => {
      const { selection } = app.session.getState()
      if (selection === undefined) return
      const next = extendByStep(layout(), selection, step, page())
      const row = api.getRowNode(next.head.row)?.rowIndex
      if (typeof row === 'number') api.ensureIndexVisible(row)
      api.ensureColumnVisible(next.head.column)
      select(next)
    },
    move: (step) => {
      const { selection } = app.session.getState()
      if (selection === undefined) return
      const { row, column } = stepFrom(layout(), selection.anchor, step, page())
      select(selectCell({ row, column }))
      moveFocus(row, column)
    },
  }
}

/** Draws what is selected and found on one cell, as it comes with scrolling. */
export function markCell(
  app: App,
  layout: Layout | undefined,
  cell: HTMLElement,
  row: string,
  column: string,
): void {
  const { selection, fillRange, found, marked } = app.session.getState()
  const isQuiet =
    !selection || (found.size + marked.size === 0 && selection.head === selection.anchor && !selection.whole)
  if (layout === undefined || (isQuiet && selection?.anchor.row !== row)) return
  const selected = selection && rangeOf(layout, selection)
  for (const name of classesOf(layout, { selected, found, marked, filling: fillRange }, row, column))
    cell.classList.add(name)
}

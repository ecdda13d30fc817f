import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { placeOf } from './placeOf.ts'
import { fillFrom, fillTarget } from '../window/selection/fill.ts'
import { columnAt, rowAt, type Layout } from '../window/selection/layout.ts'
import { rangeOf, type Range, type Selection } from '../window/selection/selection.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

/** Pixels around the corner that take hold of it. */
const reach = 10

/** Whether the mouse is on the small square in the corner of what is selected. */
export function isOnFillHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const corner =
    target instanceof Element ? target.closest('.selected-corner:is(.role-cell, .assigned-cell)') : null
  if (corner === null || corner.closest('.section-row, .add-line')) return false
  const { right, bottom } = corner.getBoundingClientRect()
  return clientX > right - reach && clientY > bottom - reach
}

/** Shows where a fill would reach while the corner is dragged. Returns how to let go, which fills. */
export function dragFill(app: App, frame: HTMLElement, layout: () => Layout, draw: () => void): () => void {
  const { selection } = app.session.getState()
  const source = selection && rangeOf(layout(), selection)
  const show = (fillRange: Range | undefined): void => {
    app.session.setState({ fillRange })
    draw()
  }
  const move = ({ clientX, clientY }: MouseEvent): void => {
    const place = placeOf(document.elementFromPoint(clientX, clientY))
    const row = place && rowAt(layout(), place.row)
    const column = place && columnAt(layout(), place.column)
    if (source === undefined || row === undefined || column === undefined || place?.row === '+') return
    show(fillTarget(source, row, column))
  }
  const stop = (): void => {
    window.removeEventListener('mousemove', move)
    window.removeEventListener('keydown', leave, { capture: true })
    frame.classList.remove('is-filling')
    show(undefined)
  }
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    stop()
  }
  frame.classList.add('is-filling')
  window.addEventListener('mousemove', move)
  window.addEventListener('keydown', leave, { capture: true })
  return () => {
    const { fillRange } = app.session.getState()
    stop()
    const command = source && fillRange && fillFrom(layout(), source, fillRange, currentMatrix(app))
    if (!command || !change(app, command) || !selection) return
    selectBoth(app, selection, layout(), source, fillRange)
  }
}

/** Selects what was filled with what it was filled from; the active cell stays. */
function selectBoth(app: App, { anchor }: Selection, layout: Layout, source: Range, filled: Range): void {
  const top = Math.min(source.top, filled.top)
  const bottom = Math.max(source.bottom, filled.bottom)
  const left = Math.min(source.left, filled.left)
  const right = Math.max(source.right, filled.right)
  // The active cell is at a corner of the source; the other end is the corner across from it.
  const row = layout.rows[rowAt(layout, anchor.row) === top ? bottom : top]?.id
  const column = layout.columns[columnAt(layout, anchor.column) === left ? right : left]
  if (row && column) app.grid()?.select({ anchor, head: { row, column } })
}

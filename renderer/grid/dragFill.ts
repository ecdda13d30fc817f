import type { App } from '../app.ts'
import { change } from '../shell/change.ts'
import { currentMatrix } from './followStore.ts'
import { placeOf } from './placeOf.ts'
import { fillFrom, fillTarget } from './selection/fill.ts'
import { columnAt, rowAt, type Layout } from './selection/layout.ts'
import { rangeOf, type Range } from './selection/selection.ts'

/** Pixels around the corner that take hold of it. */
const reach = 10

/** Whether the mouse is on the small square in the corner of what is selected. */
export function isOnFillHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const corner = target instanceof Element ? target.closest('.role-cell.selected-corner') : null
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
  frame.classList.add('is-filling')
  window.addEventListener('mousemove', move)
  return () => {
    window.removeEventListener('mousemove', move)
    frame.classList.remove('is-filling')
    const { fillRange } = app.session.getState()
    show(undefined)
    const command = source && fillRange && fillFrom(layout(), source, fillRange, currentMatrix(app))
    if (command) change(app, command)
  }
}

import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { GridSelection } from '../window/gridPort.ts'
import { placeOf } from './placeOf.ts'
import type { Place } from '../window/selection/layout.ts'
import { extendTo, selectCell } from '../window/selection/selection.ts'
import { dragFill, isOnFillHandle } from './dragFill.ts'

const edge = 36
const fastest = 24

/**
 * Lets the mouse select: a press on a cell, Shift and a press, a press on a row's number, and dragging, which scrolls
 * near the edges; and fill, by the handle in the corner. Returns how to stop listening.
 */
export function listenForDrags(
  app: App,
  frame: HTMLElement,
  { select, layout, draw, includes }: GridSelection,
  moveFocus: (row: string, column: string) => void,
): () => void {
  let stopDrag: (() => void) | undefined
  /** the press is ours alone: AG Grid would move the focus */
  let isOurs = false

  const press = (event: PointerEvent): void => {
    const pressed = isOnDragHandle(event.target) ? undefined : placeOf(event.target)
    // The second button opens a menu for what is selected; AG Grid would select the cell alone.
    isOurs = event.button === 2 && pressed !== undefined && includes(pressed)
    if (isOurs) event.stopPropagation()
    const isMouse = event.button === 0 && event.pointerType !== 'touch'
    const place = isMouse ? pressed : undefined
    if (place === undefined || isInEditor(event.target)) return
    const { selection } = app.session.getState()
    const isNumber = place.column === fixedColumns.number
    const isFill = isOnFillHandle(event)
    isOurs = isFill || isNumber || (event.shiftKey && selection !== undefined)
    if (isOurs) event.stopPropagation()
    if (isFill) {
      stopDrag = dragFill(app, frame, layout, draw)
      return
    }
    if (isNumber) {
      const head = { row: place.row, column: fixedColumns.name }
      const anchor = event.shiftKey && selection ? selection.anchor : head
      if (!event.shiftKey) moveFocus(head.row, head.column)
      select({ anchor, head, whole: 'rows' })
    } else {
      select(event.shiftKey && selection ? extendTo(selectCell(selection.anchor), place) : selectCell(place))
    }
    stopDrag = drag(app, frame, select)
  }
  const keepFocus = (event: MouseEvent): void => {
    if (!isOurs) return
    event.preventDefault()
    event.stopPropagation()
  }
  const release = (): void => {
    stopDrag?.()
    stopDrag = undefined
  }

  frame.addEventListener('pointerdown', press, { capture: true })
  frame.addEventListener('mousedown', keepFocus, { capture: true })
  window.addEventListener('pointerup', release)
  return () => {
    release()
    frame.removeEventListener('pointerdown', press, { capture: true })
    frame.removeEventListener('mousedown', keepFocus, { capture: true })
    window.removeEventListener('pointerup', release)
  }
}

/** Extends the selection to wherever the mouse is, until it is told to stop. */
function drag(app: App, frame: HTMLElement, select: GridSelection['select']): () => void {
  const viewport = frame.querySelector('.ag-grid-viewport')
  let mouse: MouseEvent | undefined
  let hasLeftStart = false
  let timer = 0

  const extend = (): void => {
    const { selection } = app.session.getState()
    const place = mouse && viewport && placeNear(viewport.getBoundingClientRect(), mouse)
    if (!selection || !place || place.row === '+') return
    const column = place.column === fixedColumns.number ? fixedColumns.name : place.column
    if (place.row === selection.head.row && column === selection.head.column) return
    hasLeftStart = true
    select(extendTo(selection, { row: place.row, column }))
  }
  const scroll = (): void => {
    if (mouse && viewport && hasLeftStart) {
      const box = viewport.getBoundingClientRect()
      const headerHeight = frame.querySelector('.ag-header')?.clientHeight ?? 0
      viewport.scrollTop += pull(mouse.clientY, box.top + headerHeight, box.bottom)
      viewport.scrollLeft += pull(mouse.clientX, box.left + pinnedWidth(frame), box.right)
      extend()
    }
    timer = requestAnimationFrame(scroll)
  }
  const move = (event: MouseEvent): void => {
    mouse = event
    extend()
    if (timer === 0) timer = requestAnimationFrame(scroll)
  }
  window.addEventListener('mousemove', move)
  return () => {
    window.removeEventListener('mousemove', move)
    cancelAnimationFrame(timer)
  }
}

/** The cell under the mouse; when it is outside of the grid, the one at the edge it left by. */
function placeNear(box: DOMRect, { clientX, clientY }: MouseEvent): Place | undefined {
  const scrollbar = 18
  const x = Math.min(Math.max(clientX, box.left + 2), box.right - scrollbar)
  const y = Math.min(Math.max(clientY, box.top + 2), box.bottom - scrollbar)
  return placeOf(document.elementFromPoint(x, y))
}

/** How far to scroll in a frame: the faster the closer to an edge, or beyond it. */
function pull(at: number, from: number, to: number): number {
  if (at < from + edge) return -Math.min(fastest, from + edge - at)
  if (at > to - edge) return Math.min(fastest, at - to + edge)
  return 0
}

function pinnedWidth(frame: HTMLElement): number {
  return frame.querySelector('.ag-row .ag-grid-pinned-left-cells')?.clientWidth ?? 0
}

/** Whether the press takes hold of a row to move it. */
function isOnDragHandle(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ag-row-drag') !== null
}

function isInEditor(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ag-cell-inline-editing') !== null
}

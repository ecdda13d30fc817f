import type { App } from '../window/app.ts'

/** What had the focus last in each part, so that it goes back there. */
const lastIn = new WeakMap<Element, HTMLElement>()

/**
 * Moves the focus to the next part of the window, or the one before: top bar, find bar, chart, panel, status bar, and round again.
 * A part is what has `data-part`; the one of the grid is entered at its cell.
 */
export function moveBetweenParts(app: App, by: -1 | 1): void {
  const parts = [...document.querySelectorAll('[data-part]')]
  const { activeElement } = document
  const at = parts.findIndex((part) => part.contains(activeElement))
  const from = parts[at]
  if (from && activeElement instanceof HTMLElement) lastIn.set(from, activeElement)
  const start = at < 0 && by < 0 ? 0 : at
  const next = parts[(start + by + parts.length) % parts.length]
  if (next) enterPart(app, next)
}

/** Puts the focus into a part: where it was last, on what is chosen in it, on its first control, or on the part itself. */
export function enterPart(app: App, part: Element): void {
  if (part.querySelector('.matrix-grid')) return app.grid()?.takeFocus()
  const last = lastIn.get(part)
  const places = [
    ...(last?.isConnected && part.contains(last) ? [last] : []),
    ...part.querySelectorAll<HTMLElement>('[role="tab"][aria-selected="true"], button:enabled'),
    ...part.querySelectorAll<HTMLElement>('[role="tab"], a[href], input:enabled, [tabindex="-1"]'),
    ...(part instanceof HTMLElement ? [part] : []),
  ]
  // What cannot take the focus leaves it where it is.
  places.some((place) => {
    place.focus()
    return document.activeElement === place
  })
}

import type { App } from '../window/app.ts'

/** What closes slowly has given the focus back by then. */
const settled = 250

/**
 * Gives the focus to what is in front when what had it has gone: the last card of a list, a button that is done, a menu that
 * closed. Without it keys would reach nothing. Returns how to stop.
 */
export function keepFocus(app: App): () => void {
  let last: Element | undefined
  const timers = new Set<ReturnType<typeof setTimeout>>()
  const note = ({ target }: Event): void => {
    last = target instanceof Element ? target : undefined
  }
  const look = (): void => {
    if (last === undefined || !isGone(last) || !isFocusLost()) return
    const [screen] = [...document.querySelectorAll<HTMLElement>('main[tabindex="-1"]')].toReversed()
    if (screen) screen.focus()
    else app.grid()?.takeFocus()
  }
  const lookSoon = (): void => {
    for (const wait of [0, settled]) {
      const timer = setTimeout(() => {
        timers.delete(timer)
        look()
      }, wait)
      timers.add(timer)
    }
  }
  document.addEventListener('focusin', note, true)
  document.addEventListener('click', lookSoon, true)
  document.addEventListener('keyup', lookSoon, true)
  return () => {
    document.removeEventListener('focusin', note, true)
    document.removeEventListener('click', lookSoon, true)
    document.removeEventListener('keyup', lookSoon, true)
    for (const timer of timers) clearTimeout(timer)
  }
}

function isGone(element: Element): boolean {
  return !element.isConnected || element.matches(':disabled') || element.closest('[inert]') !== null
}

/** Nothing has the focus, and no dialog or menu is about to take it. */
function isFocusLost(): boolean {
  const isOpen = document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
  return document.activeElement === document.body && !isOpen
}

import { createKeybindingsHandler } from 'tinykeys'
import { actions, type ActionId } from '../../shared/actions.ts'
import type { App } from '../window/app.ts'
import { isBehind, isKeyOfFocus } from './inFront.ts'

/**
 * Listens for the shortcuts of all actions, wherever the focus is. Plain keys such as Space belong to the grid, which
 * knows what is focused. Returns how to stop.
 */
export function listenForShortcuts(app: App): () => void {
  // Clipboard events are listened to instead of their keys.
  const own = actions.filter(({ keysOf }) => keysOf !== 'page')
  const bindings = own.flatMap(({ id, shortcuts = [] }) =>
    shortcuts.filter(isForWindow).map((shortcut) => [toKeybinding(shortcut), run(app, id)] as const),
  )
  const handler = createKeybindingsHandler(Object.fromEntries(bindings))
  // In the capturing phase: the grid would move its focus on some of them.
  window.addEventListener('keydown', handler, { capture: true })
  return () => window.removeEventListener('keydown', handler, { capture: true })
}

function run(app: App, id: ActionId): (event: KeyboardEvent) => void {
  return (event) => {
    if (isKeyOfFocus(id)) return
    event.preventDefault()
    event.stopPropagation()
    if (!isBehind(app, id)) app.run(id)
  }
}

/** Whether a shortcut cannot be mistaken for typing. */
function isForWindow(shortcut: string): boolean {
  return /^(?:Ctrl|Alt)\+|^(?:Shift\+)?F\d/.test(shortcut)
}

const keyNames: Readonly<Record<string, string>> = {
  Up: 'ArrowUp',
  Down: 'ArrowDown',
  Left: 'ArrowLeft',
  Right: 'ArrowRight',
  '=': 'Equal',
  '/': 'Slash',
  ',': 'Comma',
}

/** A shortcut of the table in the library's notation: `$mod` is Ctrl, on macOS Cmd. */
function toKeybinding(shortcut: string): string {
  const parts = shortcut.replace('Ctrl', '$mod').split('+')
  return parts.map((part) => keyNames[part] ?? part).join('+')
}

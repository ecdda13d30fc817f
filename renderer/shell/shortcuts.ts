import { createKeybindingsHandler } from 'tinykeys'
import { actions, findAction, type ActionId } from '../../shared/actions.ts'
import type { App } from '../app.ts'
import { runAction } from './runAction.ts'
import { isTextInput } from './textInput.ts'

/** Keys that the page turns into clipboard events by itself; those are listened to. */
const clipboardKeys: ReadonlySet<ActionId> = new Set(['cut', 'copy', 'paste'])

/** Shortcuts that mean something of their own in a text field, or nothing there. */
const textFieldKeeps: ReadonlySet<ActionId> = new Set([
  ...(['removeRow', 'moveRoleLeft', 'moveRoleRight', 'rename'] as const),
])

/** What works while the sheet of shortcuts covers the window. */
const sheetLeaves: ReadonlySet<ActionId> = new Set(['shortcuts', 'palette', 'closeWindow', 'newWindow'])

/**
 * Listens for the shortcuts of all actions, wherever the focus is. Plain keys such as Space belong to the grid, which
 * knows what is focused. Returns how to stop.
 */
export function listenForShortcuts(app: App): () => void {
  const own = actions.filter(({ id }) => !clipboardKeys.has(id))
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
    if (isTextInput(document.activeElement) && textFieldKeeps.has(id)) return
    const { needs } = findAction(id)
    if (needs === 'cell' && !isCellFocused()) return
    // A popover has keys of its own; what it holds is saved with the rest.
    if (needs === 'editable' && id !== 'save' && id !== 'saveAs' && isInPopover()) return
    event.preventDefault()
    event.stopPropagation()
    const { isShowingShortcuts, isShowingPalette, isEditingScheme, question } = app.session.getState()
    const isCovered = isShowingShortcuts || isShowingPalette
    const isBehindDialog = isEditingScheme || question !== undefined || (isCovered && !sheetLeaves.has(id))
    if (!isBehindDialog) runAction(app, id)
  }
}

/** Whether keys go to the grid: the focus is in it, or nowhere. */
function isCellFocused(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.closest('.matrix-grid') !== null
}

function isInPopover(): boolean {
  return document.activeElement?.closest('[role="dialog"], [role="menu"]') !== null
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
}

/** A shortcut of the table in the library's notation: `$mod` is Ctrl, on macOS Cmd. */
function toKeybinding(shortcut: string): string {
  const parts = shortcut.replace('Ctrl', '$mod').split('+')
  return parts.map((part) => keyNames[part] ?? part).join('+')
}

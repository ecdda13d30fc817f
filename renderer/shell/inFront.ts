import { findAction, type ActionId } from '../../shared/actions.ts'
import type { App } from '../window/app.ts'
import { isTextInput } from '../window/textInput.ts'
import { frontPlace, layerAt } from '../window/store/frontStore.ts'

/** What works while the sheet of shortcuts or the palette covers the window. */
const sheetLeaves: ReadonlySet<ActionId> = new Set(['shortcuts', 'palette', 'closeWindow', 'newWindow'])

/** What works behind a dialog that waits for an answer. */
const dialogLeaves: ReadonlySet<ActionId> = new Set([
  ...(['newWindow', 'followSystem', 'lightTheme', 'darkTheme'] as const),
])

/** What works while the chart is being presented. */
const presentationLeaves: ReadonlySet<ActionId> = new Set([
  ...(['undo', 'redo', 'save', 'saveAs', 'presenterView', 'shortcuts', 'closeWindow', 'newWindow'] as const),
  ...(['followSystem', 'lightTheme', 'darkTheme'] as const),
])

/** What works while a workshop covers the chart. */
const workshopLeaves: ReadonlySet<ActionId> = new Set([
  ...presentationLeaves,
  ...(['present', 'presentFromStart', 'cut', 'copy', 'paste', 'workshop', 'importAnswers'] as const),
  ...(['endWorkshop', 'export', 'palette'] as const),
])

/** What works while somebody votes on this computer. */
const ballotLeaves: ReadonlySet<ActionId> = new Set([...dialogLeaves, 'save', 'closeWindow'])

/** Whether what is in front of the chart keeps an action from it, whether a key or a menu asks for it. */
export function isBehind({ front }: Pick<App, 'front'>, id: ActionId): boolean {
  const state = front.getState()
  const place = frontPlace(state)
  switch (place) {
    case undefined:
      return false
    case 'dialog':
    case 'question':
      return !dialogLeaves.has(id)
    case 'presentation':
      return !presentationLeaves.has(id)
    case 'workshop':
      // While somebody votes in secret the rest of the workshop is out of reach.
      return !(layerAt(state, place)?.open?.kind === 'ballot' ? ballotLeaves : workshopLeaves).has(id)
    case 'sheet':
      return !sheetLeaves.has(id)
  }
}

/** Shortcuts that mean something of their own in a text field, or nothing there. */
const textFieldKeeps: ReadonlySet<ActionId> = new Set([
  ...(['removeRow', 'moveRoleLeft', 'moveRoleRight', 'rename', 'toggleFold'] as const),
])

/** Whether a key belongs to what has the focus, and is not for the chart. */
export function isKeyOfFocus(id: ActionId): boolean {
  const { activeElement } = document
  if (isTextInput(activeElement) && textFieldKeeps.has(id)) return true
  if (isFieldBeside() && (id === 'undo' || id === 'redo')) return true
  const { needs } = findAction(id)
  if (needs === 'cell' || id === 'toggleFold') return !isCellFocused()
  return needs === 'editable' && id !== 'save' && id !== 'saveAs' && isBeside(activeElement)
}

/** Whether the focus is in a text field that is not the chart's own, so that undo means its typing. */
export function isFieldBeside(): boolean {
  const { activeElement } = document
  return isTextInput(activeElement) && isBeside(activeElement)
}

/** A popover, a dialog, the panel, the find bar and a workshop have keys of their own; what they hold is saved with the rest. */
function isBeside(element: Element | null): boolean {
  return (element?.closest('[role="dialog"], [role="menu"], aside, search, [data-beside]') ?? null) !== null
}

/** Whether keys go to the grid: the focus is in it, or nowhere. */
function isCellFocused(): boolean {
  const { activeElement, body } = document
  return activeElement === null || activeElement === body || activeElement.closest('.matrix-grid') !== null
}

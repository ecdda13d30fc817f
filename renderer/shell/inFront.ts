import type { Cover } from '../../shared/action.ts'
import { findAction, type ActionId } from '../../shared/actions.ts'
import type { App } from '../window/app.ts'
import { isTextInput } from '../window/textInput.ts'
import { frontPlace, layerAt, type FrontState } from '../window/store/frontStore.ts'

/** Whether what is in front of the chart keeps an action from it, whether a key or a menu asks for it. */
export function isBehind({ front }: Pick<App, 'front'>, id: ActionId): boolean {
  const cover = coverOf(front.getState())
  return cover !== undefined && !(findAction(id).through?.includes(cover) ?? false)
}

function coverOf(state: FrontState): Cover | undefined {
  const place = frontPlace(state)
  if (place === 'question') return 'dialog'
  // While somebody votes, or is shown something, in secret, the rest of the workshop is out of reach.
  const open = place === 'workshop' ? layerAt(state, place)?.open?.kind : undefined
  return open === 'ballot' || open === 'mirror' ? 'ballot' : place
}

/** Whether a key belongs to what has the focus, and is not for the chart. */
export function isKeyOfFocus(id: ActionId): boolean {
  const { activeElement } = document
  const { needs, leavesText, keysOf } = findAction(id)
  if (isTextInput(activeElement) && leavesText) return true
  if (isFieldBeside() && (id === 'undo' || id === 'redo')) return true
  if (needs === 'cell' || keysOf === 'cells') return !isCellFocused()
  return needs === 'editable' && keysOf !== 'anybody' && isBeside(activeElement)
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

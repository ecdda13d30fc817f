import type { LetterKey } from '../../shared/document/ids.ts'
import { letterTyped } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { fixedColumns } from './gridPort.ts'

/** Which cell a key was pressed on. */
export interface KeyPlace {
  readonly rowKind: 'section' | 'responsibility' | 'add'
  readonly column: string
}

export type KeyEventFacts = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does in the grid; `leave`: what AG Grid does with it. */
export type GridKey =
  | { readonly does: 'toggle'; readonly letter: LetterKey }
  | { readonly does: 'action'; readonly action: 'chooseLetters' | 'clearLetters' | 'assign' | 'rename' }
  | {
      readonly does: 'move'
      readonly to: 'row-start' | 'row-end' | 'first-cell' | 'last-cell' | 'down' | 'up'
    }
  | { readonly does: 'nothing' }
  | { readonly does: 'leave' }

const leave: GridKey = { does: 'leave' }

/** What a key means on a focused cell that is not being edited. Pure: the same key and place, the same answer. */
export function gridKey(event: KeyEventFacts, place: KeyPlace, scheme: Scheme): GridKey {
  const move = movement(event)
  if (move) return move
  if (isSelectAll(event)) return { does: 'nothing' }
  if (event.ctrlKey || event.metaKey || event.altKey) return leave
  if (place.column === fixedColumns.name) return nameKey(event, place)
  if (place.rowKind !== 'responsibility') return isNavigation(event) ? leave : { does: 'nothing' }
  if (place.column === fixedColumns.assigned) return assignedKey(event)
  return roleKey(event, scheme)
}

function roleKey(event: KeyEventFacts, scheme: Scheme): GridKey {
  if (event.key === ' ') return { does: 'action', action: 'chooseLetters' }
  if (event.key === 'Delete' || event.key === 'Backspace') return { does: 'action', action: 'clearLetters' }
  if (event.key === 'Enter') return { does: 'move', to: event.shiftKey ? 'up' : 'down' }
  const letter = letterTyped(scheme, event.key)
  if (letter) return { does: 'toggle', letter: letter.key }
  return isNavigation(event) ? leave : { does: 'nothing' }
}

function assignedKey(event: KeyEventFacts): GridKey {
  if (event.key === 'Enter' || event.key === ' ') return { does: 'action', action: 'assign' }
  return isNavigation(event) ? leave : { does: 'nothing' }
}

/** On a name, typing starts an edit, which is AG Grid's own; Delete must not empty a name unasked. */
function nameKey(event: KeyEventFacts, { rowKind }: KeyPlace): GridKey {
  if (event.key === 'Delete' || event.key === 'Backspace') return { does: 'nothing' }
  if (event.key === 'Enter' && rowKind !== 'add' && !event.shiftKey)
    return { does: 'action', action: 'rename' }
  return leave
}

/** The page's own “select all” would mark every text in the window. */
function isSelectAll({ key, ctrlKey, metaKey }: KeyEventFacts): boolean {
  return (ctrlKey || metaKey) && key.toLowerCase() === 'a'
}

function movement({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyEventFacts): GridKey | undefined {
  if (altKey || shiftKey) return undefined
  const isFar = ctrlKey || metaKey
  if (key === 'Home') return { does: 'move', to: isFar ? 'first-cell' : 'row-start' }
  if (key === 'End') return { does: 'move', to: isFar ? 'last-cell' : 'row-end' }
  return undefined
}

/** Keys longer than one character (ArrowUp, Tab, PageDown…) move the focus or do nothing. */
function isNavigation({ key }: KeyEventFacts): boolean {
  return key.length > 1
}

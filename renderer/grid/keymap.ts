import type { LetterKey } from '../../shared/document/ids.ts'
import { letterTyped } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { Step } from '../window/selection/step.ts'

/** Which cell a key was pressed on. */
export interface KeyPlace {
  readonly rowKind: 'section' | 'responsibility' | 'add'
  readonly column: string
  /** several cells are selected, and some of them can hold letters */
  readonly isRange: boolean
}

export type KeyEventFacts = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What a key does in the grid; `leave`: what AG Grid does with it. */
export type GridKey =
  | { readonly does: 'toggle'; readonly letter: LetterKey }
  | { readonly does: 'action'; readonly action: 'chooseLetters' | 'clearLetters' | 'assign' | 'rename' }
  | { readonly does: 'move' | 'extend'; readonly step: Step }
  | { readonly does: 'select'; readonly whole: 'rows' | 'columns' | 'all' }
  /** nobody is assigned any more */
  | { readonly does: 'unassign' }
  /** a letter of the name of the role to assign to */
  | { readonly does: 'typeRole'; readonly text: string }
  | { readonly does: 'nothing' }
  | { readonly does: 'leave' }

const leave: GridKey = { does: 'leave' }
const nothing: GridKey = { does: 'nothing' }

/** What a key means on a focused cell that is not being edited. Pure: the same key and place, the same answer. */
export function gridKey(event: KeyEventFacts, place: KeyPlace, scheme: Scheme): GridKey {
  const ofSelection = selecting(event)
  if (ofSelection) return ofSelection
  if (event.ctrlKey || event.metaKey || event.altKey) return leave
  if (place.isRange) return roleKey(event, scheme)
  if (place.column === fixedColumns.name) return nameKey(event, place)
  if (place.rowKind !== 'responsibility') return isNavigation(event) ? leave : nothing
  if (place.column === fixedColumns.assigned) return assignedKey(event)
  return roleKey(event, scheme)
}

function roleKey(event: KeyEventFacts, scheme: Scheme): GridKey {
  if (event.key === ' ') return { does: 'action', action: 'chooseLetters' }
  if (event.key === 'Delete' || event.key === 'Backspace') return { does: 'action', action: 'clearLetters' }
  if (event.key === 'Enter') return { does: 'move', step: event.shiftKey ? 'up' : 'down' }
  const letter = letterTyped(scheme, event.key)
  if (letter) return { does: 'toggle', letter: letter.key }
  return isNavigation(event) ? leave : nothing
}

function assignedKey(event: KeyEventFacts): GridKey {
  if (event.key === 'Enter' || event.key === ' ') return { does: 'action', action: 'assign' }
  if (event.key === 'Delete' || event.key === 'Backspace') return { does: 'unassign' }
  if (event.key.length === 1) return { does: 'typeRole', text: event.key }
  return isNavigation(event) ? leave : nothing
}

/** On a name, typing starts an edit, which is AG Grid's own; Delete must not empty a name unasked. */
function nameKey(event: KeyEventFacts, { rowKind }: KeyPlace): GridKey {
  if (event.key === 'Delete' || event.key === 'Backspace') return nothing
  if (event.key === 'Enter' && rowKind !== 'add' && !event.shiftKey)
    return { does: 'action', action: 'rename' }
  return leave
}

const near: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  PageUp: 'page-up',
  PageDown: 'page-down',
  Home: 'row-start',
  End: 'row-end',
}

const far: Readonly<Record<string, Step>> = {
  ArrowUp: 'top',
  ArrowDown: 'bottom',
  ArrowLeft: 'row-start',
  ArrowRight: 'row-end',
  Home: 'first-cell',
  End: 'last-cell',
}

/** Keys that move the active cell or extend the selection. Plain arrows, Tab and pages are AG Grid's own. */
function selecting({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyEventFacts): GridKey | undefined {
  if (altKey) return undefined
  const isFar = ctrlKey || metaKey
  if (isFar && key.toLowerCase() === 'a') return { does: 'select', whole: 'all' }
  if (key === ' ' && shiftKey) return { does: 'select', whole: 'rows' }
  if (key === ' ' && isFar) return { does: 'select', whole: 'columns' }
  const step = (isFar ? far : near)[key]
  if (step === undefined) return undefined
  if (shiftKey) return { does: 'extend', step }
  return isFar || key === 'Home' || key === 'End' ? { does: 'move', step } : undefined
}

/** Keys longer than one character (ArrowUp, Tab, PageDown…) move the focus or do nothing. */
function isNavigation({ key }: KeyEventFacts): boolean {
  return key.length > 1
}

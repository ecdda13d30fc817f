import type { Deed } from '../../shared/bridge/presenting.ts'
import { letterTyped } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'

export type PresentKeyEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What decides what a key means while presenting. */
export interface PresentKeyPlace {
  readonly isBlank: boolean
  readonly isSpotlit: boolean
  /** letters have a cell to go to */
  readonly hasCell: boolean
}

const steps: Readonly<Record<string, Deed>> = {
  ArrowRight: { does: 'go', to: 'next' },
  ArrowDown: { does: 'go', to: 'next' },
  PageDown: { does: 'go', to: 'next' },
  ' ': { does: 'go', to: 'next' },
  MediaTrackNext: { does: 'go', to: 'next' },
  BrowserForward: { does: 'go', to: 'next' },
  ArrowLeft: { does: 'go', to: 'previous' },
  ArrowUp: { does: 'go', to: 'previous' },
  PageUp: { does: 'go', to: 'previous' },
  MediaTrackPrevious: { does: 'go', to: 'previous' },
  BrowserBack: { does: 'go', to: 'previous' },
  Home: { does: 'go', to: 'first' },
  End: { does: 'go', to: 'last' },
  Enter: { does: 'enter' },
  Backspace: { does: 'back' },
  Escape: { does: 'escape' },
  F1: { does: 'menu' },
  '?': { does: 'menu' },
  // What clickers send for a blank screen.
  '.': { does: 'blank', blank: 'black' },
  ',': { does: 'blank', blank: 'white' },
}

const spotlightMoves: Readonly<Record<string, Deed>> = {
  ArrowLeft: { does: 'moveFocus', move: 'left' },
  ArrowRight: { does: 'moveFocus', move: 'right' },
  ArrowUp: { does: 'moveFocus', move: 'up' },
  ArrowDown: { does: 'moveFocus', move: 'down' },
}

const commands: Readonly<Record<string, Deed>> = {
  B: { does: 'blank', blank: 'black' },
  W: { does: 'blank', blank: 'white' },
  S: { does: 'spotlight' },
  V: { does: 'nextView' },
  M: { does: 'menu' },
  P: { does: 'park' },
  N: { does: 'openNote' },
}

/** Keys that are pressed on the way to another one, or for the system. */
const silent = /^(?:Shift|Control|Alt|Meta|CapsLock|Dead|Fn.*|NumLock|ScrollLock|ContextMenu|F\d+)$/

/**
 * What a key does while presenting; undefined: nothing. While a cell is chosen, a letter of the scheme goes before a
 * command of the same letter (S in RASCI); with Shift it is the command.
 */
export function presentKey(event: PresentKeyEvent, place: PresentKeyPlace, scheme: Scheme): Deed | undefined {
  const { key, shiftKey } = event
  if (event.ctrlKey || event.metaKey) return withControl(event)
  if (event.altKey) return undefined
  if (place.isBlank) return silent.test(key) ? undefined : { does: 'blank', blank: null }
  if (key === 'Tab') return { does: 'moveFocus', move: shiftKey ? 'previous' : 'next' }
  if (place.isSpotlit && spotlightMoves[key]) return spotlightMoves[key]
  const step = steps[key]
  if (step) return step
  if (/^\d$/.test(key)) return { does: 'digit', digit: key }
  const command = commands[key.toUpperCase()]
  const letter = letterTyped(scheme, key)
  if (letter && (!command || (place.hasCell && !shiftKey))) return { does: 'letter', letter: letter.key }
  return command
}

function withControl({ key, shiftKey }: PresentKeyEvent): Deed | undefined {
  if (key.toLowerCase() === 'z') return { does: shiftKey ? 'redo' : 'undo' }
  return key.toLowerCase() === 'y' ? { does: 'redo' } : undefined
}

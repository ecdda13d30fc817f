import type { Deed } from '../../shared/bridge/presenting.ts'
import { letterTyped } from '../../shared/document/letters.ts'
import type { Scheme } from '../../shared/document/matrix.ts'
import { presentKeys } from './presentKeys.ts'

export type PresentKeyEvent = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** What decides what a key means while presenting. */
export interface PresentKeyPlace {
  readonly isBlank: boolean
  readonly isSpotlit: boolean
  /** letters have a cell to go to */
  readonly hasCell: boolean
}

const steps = new Map(presentKeys.flatMap(({ does = {} }) => Object.entries(does)))
const commands = new Map(presentKeys.flatMap((keys) => Object.entries(keys.commands ?? {})))

const spotlightMoves: Readonly<Record<string, Deed>> = {
  ArrowLeft: { does: 'moveFocus', move: 'left' },
  ArrowRight: { does: 'moveFocus', move: 'right' },
  ArrowUp: { does: 'moveFocus', move: 'up' },
  ArrowDown: { does: 'moveFocus', move: 'down' },
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
  const step = steps.get(key)
  if (step) return step
  if (/^\d$/.test(key)) return { does: 'digit', digit: key }
  const command = commands.get(key.toUpperCase())
  const letter = letterTyped(scheme, key)
  if (letter && (!command || (place.hasCell && !shiftKey))) return { does: 'letter', letter: letter.key }
  return command
}

function withControl({ key, shiftKey }: PresentKeyEvent): Deed | undefined {
  if (key.toLowerCase() === 'z') return { does: shiftKey ? 'redo' : 'undo' }
  return key.toLowerCase() === 'y' ? { does: 'redo' } : undefined
}

import { asLetterKey } from '../../document/ids.ts'
import type { Letter, Scheme } from '../../document/matrix.ts'
import { rasci } from '../../document/schemes.ts'
import { readCell } from './readCell.ts'
import { tickOf } from './ticks.ts'

/** What a text looks like before it is known which scheme and column it belongs to. */
export type TextKind = 'blank' | 'letters' | 'mark' | 'text'

const verifier: Letter = { key: asLetterKey('V'), name: 'Verifier', kind: 'verifier', meaning: '', min: 0 }

/** The letters that make a cell look like one of a chart. Not O, P and D: with them CIO and CPO would be letters. */
const common: Scheme = { id: 'common', name: 'Common', letters: [...rasci.letters, verifier] }

const known = new Map<string, TextKind>()

/** Whether a text looks like letters, like a tick, like nothing, or like a name. */
export function kindOf(text: string): TextKind {
  const before = known.get(text)
  if (before) return before
  const kind = text.length > 200 ? 'text' : look(text)
  if (known.size > 20_000) known.clear()
  known.set(text, kind)
  return kind
}

function look(text: string): TextKind {
  // The department, or what it does; in a chart with D as a letter there are others to tell by.
  if (text === 'R&D') return 'text'
  const reading = readCell(common, text)
  if (reading.kind === 'blank' || reading.kind === 'blank-mark') return 'blank'
  if (reading.kind === 'letters' && !reading.isLoose) return 'letters'
  if (tickOf(text)) return 'mark'
  return likeLetters.test(text) ? 'letters' : 'text'
}

const owned = new Map<string, boolean>()

/** Whether a text looks like the letter or word of who answers for the result. */
export function isOwned(text: string): boolean {
  if (text === '' || text.length > 60) return false
  const before = owned.get(text)
  if (before !== undefined) return before
  const reading = readCell(common, text)
  const is = reading.kind === 'letters' && reading.letters.some((key) => key === 'A')
  if (owned.size > 20_000) owned.clear()
  owned.set(text, is)
  return is
}

/** Single capitals, and the pairs of German charts that are one letter or two. */
const likeLetters = /^(?:\p{Lu}(?:\s?[/,&+;\s]\s?\p{Lu}){0,4}|MV|DE|ED)$/u

import { asLetterKey } from '../../document/ids.ts'
import type { Letter, Scheme } from '../../document/matrix.ts'
import { rasci } from '../../document/schemes.ts'
import { readCell } from './readCell.ts'

/** What a text looks like before it is known which scheme and column it belongs to. */
export type TextKind = 'blank' | 'letters' | 'mark' | 'text'

const verifier: Letter = { key: asLetterKey('V'), name: 'Verifier', kind: 'verifier', meaning: '', min: 0 }

/** The letters that make a cell look like one of a chart. Not O, P and D: with them CIO and CPO would be letters. */
const common: Scheme = { id: 'common', name: 'Common', letters: [...rasci.letters, verifier] }

/** Ticks and crosses, in lower case. */
const ticks: ReadonlySet<string> = new Set([
  ...['x', 'х', '×', '✕', '✖', '✗', '✘', '❌', '✓', '✔', '✔️', '✅', '☑', '☑️', '☒', '☐', '[x]', '[ ]'],
  ...['●', '•', '○', '◯', '◉', '■', '□', '▪', '◆', '★', '☆', '*', '√', '?', '??'],
  ...[':white_check_mark:', ':heavy_check_mark:', ':check:', ':x:', '(tick)', '(/)', '(x)'],
  ...['yes', 'y', 'ja', 'oui', 'sí', 'si', 'sì', 'sim', 'true', 'no', 'nein', 'non', 'nee', 'não', 'false'],
])

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
  if (isTick(text)) return 'mark'
  return /^\p{Lu}(?:\s?[/,&+;\s]\s?\p{Lu}){0,4}$/u.test(text) ? 'letters' : 'text'
}

/** Whether a text is a tick, a cross or another sign without letters of its own. */
export function isTick(text: string): boolean {
  return ticks.has(text.trim().toLowerCase())
}

/** The one letter of RACI, RASCI that a header stands for, such as `R`, `Responsible (R)` or `Responsible party`. */
export function letterOfHeader(
  text: string,
): { readonly letter: Letter; readonly isWord: boolean } | undefined {
  const [firstWord = ''] = text.split(/[\s/:(]+/)
  for (const part of [text, firstWord.length > 5 ? firstWord : '']) {
    const reading = readCell(common, part)
    const [key] = reading.kind === 'letters' && reading.letters.length === 1 ? reading.letters : []
    const letter = common.letters.find((one) => one.key === key)
    if (letter) return { letter, isWord: text.length > 2 }
  }
  return undefined
}

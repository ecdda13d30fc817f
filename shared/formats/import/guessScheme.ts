import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import { raci, schemes } from '../../document/schemes.ts'
import { withLegend, type Definition } from './legend.ts'
import { readCell } from './readCell.ts'
import type { Mark } from './shape.ts'
import { isTick } from './textKind.ts'

/** The texts in the role cells of a chart, each with how often it is there. */
export type Counts = ReadonlyMap<string, number>

/**
 * The scheme that reads most cells, the first of equals; RACI when no cell is read. A legend gives its wording, and the
 * letters only it knows.
 */
export function guessScheme(counts: Counts, hint: string, legend: readonly Definition[]): Scheme {
  const scored = schemes.map((scheme) => ({
    scheme,
    score: [...counts].reduce((sum, [text, count]) => sum + (isRead(scheme, text) ? count : 0), 0),
  }))
  const best = Math.max(0, ...scored.map(({ score }) => score))
  const fitting = best === 0 ? [] : scored.filter(({ score }) => score === best).map(({ scheme }) => scheme)
  const named = fitting.find(({ name }) => name !== raci.name && new RegExp(`\\b${name}\\b`, 'i').test(hint))
  const scheme = named ?? fitting[0] ?? raci
  const used = new Set([...counts.keys()].flatMap((text) => text.split(/[\s/,;&+|-]+/)))
  return withLegend(scheme, legend, (key) => used.has(key))
}

function isRead(scheme: Scheme, text: string): boolean {
  return readCell(scheme, text).kind === 'letters'
}

/** Marks longer than this are words; each is a note of its own and nothing a person would map. */
const longestMark = 24

/**
 * What the marks that are no letters stand for, as far as can be said. Ticks in a chart without any letter say who does
 * it; in a chart with letters nobody knows, and they stay notes.
 */
export function guessMarks(
  scheme: Scheme,
  counts: Counts,
): { readonly marks: readonly Mark[]; readonly isGuess: boolean } {
  const read = [...counts.keys()].filter((text) => isRead(scheme, text))
  const hasLetters = read.length > 0
  // `car` is no letters and `CAR` is three: such a text is no mark for both.
  const ambiguous = new Set(read.map((text) => text.toLowerCase()))
  const doer = scheme.letters.find(({ kind }) => kind === 'doer')?.key
  const meaning = (text: string): readonly LetterKey[] | 'note' => {
    const isYes = isTick(text) && !noes.test(text)
    return !hasLetters && isYes && doer !== undefined ? [doer] : 'note'
  }
  const unread = [...counts].filter(
    ([text]) =>
      text.length <= longestMark &&
      readCell(scheme, text).kind === 'unknown' &&
      !ambiguous.has(text.toLowerCase()),
  )
  const marks = new Map(
    unread.map(([text]): [string, Mark] => [
      text.toLowerCase(),
      { mark: text.toLowerCase(), means: meaning(text) },
    ]),
  )
  const isGuess = [...marks.values()].some(({ means }) => means !== 'note')
  return { marks: [...marks.values()].slice(0, 200), isGuess }
}

/** Marks that look like ticks but say no, or nothing. */
const noes = /^(?:no|nein|non|nee|não|false|☐|\[ \]|○|◯|□|☆|\?+|✗|✘|❌|:x:|\(x\))$/i

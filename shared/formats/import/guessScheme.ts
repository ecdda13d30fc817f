import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import { raci } from '../../document/schemes.ts'
import { nameIn, withLegend, type Definition } from './legend.ts'
import { wordsOf } from './letterWords.ts'
import { readCell } from './readCell.ts'
import { readableSchemes } from './readableSchemes.ts'
import type { Mark } from './shape.ts'
import { tickOf } from './ticks.ts'

/** The texts in the role cells of a chart, each with how often it is there. */
export type Counts = ReadonlyMap<string, number>

interface Scored {
  readonly scheme: Scheme
  /** cells that are read whole */
  readonly cells: number
  /** letters of which the legend says what the scheme says, less those of which it says something else */
  readonly agreement: number
  readonly hasOwner: boolean
  readonly isNamed: boolean
}

/**
 * The scheme that reads most cells and agrees with the legend; of equals the one that the title names, else the first. RACI when
 * no cell is read. A legend gives its wording, and the letters only it knows.
 *
 * @param hint the title and what else may name the scheme
 */
export function guessScheme(counts: Counts, hint: string, legend: readonly Definition[]): Scheme {
  const used = new Set([...counts.keys()].flatMap((text) => text.split(/[\s/,;&+|-]+/)))
  const isUsed = (key: string): boolean => used.has(key) || (key.length === 1 && used.has(key.toLowerCase()))
  const scored = readableSchemes.map((scheme): Scored => {
    const worded = withLegend(scheme, legend, isUsed)
    return {
      scheme,
      cells: [...counts].reduce((sum, [text, count]) => sum + (isReadWhole(worded, text) ? count : 0), 0),
      agreement: agreementOf(
        scheme,
        legend.filter(({ key }) => isUsed(key)),
      ),
      hasOwner: scheme.letters.some(({ key, kind }) => isUsed(key) && (kind === 'owner' || kind === 'doer')),
      isNamed: isNamedIn(scheme, hint),
    }
  })
  const best = scored
    .filter((one) => isRelative(one.scheme) || one.isNamed || one.agreement > 0 || hasOwnerIn(one, isUsed))
    .reduce((one, other) => (isBetter(other, one, scored) ? other : one))
  const scheme = best.cells === 0 ? raci : best.scheme
  return withLegend(scheme, legend, isUsed)
}

/** Whether somebody owns a result by a scheme; without that R and P are no RAPID, unless the chart says so. */
function hasOwnerIn({ scheme }: Scored, isUsed: (key: string) => boolean): boolean {
  return scheme.letters.some(({ key, kind }) => kind === 'owner' && isUsed(key))
}

function isBetter(one: Scored, other: Scored, all: readonly Scored[]): boolean {
  const raciCells = all.find(({ scheme }) => scheme.id === raci.id)?.cells ?? 0
  const rank = ({ scheme, cells, agreement, hasOwner, isNamed }: Scored): readonly number[] => [
    // A chart that calls itself RACI is none of decisions because of a stray D, though RASCI it may be.
    isRelative(scheme) || raciCells < cells * 0.7 || !isCalledRaci(all) ? 1 : 0,
    Math.min(0, agreement),
    cells,
    agreement,
    isNamed && scheme.id !== raci.id ? 1 : 0,
    hasOwner ? 1 : 0,
  ]
  const others = rank(other)
  const at = rank(one).findIndex((value, index) => value !== others[index])
  return at >= 0 && (rank(one)[at] ?? 0) > (others[at] ?? 0)
}

function isCalledRaci(all: readonly Scored[]): boolean {
  return all.some(({ scheme, isNamed }) => isRelative(scheme) && isNamed)
}

/** RACI and those that are RACI with more letters. */
function isRelative({ id }: Scheme): boolean {
  return id === 'raci' || id === 'rasci' || id === 'raci-vs'
}

const namePatterns = new Map(
  readableSchemes.map(({ id, name }) => [
    id,
    new RegExp(`(?<![\\p{L}\\p{N}])${name}(?![\\p{L}\\p{N}])`, 'iu'),
  ]),
)

function isNamedIn({ id }: Scheme, hint: string): boolean {
  return namePatterns.get(id)?.test(hint) === true
}

/** How far a legend and a scheme say the same of the same letters. */
function agreementOf(scheme: Scheme, legend: readonly Definition[]): number {
  return legend.reduce((sum, { key, wording }) => {
    const name = nameIn(wording)
    const says = (one: Scheme): boolean => wordsOf(one).letterOf(name)?.key === key
    if (says(scheme)) return sum + 1
    const isOther = scheme.letters.some((letter) => letter.key === key) && readableSchemes.some(says)
    return isOther ? sum - 1 : sum
  }, 0)
}

/** Whether a text is letters of the scheme and leaves none over: `R, A, S` is not read whole by RACI. */
function isReadWhole(scheme: Scheme, text: string): boolean {
  const reading = readCell(scheme, text)
  return reading.kind === 'letters' && ![reading.note, reading.scope].some((rest) => areCapitals.test(rest))
}

const areCapitals = /^\p{Lu}(?:[\s/,;&+|-]+\p{Lu})*$/u

/** Marks longer than this are words; each is a note of its own and nothing a person would map. */
const longestMark = 24

/** What the marks that are no letters stand for. */
export interface GuessedMarks {
  readonly marks: readonly Mark[]
  /** the tick that was taken for the doer in a chart without any letter */
  readonly tick: string | undefined
  /** the mark that fills so many cells beside letters that it must say “nothing” */
  readonly blank: string | undefined
}

/**
 * What the marks that are no letters stand for, as far as can be said. Ticks in a chart without any letter say who does
 * it; in a chart with letters nobody knows, and they stay notes. A letter of no scheme in every third cell says nothing.
 *
 * @param rows how many rows the chart has
 */
export function guessMarks(scheme: Scheme, counts: Counts, rows: number): GuessedMarks {
  const read = [...counts.keys()].filter((text) => readCell(scheme, text).kind === 'letters')
  const hasLetters = read.length > 0
  // `car` is no letters and `CAR` is three: such a text is no mark for both.
  const ambiguous = new Set(read.map((text) => text.toLowerCase()))
  const doer = scheme.letters.find(({ kind }) => kind === 'doer')?.key
  const unread = [...counts].filter(
    ([text]) =>
      text.length <= longestMark &&
      readCell(scheme, text).kind === 'unknown' &&
      !ambiguous.has(text.toLowerCase()),
  )
  const sum = [...counts.values()].reduce((total, count) => total + count, 0)
  const blank = unread.find(
    ([text, count]) => hasLetters && /^[N0]$/i.test(text) && count >= rows && count * 4 >= sum,
  )?.[0]
  const hasYes = [...counts.keys()].some((text) => tickOf(text) === 'yes')
  const meaning = (text: string): readonly LetterKey[] | 'note' => {
    if (text === blank) return []
    const tick = tickOf(text)
    // Crosses alone are ticks; beside ticks they say no.
    const isYes = tick === 'yes' || (!hasYes && /^[✗✘❌]$/u.test(text))
    if (!hasLetters && isYes && doer !== undefined) return [doer]
    return !hasLetters && tick === 'no' ? [] : 'note'
  }
  const marks = new Map(
    unread.map(([text]): [string, Mark] => [
      text.toLowerCase(),
      { mark: text.toLowerCase(), means: meaning(text) },
    ]),
  )
  const tick = unread.find(([text]) => doer !== undefined && meaning(text).includes(doer))?.[0]
  return { marks: [...marks.values()].slice(0, 200), tick, blank }
}

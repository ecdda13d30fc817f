import { inWords } from '../inWords.ts'
import type { LetterKey } from './ids.ts'
import { letterKinds, type Cell, type Letter, type LetterKind, type Scheme } from './matrix.ts'

/** The scheme's letter of that key, or undefined for a letter outside the scheme. */
export function findLetter(scheme: Scheme, key: string): Letter | undefined {
  return scheme.letters.find((letter) => letter.key === key)
}

/** Whether the cell holds a letter of that kind. */
export function hasKind(scheme: Scheme, cell: Cell | undefined, kind: LetterKind): boolean {
  return cell !== undefined && cell.letters.some((key) => findLetter(scheme, key)?.kind === kind)
}

/** The scheme's letter typed as `text`, in either case. */
export function letterTyped(scheme: Scheme, text: string): Letter | undefined {
  return (
    findLetter(scheme, text) ??
    scheme.letters.find((letter) => letter.key.toUpperCase() === text.toUpperCase())
  )
}

/** The same letters, each once, in the scheme's order; letters outside the scheme last, by code unit. */
export function inSchemeOrder(scheme: Scheme, keys: Iterable<LetterKey>): readonly LetterKey[] {
  const wanted = new Set(keys)
  const known = scheme.letters.map((letter) => letter.key).filter((key) => wanted.delete(key))
  return [...known, ...[...wanted].toSorted()]
}

/** The letters of a scheme as people read them in legends, ballots and choices: A R C I. A file keeps its own order. */
export function lettersToRead({ letters }: Scheme): readonly Letter[] {
  return letters.toSorted((a, b) => letterKinds.indexOf(a.kind) - letterKinds.indexOf(b.kind))
}

/** The letters as people read them: owner before doer before the rest, so that R and A read `A/R`. */
export function inReadingOrder(scheme: Scheme, keys: readonly LetterKey[]): readonly LetterKey[] {
  return keys.toSorted((a, b) => readingRank(scheme, a) - readingRank(scheme, b))
}

function readingRank(scheme: Scheme, key: LetterKey): number {
  const letter = findLetter(scheme, key)
  return letter === undefined ? letterKinds.length : letterKinds.indexOf(letter.kind)
}

/** The one text of a set of letters, the same in files, exports and messages: `A/R`, or empty. */
export function lettersText(scheme: Scheme, keys: readonly LetterKey[]): string {
  // Nearly all cells hold one letter or none, and a chart may hold a million of them.
  return keys.length < 2 ? (keys[0] ?? '') : inReadingOrder(scheme, keys).join('/')
}

/** The letters in words: `Accountable and Responsible`; a letter outside the scheme as itself. */
export function lettersInWords(scheme: Scheme, keys: readonly LetterKey[]): string {
  return inWords(inReadingOrder(scheme, keys).map((key) => findLetter(scheme, key)?.name ?? key))
}

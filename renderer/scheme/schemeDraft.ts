import type { LetterMapping } from '../../shared/commands/command.ts'
import { guessMapping, lettersInUse } from '../../shared/commands/scheme.ts'
import { asLetterKey, type LetterKey } from '../../shared/document/ids.ts'
import type { Letter, Matrix, Scheme } from '../../shared/document/matrix.ts'

/** A letter while it is edited. `from` is the letter of the chart that it was. */
export interface LetterDraft {
  readonly id: number
  readonly from: LetterKey | undefined
  readonly letter: Letter
}

/** A set of letters while it is edited, and what becomes of the letters in use. */
export interface SchemeDraft {
  readonly id: string
  readonly name: string
  readonly letters: readonly LetterDraft[]
  /** for letters in use that are no longer there: the id of the draft they become, or nothing */
  readonly becomes: ReadonlyMap<LetterKey, number | null>
}

/** The chart's own letters, to be edited. */
export function draftOfMatrix({ scheme }: Matrix): SchemeDraft {
  const letters = scheme.letters.map((letter, id) => ({ id, from: letter.key, letter }))
  return { id: scheme.id, name: scheme.name, letters, becomes: new Map() }
}

/** Another scheme, with a guess of what becomes of the letters in use. */
export function draftOfScheme(matrix: Matrix, { id, name, letters }: Scheme): SchemeDraft {
  const drafts = letters.map((letter, at): LetterDraft => ({ id: at, from: undefined, letter }))
  const guess = guessMapping(matrix.scheme, lettersInUse(matrix), { id, name, letters })
  const becomes = new Map(
    [...guess].map(
      ([from, to]) => [from, drafts.find(({ letter }) => letter.key === to)?.id ?? null] as const,
    ),
  )
  return { id, name, letters: drafts, becomes }
}

/** The letters in use that need an answer: those that no edited letter comes from. */
export function lettersToMap(matrix: Matrix, { letters }: SchemeDraft): readonly LetterKey[] {
  return lettersInUse(matrix).filter((key) => !letters.some(({ from }) => from === key))
}

/** What the draft would be as a scheme, and what becomes of each letter in use. Edited letters make it a scheme of one's own. */
export function finished(matrix: Matrix, draft: SchemeDraft): { scheme: Scheme; mapping: LetterMapping } {
  const letters = draft.letters.map(({ letter }) => ({ ...letter, key: asLetterKey(letter.key.trim()) }))
  const keyOf = (id: number | null | undefined): LetterKey | null =>
    letters[draft.letters.findIndex((one) => one.id === id)]?.key ?? null
  const renamed = draft.letters.flatMap(({ from, id }) =>
    from === undefined ? [] : [[from, keyOf(id)] as const],
  )
  const mapped = lettersToMap(matrix, draft).map((key) => [key, keyOf(draft.becomes.get(key))] as const)
  return {
    scheme: { id: draft.id, name: draft.name.trim(), letters },
    mapping: new Map([...renamed, ...mapped]),
  }
}

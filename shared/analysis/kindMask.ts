import { letterKinds, type LetterKind, type Scheme } from '../document/matrix.ts'
import type { LetterKey } from '../document/ids.ts'

/** The bit of each kind, and of a letter outside the scheme: a cell's letters as one number make judging fast. */
export const bit = {
  ...(Object.fromEntries(letterKinds.map((kind, index) => [kind, 1 << index])) as Record<LetterKind, number>),
  unknown: 1 << letterKinds.length,
}

/** A part in the work: any letter but one that says the role is left out. */
export const takesPart = ~bit.out

/** The kinds of a cell's letters as bits. */
export function kindMask(bits: ReadonlyMap<LetterKey, number>, letters: readonly LetterKey[]): number {
  let mask = 0
  for (const key of letters) mask |= bits.get(key) ?? bit.unknown
  return mask
}

/** The bit of each letter of the scheme. */
export function bitsOf(scheme: Scheme): ReadonlyMap<LetterKey, number> {
  return new Map(scheme.letters.map((letter) => [letter.key, bit[letter.kind]]))
}

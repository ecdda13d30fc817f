import { asLetterKey, type LetterKey } from '../document/ids.ts'
import { inSchemeOrder, lettersText } from '../document/letters.ts'
import type { Scheme } from '../document/matrix.ts'

/** A set of letters as its one text, so that `R/A` and `A/R` are the same answer. */
export function sameLetters(scheme: Scheme, text: string): string {
  return lettersText(scheme, keysOf(scheme, text))
}

/** The letters of such a text. */
export function keysOf(scheme: Scheme, text: string): readonly LetterKey[] {
  return inSchemeOrder(scheme, text.split('/').filter(Boolean).map(asLetterKey))
}

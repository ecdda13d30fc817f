import type { LetterKey } from '../document/ids.ts'
import type { Scheme } from '../document/matrix.ts'
import { readCell } from './import/readCell.ts'

/**
 * The letters a text stands for, in any of the notations of `readCell`; none for an empty text and for marks such as
 * `-` and `n/a`. Undefined when any part of it is not a letter of the scheme.
 */
export function readLetters(scheme: Scheme, text: string): readonly LetterKey[] | undefined {
  const reading = readCell(scheme, text)
  if (reading.kind === 'unknown') return undefined
  if (reading.kind !== 'letters') return []
  return reading.scope === '' && reading.note === '' ? reading.letters : undefined
}

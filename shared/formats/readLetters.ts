import type { LetterKey } from '../document/ids.ts'
import { inSchemeOrder, letterTyped } from '../document/letters.ts'
import type { Scheme } from '../document/matrix.ts'

/** What people write in a cell that holds nothing. */
const blanks: ReadonlySet<string> = new Set(['', '-', '–', '—', 'n/a'])

/**
 * The letters a text stands for: `A`, `a`, `A/R`, `R, A`, `R & A`, `RA`, `R+A`, `Accountable`; none for `-` and `n/a`.
 * Undefined when any part of it is not a letter of the scheme.
 */
export function readLetters(scheme: Scheme, text: string): readonly LetterKey[] | undefined {
  const trimmed = text.trim()
  if (blanks.has(trimmed.toLowerCase())) return []
  const keys = trimmed.split(/[\s/,;&+|]+/).flatMap((part) => readPart(scheme, part))
  return keys.some((key) => key === undefined)
    ? undefined
    : inSchemeOrder(
        scheme,
        keys.filter((key) => key !== undefined),
      )
}

function readPart(scheme: Scheme, part: string): readonly (LetterKey | undefined)[] {
  if (part === '') return []
  const whole = letterTyped(scheme, part)?.key ?? letterNamed(scheme, part)
  if (whole !== undefined) return [whole]
  return [...part].map((char) => letterTyped(scheme, char)?.key)
}

function letterNamed(scheme: Scheme, word: string): LetterKey | undefined {
  return scheme.letters.find((letter) => letter.name.toLowerCase() === word.toLowerCase())?.key
}

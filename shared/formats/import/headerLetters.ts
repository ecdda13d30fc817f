import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import { isHeaderWord } from './columnWords.ts'
import type { Filled } from './grid.ts'
import { readCell } from './readCell.ts'
import { readableSchemes } from './readableSchemes.ts'

/** The letters that a header names, each above a column of its own. */
export interface HeaderLetters {
  readonly scheme: Scheme
  readonly keys: ReadonlyMap<number, LetterKey>
  /** whether all of them are words such as `Responsible (R)`, and no bare letters */
  readonly areWords: boolean
}

/**
 * The letters that a row of headers stands for, in the scheme that knows most of them: `R`, `Responsible (R)`, `Driver`,
 * `Who decides`. Undefined for a row that names fewer than two, one of them twice, or nobody who owns or does.
 */
export function headerLetters(filled: readonly Filled[]): HeaderLetters | undefined {
  const [first, second] = filled
  if (second === undefined) return undefined
  // `Decision` above the names is no letter of RAPID.
  const looked = filled.filter((one) => one !== first || !isCorner(one.text))
  let best: HeaderLetters | undefined
  for (const [at, scheme] of readableSchemes.entries()) {
    const found = lettersIn(scheme, at, looked)
    if (found && found.keys.size > (best?.keys.size ?? 1)) best = found
  }
  return best
}

function isCorner(text: string): boolean {
  return isHeaderWord('name', text) || isHeaderWord('role', text) || isHeaderWord('number', text)
}

function lettersIn(scheme: Scheme, at: number, filled: readonly Filled[]): HeaderLetters | undefined {
  const keys = new Map<number, LetterKey>()
  let bare = 0
  for (const { column, text } of filled) {
    const key = lettersOf(text)[at]
    if (key === undefined) continue
    if (text.length <= 2) bare += 1
    keys.set(column, key)
  }
  const owner = scheme.letters.find(({ kind }) => kind === 'owner')?.key
  // `Owner` beside `Support` is who answers for it; beside `Accountable` it is about the row.
  const ofOwner = filled.find(({ text }) => ownerWords.test(text))
  if (owner !== undefined && ofOwner && ![...keys.values()].includes(owner)) keys.set(ofOwner.column, owner)
  if (keys.size < 2) return undefined
  const named = new Set(keys.values())
  const isTwice = named.size < keys.size
  const hasOwner = scheme.letters.some(
    ({ key, kind }) => named.has(key) && (kind === 'owner' || kind === 'doer'),
  )
  return isTwice || !hasOwner ? undefined : { scheme, keys, areWords: bare === 0 }
}

const ownerWords =
  /^\s*(?:(?:process|task|action|decision|business) )?owners?\s*$|^\s*(?:owned by|eigentümer(?:in)?|propriétaire|propietari[oa]|proprietári[oa]|eigenaar)\s*$/i

const known = new Map<string, readonly (LetterKey | undefined)[]>()
const none: readonly undefined[] = []

/** The one letter that a header stands for in each of the schemes, as a whole or by its first or last word. */
function lettersOf(text: string): readonly (LetterKey | undefined)[] {
  // `a`, `m` and `b` above numbers are no letters.
  if (text.length > 60 || /^\p{Ll}$/u.test(text)) return none
  const before = known.get(text)
  if (before) return before
  const words = text.split(/[\s/:(),_]+/).filter((word) => word.length > 4)
  const parts = [text, ...words.slice(0, 1), ...words.slice(-1)]
  const found = readableSchemes.map((scheme) => letterIn(scheme, parts))
  const any = found.some((key) => key !== undefined) ? found : none
  if (known.size > 20_000) known.clear()
  known.set(text, any)
  return any
}

function letterIn(scheme: Scheme, parts: readonly string[]): LetterKey | undefined {
  for (const part of parts) {
    const reading = readCell(scheme, part)
    const [key, second] = reading.kind === 'letters' ? reading.letters : []
    if (key !== undefined && second === undefined) return key
  }
  return undefined
}

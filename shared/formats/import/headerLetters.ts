import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import { raci } from '../../document/schemes.ts'
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
  // `Owner` beside `Support` is who answers for it; beside `Accountable` it is about the row. So does `Lead`, less surely.
  const ofOwner =
    filled.find(({ text }) => ownerWords.test(text)) ?? filled.find(({ text }) => leadWords.test(text))
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

/** Who leads may answer for the result or do the work. */
const leadWords =
  /^\s*(?:(?:task |team |primary |project )?leads?|leader|led by|primary|main|dri|leitung|leiter(?:in)?|federführ(?:ung|end)|pilote|responsable principal|chef de file|l[ií]der|encargad[oa] principal|trekker)\s*$/i

/** Whom a list of tasks names beside each: the header of a table that says of nobody else. */
const namedWords =
  /^\s*(?:responsible(?: (?:person|party|team))?|person responsible|person in charge|pic|assignee|assigned(?: to)?|who|dri|in charge|verantwortlich(?:e[rn]?)?|zuständig(?:e[rn]?)?|wer|bearbeiter(?:in)?|responsables?|qui|en charge|encargad[oa]s?|quién|asignado a|responsabile|chi|responsável|responsáveis|quem|verantwoordelijke?|wie|ответственный|исполнитель|担当者?|负责人|負責人|담당자?)\s*:?\s*$/iu

/** Headers that may be of who answers for it as well as of who does it. */
export function mayOwnOrDo(header: string): boolean {
  return leadWords.test(header) || namedWords.test(header)
}

/**
 * The one column of a list of tasks that names somebody: `Task | Owner | Due`. Only for tables in which nothing looks like a
 * letter, and that say in another header what their rows are.
 */
export function ownerAlone(filled: readonly Filled[]): HeaderLetters | undefined {
  const isAbout = (text: string): boolean => isHeaderWord('name', text) || isHeaderWord('details', text)
  if (filled.length < 2 || !filled.some(({ text }) => isHeaderWord('name', text))) return undefined
  const [only, second] =
    [ownerWords, leadWords, namedWords]
      .map((words) => filled.filter(({ text }) => words.test(text) && !isAbout(text)))
      .find((found) => found.length > 0) ?? []
  const owner = raci.letters.find(({ kind }) => kind === 'owner')?.key
  if (only === undefined || second !== undefined || owner === undefined) return undefined
  return { scheme: raci, keys: new Map([[only.column, owner]]), areWords: true }
}

const known = new Map<string, readonly (LetterKey | undefined)[]>()
const none: readonly undefined[] = []

/** The one letter that a header stands for in each of the schemes, as a whole or by its first or last word. */
function lettersOf(text: string): readonly (LetterKey | undefined)[] {
  // `a`, `m` and `b` above numbers are no letters.
  if (text.length > 60 || /^\p{Ll}$/u.test(text)) return none
  const before = known.get(text)
  if (before) return before
  const words = text.split(/[\s/:(),_]+/).filter((word) => word.length > 4)
  // `Approve and record` is what somebody does; `Who approves it?` and `Responsible (R) for it` name a letter.
  const isPhrase =
    text.split(/\s+/).length > 2 &&
    !/^(?:who|to be|wer|zu|qui|à|quién|a|chi|da|quem|wie|te)\s|[(/:]/i.test(text)
  const parts = isPhrase ? [text] : [text, ...words.slice(0, 1), ...words.slice(-1)]
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

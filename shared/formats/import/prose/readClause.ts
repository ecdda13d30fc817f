import { findRoles, type RoleMention } from './findRoles.ts'
import type { Language } from './language.ts'
import type { RoleBook } from './roleBook.ts'

/** What a clause says that somebody does. */
export interface ClauseDuty {
  /** the keys of those who do it; empty: all of the roles the text is about */
  readonly roles: readonly string[]
  readonly names: readonly string[]
}

/** Whom pronouns stand for: the role named before, and several of them. */
export interface Antecedents {
  readonly one: readonly string[]
  readonly several: readonly string[]
}

/** Who does what by a clause with a subject that names roles, or stands for some; undefined when it says no such thing. */
export function readClause(
  clause: string,
  { language, book }: { readonly language: Language; readonly book: RoleBook },
  { one, several }: Antecedents,
): ClauseDuty | undefined {
  const text = turned(straightened(withoutOpening(clause, language), language, book))
  const named = subjectsOf(text, language, book)
  if (named) {
    const { roles, rest, isPlural } = named
    return { roles, names: language.readPredicate(withoutApposition(rest), isPlural) }
  }
  const many = language.pronouns.exec(text)
  const isJoint = many !== null || language.jointly.test(clause.trim())
  const roles = !isJoint ? one : several.length > 1 ? several : []
  const pronoun = many ?? language.pronoun.exec(text)
  if ((roles.length === 0 && !isJoint) || (pronoun === null && !language.dropsPronouns)) return undefined
  const rest = text.slice(pronoun?.[0].length ?? 0)
  // “They” may be one role, as of “CIOs”, and “sie” may be she.
  const isPlural = isJoint || /^(?:they|ils|elles|ellos|ellas)\b/i.test(text)
  const names = language.readPredicate(withoutApposition(rest), isPlural)
  return pronoun === null && names.length === 0 ? undefined : { roles, names }
}

function withoutOpening(clause: string, { opening }: Language): string {
  let text = clause.trim()
  for (let times = 0; times < 3; times++) {
    const shorter = text.replace(opening, '')
    if (shorter === text) break
    text = shorter
  }
  return text
}

/** Words before a verb that stands before its subject. */
const mostWordsBefore = 6

/** `Im Haus legt der CIO die Regeln fest` as `der CIO legt die Regeln fest`, in languages that put the verb second. */
function straightened(text: string, language: Language, book: RoleBook): string {
  const { isFinite, article } = language
  if (isFinite === undefined || roleAtStart(text.replace(article, '')) !== undefined) return text
  const words = text.split(' ')
  for (const [at, word] of words.slice(0, mostWordsBefore + 1).entries()) {
    if (!isFinite(word.toLowerCase())) continue
    const behind = words.slice(at + 1).join(' ')
    const named = subjectsOf(behind, language, book)
    const pronoun = language.pronouns.exec(behind) ?? (at === 0 ? language.pronoun.exec(behind) : null)
    const length = named ? behind.length - named.rest.length : pronoun?.[0].length
    if (length === undefined) return text
    return `${behind.slice(0, length)} ${word.toLowerCase()}${behind.slice(length)}`
  }
  return text
}

/** `The responsibilities of a CIO include` as `a CIO's responsibilities include`. */
function turned(text: string): string {
  const [all, noun, behind] =
    /^(?:the|a|an|one|another)?\s*(?:\w+\s){0,3}?(responsibilit(?:y|ies)|dut(?:y|ies)|tasks?|job|role|focus|aspect|part|goal|mission)\s+of\s+(?:a|an|the|any|every|most)?\s*(\S[\s\S]*)$/i.exec(
      text,
    ) ?? []
  const mention = behind === undefined ? undefined : roleAtStart(behind)
  if (all === undefined || behind === undefined || mention === undefined) return text
  const rest = behind.slice(mention.end)
  return /^['’]/.test(rest) ? behind : `${behind.slice(0, mention.end)}'s ${noun}${rest}`
}

interface Subjects {
  readonly roles: readonly string[]
  readonly rest: string
  readonly isPlural: boolean
}

/** The roles a clause begins with, joined by “and”. */
function subjectsOf(text: string, language: Language, book: RoleBook): Subjects | undefined {
  const roles: string[] = []
  let rest = text.replace(/^(?:both|beide|sowohl|tant|tanto)\s+/i, '')
  let isPlural = false
  for (;;) {
    rest = rest.replace(language.article, '')
    const mention = roleAtStart(rest)
    if (mention === undefined) break
    roles.push(book.keyOf(mention))
    isPlural ||= rest.slice(0, mention.name.length) !== mention.name || rest[mention.name.length] === 's'
    rest = rest.slice(mention.end)
    const and = language.and.exec(rest.trimStart())
    if (
      and === null ||
      roleAtStart(rest.trimStart().slice(and[0].length).replace(language.article, '')) === undefined
    )
      break
    rest = rest.trimStart().slice(and[0].length)
  }
  return roles.length === 0
    ? undefined
    : { roles: [...new Set(roles)], rest, isPlural: isPlural || roles.length > 1 }
}

function roleAtStart(text: string): RoleMention | undefined {
  const [first] = findRoles(text.slice(0, 120))
  return first?.start === 0 ? first : undefined
}

/** `, a senior executive, manages` as `manages`. */
function withoutApposition(text: string): string {
  return text
    .replace(/^\s*\([^)]{1,60}\)/, '')
    .replace(/^\s*(?:who|qui)\s+/i, ' ')
    .replace(/^,\s(?!(?:by|in|on|however|meanwhile|instead|for|too)\b)[^,]{3,90},\s*/i, ' ')
    .trim()
}

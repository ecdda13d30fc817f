import { findRoles } from './findRoles.ts'
import type { Context } from './headings.ts'
import type { Language } from './language.ts'
import { capitalised } from './phrase.ts'
import { readAction } from './readAction.ts'
import { readClause, type Antecedents } from './readClause.ts'
import type { RoleBook } from './roleBook.ts'
import { leadOf, sentencesOf } from './sentences.ts'

/** Something a text says that somebody does. */
export interface Duty {
  readonly name: string
  /** the keys of those who do it; empty: all of the roles the text is about */
  readonly roles: readonly string[]
  /** the words it was read from */
  readonly text: string
  readonly from: 'item' | 'sentence'
}

/** What the words of a text are understood by. */
export interface Words {
  readonly language: Language
  readonly book: RoleBook
}

/** Words of an item without a verb, at most; more are a sentence about something. */
const mostNounWords = 10

/** The duties of an item of a list; what it does not say of itself is as the context says. */
export function readItem(
  text: string,
  bold: string,
  context: Context,
  antecedents: Antecedents,
  words: Words,
): readonly Duty[] {
  const { language } = words
  if (context.isBeside || text.length > 1_500) return []
  if (context.isActions) {
    const action = readAction(text, words)
    if (action) return [{ ...action, text, from: 'item' }]
  }
  const parts = leadOf(text, bold)
  const role = parts && roleOf(parts.lead, words)
  if (parts && role !== undefined) return plainItems(parts.rest, [role], text, context, words)
  const said = saidIn(parts?.rest ?? text, { ...antecedents, one: context.roles }, words)
  if (parts && !language.emptyLead.test(parts.lead)) {
    const [only, ...others] = said.filter(
      ({ roles }, at) => said.findIndex((one) => one.roles.join() === roles.join()) === at,
    )
    const name = capitalised(parts.lead.replace(/^[\s\d.)]+/, ''))
    if (only && others.length === 0) return [{ name, roles: only.roles, text, from: 'item' }]
    if (said.length === 0) {
      const isDuty = hasRoles(context) && !language.noDuty.test(parts.rest)
      return isDuty ? [{ name, roles: context.roles, text, from: 'item' }] : []
    }
  }
  if (said.length > 0)
    return said.flatMap(({ roles, names }) =>
      names.map((name) => ({ name, roles, text, from: 'item' as const })),
    )
  return parts || !hasRoles(context) ? [] : plainItems(text, context.roles, text, context, words)
}

function hasRoles({ roles, isShared }: Context): boolean {
  return roles.length > 0 || isShared
}

/** A text without a subject as what the roles do: `Manage the budget`; several of them behind a role: `budget; contracts`. */
function plainItems(
  text: string,
  roles: readonly string[],
  whole: string,
  { isDuties, isShared }: Context,
  { language }: Words,
): readonly Duty[] {
  const pieces = text.includes(';') ? text.split(/;\s*/) : sentencesOf(text).slice(0, 1)
  return pieces.flatMap((piece) => {
    if (language.noDuty.test(piece)) return []
    const { name, isVerb } = language.readItem(piece.trim())
    const isShort = piece.split(/\s+/).length <= mostNounWords
    const isTaken = isVerb || ((isDuties || isShared) && isShort)
    return isTaken && name !== '' ? [{ name, roles, text: whole, from: 'item' as const }] : []
  })
}

/** The duties of a paragraph: of each sentence whose subject is a role, or stands for one. */
export function readParagraph(
  text: string,
  bold: string,
  context: Context,
  antecedents: Antecedents,
  words: Words,
): readonly Duty[] {
  if (context.isActions) {
    const action = readAction(text, words)
    if (action) return [{ ...action, text, from: 'item' }]
  }
  const parts = leadOf(text, bold)
  const role = parts && roleOf(parts.lead, words)
  if (parts && role !== undefined) {
    const found = plainItems(parts.rest, [role], text, context, words)
    if (found.length > 0) return found
  }
  return saidIn(parts?.rest ?? text, antecedents, words).flatMap(({ roles, names, sentence }) =>
    names.map((name) => ({ name, roles, text: sentence, from: 'sentence' as const })),
  )
}

interface Said {
  readonly sentence: string
  readonly roles: readonly string[]
  readonly names: readonly string[]
}

/** What each clause of a text says that somebody does; pronouns stand for whom a clause before named. */
function saidIn(text: string, antecedents: Antecedents, words: Words): readonly Said[] {
  const { language } = words
  const said: Said[] = []
  let before = antecedents
  for (const sentence of sentencesOf(text)) {
    for (const clause of sentence.split(language.clauses)) {
      const read = readClause(clause, words, before)
      if (read === undefined) continue
      const { roles, names } = read
      if (roles.length === 1) before = { ...before, one: roles }
      if (roles.length > 1) before = { one: roles, several: roles }
      if (names.length > 0 && !language.noDuty.test(clause.trim())) said.push({ roles, names, sentence })
    }
  }
  return said
}

/** The role that lead words name and nothing else. */
function roleOf(lead: string, { book, language }: Words): string | undefined {
  const bare = lead.replace(language.article, '')
  const [mention] = findRoles(bare)
  return mention && mention.start === 0 && mention.end === bare.length ? book.keyOf(mention) : undefined
}

import type { TextBlock } from '../document/block.ts'
import { findRoles } from './findRoles.ts'
import { contextOf, levelOf, noContext, type Context } from './headings.ts'
import type { Antecedents } from './readClause.ts'
import { readItem, readParagraph, type Duty, type Words } from './readText.ts'
import { leadOf, sentencesOf } from './sentences.ts'

export interface Duties {
  readonly duties: readonly Duty[]
  /** the keys of roles that a heading, or a line above a list, is about */
  readonly headed: ReadonlySet<string>
}

/** Reads the duties a text names, from its first line to its last, each as often as it is there. */
export function readDuties(blocks: readonly TextBlock[], words: Words): Duties {
  const duties: Duty[] = []
  const headed = new Set<string>()
  const headings: { readonly level: number; readonly context: Context }[] = [
    { level: 0, context: { ...noContext, roles: jobIn(blocks, words) } },
  ]
  // Items that are a role stand above those that are set in below them.
  const items: { readonly depth: number; readonly role: string }[] = []
  let intro: Context | undefined
  // A heading below one of duties names a duty, if a paragraph stands right below it.
  let topic: { readonly name: string; readonly isTold: boolean } | undefined
  let antecedents: Antecedents = { one: [], several: [] }

  const current = (): Context => headings.at(-1)?.context ?? noContext
  const keep = (found: readonly Duty[]): void => {
    duties.push(...found)
    for (const { roles } of found) {
      if (roles.length === 1) antecedents = { ...antecedents, one: roles }
      if (roles.length > 1) antecedents = { one: roles, several: roles }
    }
  }

  const startHeading = (level: number, text: string): void => {
    const sibling = headings.findLast((one) => one.level === level)?.context
    while ((headings.at(-1)?.level ?? 0) >= level) headings.pop()
    const own = contextOf(text, words)
    const above = current()
    const context = withRolesAbove(own, above, sibling)
    topic = isTopic(own, above, text, words) ? { name: text, isTold: false } : undefined
    headings.push({ level, context })
    for (const role of context.roles) headed.add(role)
    intro = undefined
    items.length = 0
    antecedents = {
      one: context.roles,
      several: context.roles.length > 1 ? context.roles : antecedents.several,
    }
  }

  const takeItem = ({ text, lead, depth }: TextBlock & { kind: 'item' }): void => {
    if (topic?.isTold === false) topic = undefined
    while ((items.at(-1)?.depth ?? -1) >= depth) items.pop()
    const role = onlyRole(text, words)
    const above = items.at(-1)
    const context = above ? { ...current(), roles: [above.role], isShared: false } : (intro ?? current())
    if (role === undefined) {
      const found = readItem(text, lead, context, antecedents, words)
      keep(found)
      if (context.isActions) for (const one of found.flatMap(({ roles }) => roles)) headed.add(one)
    } else {
      items.push({ depth, role })
      headed.add(role)
    }
  }

  const takeParagraph = (text: string, lead: string): void => {
    items.length = 0
    intro = undefined
    if (/[:：]$/.test(text)) {
      // What stands before the line above a list is text like any other.
      const sentences = sentencesOf(text)
      const before = sentences.slice(0, -1).join(' ')
      if (before !== '' && !current().isBeside)
        keep(readParagraph(before, lead, current(), antecedents, words))
      intro = introContext(sentences.at(-1) ?? text, current(), words)
      for (const role of intro.roles) headed.add(role)
    } else if (topic) {
      if (!topic.isTold) keep([{ name: topic.name, roles: current().roles, text, from: 'item' }])
      topic = { ...topic, isTold: true }
    } else if (!current().isBeside) keep(readParagraph(text, lead, current(), antecedents, words))
  }

  for (const block of joinedItems(blocks)) {
    const level = levelOf(block)
    if (level !== undefined) startHeading(level, block.text)
    else if (block.kind === 'item') takeItem(block)
    else if (block.kind === 'paragraph') takeParagraph(block.text, block.lead)
  }
  return { duties, headed }
}

/** The role that a job description is of: `Job title: Project manager`. */
function jobIn(blocks: readonly TextBlock[], { book }: Words): readonly string[] {
  const line =
    /^(?:job title|position|role|stellenbezeichnung|stelle|(?:intitulé du )?poste|puesto|cargo)\s*:\s*(.+)$/im
  for (const { text } of blocks) {
    const [mention] = findRoles(line.exec(text)?.[1] ?? '')
    if (mention) return [book.keyOf(mention)]
  }
  return []
}

/** `Information systems` below `Responsibilities of the CIO`. */
function isTopic(own: Context, above: Context, text: string, { language }: Words): boolean {
  const isPlain = own.roles.length === 0 && !own.isDuties && !own.isBeside && !own.isShared && !own.isActions
  return (
    isPlain &&
    above.isDuties &&
    above.roles.length > 0 &&
    text.split(/\s+/).length <= 7 &&
    !/[?!.]$/.test(text) &&
    !language.emptyLead.test(text)
  )
}

/** An item of a few words with the sentence below it, which is an item of its own, as one with its lead words. */
function joinedItems(blocks: readonly TextBlock[]): readonly TextBlock[] {
  const joined: TextBlock[] = []
  for (const block of blocks) {
    const before = joined.at(-1)
    const isSentence =
      block.kind === 'item' &&
      /[.!]$/.test(block.text) &&
      block.text.split(/\s+/).length > 7 &&
      leadOf(block.text, block.lead) === undefined
    const isName =
      before?.kind === 'item' &&
      before.lead === '' &&
      !/[.:;!?]$/.test(before.text) &&
      before.text.split(/\s+/).length <= 6 &&
      block.kind === 'item' &&
      block.depth >= before.depth
    if (isSentence && isName && before.text !== '' && findRoles(before.text).length === 0)
      joined[joined.length - 1] = { ...before, text: `${before.text}: ${block.text}`, lead: before.text }
    else joined.push(block)
  }
  return joined
}

/** `Main duties` below or beside a heading that names a role are the duties of that role. */
function withRolesAbove(own: Context, above: Context, sibling: Context | undefined): Context {
  const isDuties = own.isDuties || (above.isDuties && !own.isBeside)
  if (own.roles.length > 0 || own.isShared || own.isActions) return { ...own, isDuties }
  const roles = above.roles.length > 0 ? above.roles : own.isDuties ? (sibling?.roles ?? []) : []
  return { ...own, roles, isShared: above.isShared && above.roles.length > 0, isDuties }
}

/** `The CIO is in charge of:` above a list; what it leaves open is as the heading says. */
function introContext(text: string, above: Context, words: Words): Context {
  const own = contextOf(text, words)
  if (own.isBeside || own.roles.length > 0 || own.isShared)
    return { ...own, isDuties: own.isDuties || above.isDuties }
  return { ...above, isDuties: own.isDuties || above.isDuties, isActions: own.isActions || above.isActions }
}

/** The role that an item names and nothing else. */
function onlyRole(text: string, { book }: Words): string | undefined {
  const [mention, ...others] = findRoles(text)
  if (mention === undefined || others.length > 0) return undefined
  const rest = (text.slice(0, mention.start) + text.slice(mention.end)).replaceAll(
    /\b(?:the|der|die|le|la|el)\b|[\s:.*–—-]/gi,
    '',
  )
  return rest === '' ? book.keyOf(mention) : undefined
}

import type { TextBlock } from '../document/block.ts'
import { findRoles } from './findRoles.ts'
import type { Language } from './language.ts'

/** A title under which each heading is a role: `Roles and responsibilities`. */
const aboutRoles =
  /\broles?\b.*\b(?:responsib|accountab|dut(?:y|ies))|\bwho does what\b|\brôles?\b.*\bresponsab|\brollen\b.*\b(?:verantwort|aufgaben|zuständig)|\b(?:roles|funciones|pap[eé]is|ruoli)\b.*\bres?ponsab|\brollen en (?:verantwoordelijk|taken)|\brole i (?:obowiązk|odpowiedzial)|роли и (?:обязанност|ответствен|зоны)|\brol(?:ler)? ve sorumluluk|役割と責任|역할과 책임|角色(?:和|与|與)职?責?责?任?/i

/** What ends in the name of somebody who does something: `Claude implementer`, `Employees`. */
const doer = /(?:[^aeiou]er|[ts]or|ist|ian|ee)s?$/i

/** What ends in a word for a thing, and so is a topic: `Decision matrix`. */
const thing =
  /(?:^|\s)(?:matrix|chart|process(?:es)?|polic(?:y|ies)|plan|model|rules?|guidelines?|principles?|workflow|structure|timeline|glossary|notes?|tools?|appendix|communication|rights|definitions?|legend|meetings?|contacts?|changes|history|escalation)$/i

/** `Role: Release manager`, as a heading. */
const calledRole = /^(?:role|rolle|rôle|rol|ruolo|papel|роль|役割)\s*[:：]\s*(?=\p{L})/iu

/** A heading without its number, and without `Role:` before the name of one. */
export function headingName(text: string): string {
  return text.replace(/^\d+(?:\.\d+)*[.)]?\s+(?=\p{L})/u, '').replace(calledRole, '')
}

/** More words are a sentence, or a topic. */
const mostWords = 6
/** Of the headings in the row, those that are known for roles, at least. */
const knownShare = 1 / 3

/**
 * Headings that are roles since they stand in one row with known ones under a title such as “Roles and responsibilities”:
 * `Employees` between `IT Manager` and `HR Manager`.
 */
export function declaredRoles(blocks: readonly TextBlock[], language: Language): readonly string[] {
  const called = blocks.flatMap(({ kind, text }) =>
    kind === 'heading' && calledRole.test(text) && text.length < 100 ? [headingName(text)] : [],
  )
  return called.length > 1 ? called : rolesInRow(blocks, language)
}

function rolesInRow(blocks: readonly TextBlock[], language: Language): readonly string[] {
  const start = blocks.findIndex(({ text }) => text.length < 120 && aboutRoles.test(text))
  const title = blocks[start]
  if (title === undefined || title.kind === 'item') return []
  const below = blocks.slice(start + 1)
  const level = below.find(({ kind }) => kind === 'heading')
  if (level?.kind !== 'heading') return []
  const above = title.kind === 'heading' && title.level < level.level ? title.level : 0
  const end = below.findIndex((block) => block.kind === 'heading' && block.level <= above)
  const all = below.slice(0, end < 0 ? below.length : end).flatMap((block, at) => {
    if (block.kind !== 'heading' || block.level !== level.level) return []
    const text = headingName(block.text)
    return [{ text, isRole: mayBeRole(text, language), hasList: hasList(below.slice(at + 1), level.level) }]
  })
  const row = all.filter(({ isRole }) => isRole)
  const known = row.filter(({ text }) => findRoles(text).length > 0 || doer.test(text))
  // Right below the title of the whole text every heading with a list is one, whatever it is called.
  const areAll = start === 0 && all.length > 1 && all.every(({ isRole, hasList }) => isRole && hasList)
  if (!areAll && (known.length === 0 || known.length < row.length * knownShare)) return []
  return row.flatMap(({ text, hasList }) => (hasList ? [text] : []))
}

function mayBeRole(text: string, language: Language): boolean {
  const isPlain = !language.beside.test(text) && !language.duties.test(text) && !language.together.test(text)
  return (
    isPlain &&
    text.split(/\s+/).length <= mostWords &&
    /^\p{Lu}[^.:;!?]*$/u.test(text) &&
    !/\s(?:between|with|for|to|in|on|from|vs)\s/i.test(text) &&
    !thing.test(text) &&
    (findRoles(text).length < 2 || / \/ /.test(text)) &&
    !language.readItem(text).isVerb
  )
}

function hasList(below: readonly TextBlock[], level: number): boolean {
  const end = below.findIndex((block) => block.kind === 'heading' && block.level <= level)
  return below.slice(0, end < 0 ? below.length : end).some(({ kind }) => kind === 'item')
}

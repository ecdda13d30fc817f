import type { TextBlock } from '../document/block.ts'
import { findRoles } from './findRoles.ts'
import type { Language } from './language.ts'

/** A title under which each heading is a role: `Roles and responsibilities`. */
const aboutRoles =
  /\broles?\b.*\b(?:responsib|accountab|dut(?:y|ies))|\bwho does what\b|\brôles?\b.*\bresponsab|\brollen\b.*\b(?:verantwort|aufgaben|zuständig)|\b(?:roles|funciones|pap[eé]is|ruoli)\b.*\bres?ponsab/i

/** What ends in the name of somebody who does something: `Claude implementer`, `Employees`. */
const doer = /(?:[^aeiou]er|[ts]or|ist|ian|ee)s?$/i

/** More words are a sentence, or a topic. */
const mostWords = 6
/** Of the headings in the row, those that are known for roles, at least. */
const knownShare = 1 / 3

/**
 * Headings that are roles since they stand in one row with known ones under a title such as “Roles and responsibilities”:
 * `Employees` between `IT Manager` and `HR Manager`.
 */
export function declaredRoles(blocks: readonly TextBlock[], language: Language): readonly string[] {
  const start = blocks.findIndex(({ text }) => text.length < 120 && aboutRoles.test(text))
  const title = blocks[start]
  if (title === undefined || title.kind === 'item') return []
  const below = blocks.slice(start + 1)
  const level = below.find(({ kind }) => kind === 'heading')
  if (level?.kind !== 'heading') return []
  const above = title.kind === 'heading' && title.level < level.level ? title.level : 0
  const end = below.findIndex((block) => block.kind === 'heading' && block.level <= above)
  const row = below.slice(0, end < 0 ? below.length : end).flatMap((block, at) => {
    if (block.kind !== 'heading' || block.level !== level.level || !mayBeRole(block.text, language)) return []
    return [{ text: block.text, hasList: hasList(below.slice(at + 1), level.level) }]
  })
  const known = row.filter(({ text }) => findRoles(text).length > 0 || doer.test(text))
  if (known.length === 0 || known.length < row.length * knownShare) return []
  return row.flatMap(({ text, hasList }) => (hasList ? [text] : []))
}

function mayBeRole(text: string, language: Language): boolean {
  const isPlain = !language.beside.test(text) && !language.duties.test(text) && !language.together.test(text)
  return (
    isPlain &&
    text.split(/\s+/).length <= mostWords &&
    /^\p{Lu}[^.:;!?]*$/u.test(text) &&
    !/\s(?:between|with|for|to|in|on|from|vs)\s/i.test(text) &&
    findRoles(text).length < 2 &&
    !language.readItem(text).isVerb
  )
}

function hasList(below: readonly TextBlock[], level: number): boolean {
  const end = below.findIndex((block) => block.kind === 'heading' && block.level <= level)
  return below.slice(0, end < 0 ? below.length : end).some(({ kind }) => kind === 'item')
}

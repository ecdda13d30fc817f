import { findRoles } from './findRoles.ts'
import type { Words } from './readText.ts'

/** A person or a role: one to three words with a capital letter, or a mention such as `@anna`. */
const person = String.raw`@?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2}|@[\p{L}\d._-]+`

/** `Anna to send`, `Anna will send`, `Anna: send`. */
const before = new RegExp(
  String.raw`^(?:(?:action|ap|todo|aufgabe|tarea)\s*[:–-]\s*)?(${person})(?:\s+(?:and|und|et|y|&)\s+(${person}))?(?:\s*[:–—-]\s+|\s+(?:to|will|shall|soll|wird|muss|doit|va|debe)\s+)(.+)$`,
  'u',
)
/** `Anna sends` */
const simple = new RegExp(String.raw`^(${person})\s+(.+)$`, 'u')

/** `send it (Anna)`, `send it – Anna`, `send it. Owner: Anna`. */
const behind = new RegExp(
  String.raw`^(.+?)(?:\s*[([](${person})[)\]]|\s+[–—-]\s+(${person})|[,.;]?\s*(?:owner|responsible|verantwortlich|responsable|wer)\s*:\s*(${person}))\s*\.?$`,
  'iu',
)

/** Who is to do what by a line of what was agreed, such as in minutes; undefined when it names nobody. */
export function readAction(
  text: string,
  { language, book }: Words,
): { readonly name: string; readonly roles: readonly string[] } | undefined {
  const [, first, second, done] = before.exec(text) ?? []
  if (first !== undefined && done !== undefined) {
    const { name, isVerb } = language.readItem(done)
    // Behind `to` stands a verb, known or not; behind a colon there may be anything.
    const isAction = isVerb || !/[:–—-]/.test(text.slice(first.length, text.length - done.length))
    if (isAction && name !== '')
      return { name, roles: [first, ...(second === undefined ? [] : [second])].map(keyOf) }
  }
  const [, who, does] = simple.exec(text) ?? []
  const [said] = does === undefined ? [] : language.readPredicate(does, false)
  if (who !== undefined && said !== undefined) return { name: said, roles: [keyOf(who)] }
  const [, action, ...names] = behind.exec(text) ?? []
  const found = names.find((name) => name !== undefined)
  if (action === undefined || found === undefined || !/^@?\p{Lu}/u.test(found)) return undefined
  return { name: language.readItem(action).name, roles: [keyOf(found)] }

  function keyOf(name: string): string {
    const [mention] = findRoles(name)
    return mention ? book.keyOf(mention) : name.replace(/^@/, '')
  }
}

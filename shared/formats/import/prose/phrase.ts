/** The longest name a sentence gives. */
const longestName = 80

/** A text with a capital letter first. */
export function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/**
 * A phrase short enough for a name: without what is in brackets, up to the first of `ends`, and cut between words where it is too
 * long. Undefined when less than `words` words are left.
 */
export function shortPhrase(text: string, ends: RegExp, words = 2): string | undefined {
  const plain = text
    .replaceAll(/\s*\([^)]*\)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const end = ends.exec(plain)?.index ?? plain.length
  const cut = cutBetweenWords(plain.slice(0, end).replace(/[\s.,;:!…–—-]+$/, ''))
  return cut.split(' ').length >= words ? cut : undefined
}

/** Where a phrase that is too long can end and still be one. */
const pause = /,\s|\s(?:and|or|to|for|that|which|with|by|so|und|oder|für|mit|et|ou|pour|avec|y|o|para|con)\s/g

function cutBetweenWords(text: string): string {
  if (text.length <= longestName) return text
  const cut = text.slice(0, longestName)
  const pauses = [...cut.matchAll(pause)].map(({ index }) => index).filter((index) => index > longestName / 3)
  const end = pauses.at(-1) ?? cut.search(/\s\S*$/)
  return cut.slice(0, end).replace(/[\s,;:–—-]+(?:\p{Ll}{1,3})?$/u, '')
}

/** The parts of a list of predicates: a new one begins where the word behind a comma or an “and” is one of a verb. */
export function splitPredicates(
  text: string,
  separator: RegExp,
  isVerb: (word: string) => boolean,
): readonly string[] {
  const parts: string[] = []
  let rest = text
  let taken = ''
  for (;;) {
    const found = separator.exec(rest)
    if (found === null) break
    const behind = rest.slice(found.index + found[0].length)
    if (isVerb(firstWord(behind))) {
      parts.push(taken + rest.slice(0, found.index))
      taken = ''
    } else taken += rest.slice(0, found.index) + found[0]
    rest = behind
  }
  return [...parts, taken + rest].map((part) => part.trim()).filter((part) => part !== '')
}

/** The first word of a text, in lower case. */
export function firstWord(text: string): string {
  return /^[\p{L}'’-]+/u.exec(text)?.[0].toLowerCase() ?? ''
}

/*
 * Words are compared without case, accents and endings, since a chart says `Informée`, `Informés` and `INFORME` of the
 * same letter, and a pattern's `\b` knows no letters but those of English.
 */

const marks = /\p{M}+/gu

/** Words of ASCII with single spaces, as most texts are: nothing but their case is to be changed. */
const isPlain = /^[!-_a-~]+(?: [!-_a-~]+)*$/

/** A text in lower case, without accents, with single spaces: what two spellings of a word have in common. */
export function foldText(text: string): string {
  if (isPlain.test(text)) return text.toLowerCase()
  return text
    .normalize('NFD')
    .replaceAll(marks, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replaceAll(/[’`´]/g, "'")
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** Endings that are written beside a word for both genders or any number: `(e)`, `·e·s`, `/r`, `(r)`, `*in`, `/a`. */
const inclusive = /(?:[(·.•/*:_-](?:e?s|es?|ne|n|r|in|innen|a|as|o|os|trice|rice|euse)\)?)+s?(?=\s|$)/g

const mayBeInclusive = /[(·.•/*:_-]/

/**
 * The spellings under which a word is looked up, the most exact first: as it is, without endings for both genders, and
 * without the ending of its gender or number.
 */
export function formsOf(text: string): readonly string[] {
  const folded = foldText(text)
  const plain = mayBeInclusive.test(folded) ? folded.replaceAll(inclusive, '') : folded
  const short = plain.length > 5 ? plain.replace(/(?:es|e|s|os|as|a|o|i|er|en|em|r)$/, '') : plain
  return [folded, plain, short].filter((form, at, all) => form !== '' && all.indexOf(form) === at)
}

/** A pattern for any of the words, each as a whole word in any language; the text must be folded. */
export function wholeWords(words: string): RegExp {
  const list = words
    .split(',')
    .map((word) => foldText(word).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .filter((word) => word !== '')
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${list.join('|')})(?![\\p{L}\\p{N}])`, 'u')
}

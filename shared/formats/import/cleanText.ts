/*
 * White space and invisible characters that other programs leave in texts. All of them make `R` unequal to `R`.
 */

/** No-break, thin, figure and ideographic spaces. */
const oddSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
/** Zero-width space, word joiner, byte order mark, soft hyphen and direction marks; joiners stay, emoji need them. */
const invisible = /[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff]/g

/** The text with plain spaces and line ends and nothing invisible, without white space at its ends. */
export function cleanText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(oddSpaces, ' ').replaceAll(invisible, '').trim()
}

/** The text in one line: any white space is one space. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/g, ' ')
}

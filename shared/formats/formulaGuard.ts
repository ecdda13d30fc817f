/*
 * Texts a spreadsheet would run as a formula, after the OWASP page "CSV Injection". Its plain leading apostrophe loses
 * data on the way back, so this one is reversible: unguard(guard(text)) is text, for every text.
 */

/** `= + - @`, tab, CR, LF and the full-width forms, behind any apostrophes already there. */
const runs = /^'*[=+\-@\t\r\n＝＋－＠]/
const guarded = /^'+[=+\-@\t\r\n＝＋－＠]/

/** The text with an apostrophe before what a spreadsheet would run. A lone `-`, the common mark for "none", stays. */
export function guard(text: string): string {
  return text !== '-' && runs.test(text) ? `'${text}` : text
}

/** The texts with {@link guard} on each; the same list when none needs it, as of nearly every row. */
export function guardAll(texts: readonly string[]): readonly string[] {
  return texts.some((text) => guard(text) !== text) ? texts.map(guard) : texts
}

/** The text without the apostrophe that {@link guard} puts there; other apostrophes stay. */
export function unguard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}

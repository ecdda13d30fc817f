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

/** The text without the apostrophe that {@link guard} puts there; other apostrophes stay. */
export function unguard(text: string): string {
  return guarded.test(text) ? text.slice(1) : text
}

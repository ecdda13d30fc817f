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

/*
 * A table of text may be read with another separator than it was written with, and then a field ends where it has that one:
 * of `x";=1+1;"` between commas a reader of semicolons makes three fields, and one of them runs.
 */

/** What may begin a field for such a reader: behind it, and any apostrophes, stands what runs. */
const innerRuns = /([,;\t|"\r\n])(?='*[=+\-@＝＋－＠])/g
const innerGuarded = /([,;\t|"\r\n])'(?='*[=+\-@＝＋－＠])/g

/** The text as a field of a table of text, where nothing runs with whatever separator it is read. */
export function guardField(text: string): string {
  return guard(text.replaceAll(innerRuns, "$1'"))
}

/** The texts with {@link guardField} on each; the same list when none needs it, as of nearly every row. */
export function guardFields(texts: readonly string[]): readonly string[] {
  return texts.some((text) => guardField(text) !== text) ? texts.map(guardField) : texts
}

/** The text as it was before {@link guardField}. */
export function unguardField(text: string): string {
  return unguard(text).replaceAll(innerGuarded, '$1')
}

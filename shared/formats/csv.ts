import Papa from 'papaparse'
import { guardFields, unguardField } from './formulaGuard.ts'
import type { Table } from './table.ts'

const byteOrderMark = '\uFEFF'

/** What may stand between the fields that Remit writes. */
export const separators = [',', ';', '\t'] as const
export type Separator = (typeof separators)[number]

/** CSV after RFC 4180: every field quoted, CRLF, a byte order mark for Excel, formulas neutralised. */
export function writeCsv(table: Table, separator: Separator = ','): string {
  const rows = table.map(guardFields)
  const text = Papa.unparse(rows, { quotes: true, newline: '\r\n', delimiter: separator })
  return `${byteOrderMark}${text}\r\n`
}

/**
 * The separator that Excel expects on a computer of this language: where a comma parts decimals, it puts a file with commas
 * into one column.
 *
 * @param language a BCP 47 tag such as `de-DE`
 */
export function usualSeparator(language: string): Separator {
  return new Intl.NumberFormat(language).format(1.5).includes(',') ? ';' : ','
}

export interface CsvProblem {
  /** the record's place in the file, from 1 */
  readonly record: number
  readonly message: string
}

const delimiters = [',', ';', '\t', '|']

/**
 * Reads CSV: comma, semicolon, tab or pipe between fields; LF, CRLF or CR between records; with or without a byte order
 * mark and quotes. Neutralised formulas come back as they were. A last, empty line is no record.
 *
 * @param delimiter what stands between fields, if that is known
 * @returns the records and what was odd about the text (an unclosed quote, say); the text is read to its end either way
 */
export function readCsv(
  text: string,
  delimiter?: string,
): { readonly table: Table; readonly problems: readonly CsvProblem[] } {
  const marked = text.startsWith(byteOrderMark) ? text.slice(1) : text
  // Excel reads and writes a first line `sep=;`.
  const [line = '', named] = /^sep=([,;\t|])\r?\n/i.exec(marked) ?? []
  const body = marked.slice(line.length)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter: delimiter ?? named ?? delimiterOf(body) })
  const isLastEmpty = data.length > 0 && data.at(-1)?.join('') === '' && data.at(-1)?.length === 1
  const records = isLastEmpty ? data.slice(0, -1) : data
  return {
    table: records.map((record) => record.map(unguardField)),
    problems: errors
      .filter((error) => error.code !== 'UndetectableDelimiter')
      .map(({ row = 0, message }) => ({ record: row + 1, message })),
  }
}

/** Characters and records from the start in which the delimiter is looked for. */
const looked = { chars: 200_000, records: 100 }

/**
 * The delimiter that parts most records into several fields, and into as many each; of equals the one of the first
 * record. In a file of our own it is the one behind `#`: names there may hold anything.
 */
function delimiterOf(body: string): string {
  const own = /^"?#"?([,;\t|])"?Responsibility"?(?:\1|[\r\n]|$)/.exec(body)?.[1]
  if (own !== undefined) return own
  const first = headerDelimiter(body)
  const start = body.slice(0, looked.chars)
  const scored = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: looked.records })
    const widths = data.filter((record) => record.join('').trim() !== '').map((record) => record.length)
    const several = widths.filter((width) => width > 1)
    const usual = Math.max(0, ...several.map((width) => several.filter((other) => other === width).length))
    const records = Math.max(1, widths.length)
    return {
      delimiter,
      score: several.length / records + usual / records / 2 + (delimiter === first ? 0.3 : 0),
    }
  })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  return best.score > 0 ? best.delimiter : ','
}

/** The delimiter that the first record uses, or an empty text when it has none or several. */
function headerDelimiter(body: string): string {
  const found = new Set<string>()
  let isQuoted = false
  let mayOpen = true
  for (const char of body.replace(/^[\r\n]+/, '')) {
    if (char === '"' && (isQuoted || mayOpen)) isQuoted = !isQuoted
    if (!isQuoted && (char === '\r' || char === '\n')) break
    const isDelimiter = !isQuoted && delimiters.includes(char)
    if (isDelimiter) found.add(char)
    mayOpen = isDelimiter || char === '"'
  }
  return found.size === 1 ? [...found].join('') : ''
}

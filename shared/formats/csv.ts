import Papa from 'papaparse'
import { guard, unguard } from './formulaGuard.ts'
import type { Table } from './table.ts'

const byteOrderMark = '\uFEFF'

/** CSV after RFC 4180: every field quoted, CRLF, a byte order mark for Excel, formulas neutralised. */
export function writeCsv(table: Table): string {
  const rows = table.map((row) => row.map(guard))
  return `${byteOrderMark}${Papa.unparse(rows, { quotes: true, newline: '\r\n' })}\r\n`
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
 * @returns the records and what was odd about the text (an unclosed quote, say); the text is read to its end either way
 */
export function readCsv(text: string): { readonly table: Table; readonly problems: readonly CsvProblem[] } {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const delimiter = headerDelimiter(body)
  const { data, errors } = Papa.parse<string[]>(body, { delimiter, delimitersToGuess: delimiters })
  const isLastEmpty = data.length > 0 && data.at(-1)?.join('') === '' && data.at(-1)?.length === 1
  const records = isLastEmpty ? data.slice(0, -1) : data
  return {
    table: records.map((record) => record.map(unguard)),
    problems: errors
      .filter((error) => error.code !== 'UndetectableDelimiter')
      .map(({ row = 0, message }) => ({ record: row + 1, message })),
  }
}

/**
 * The delimiter that the first record uses, or an empty text when it has none or several. Guessing from more than that
 * goes wrong on names full of semicolons.
 */
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

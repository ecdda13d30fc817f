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

/**
 * Reads CSV: comma, semicolon, tab or pipe between fields; LF, CRLF or CR between records; with or without a byte order
 * mark and quotes. Neutralised formulas come back as they were. A last, empty line is no record.
 *
 * @returns the records and what was odd about the text (an unclosed quote, say); the text is read to its end either way
 */
export function readCsv(text: string): { readonly table: Table; readonly problems: readonly CsvProblem[] } {
  const body = text.startsWith(byteOrderMark) ? text.slice(1) : text
  const { data, errors } = Papa.parse<string[]>(body, { delimitersToGuess: [',', ';', '\t', '|'] })
  const isLastEmpty = data.length > 0 && data.at(-1)?.join('') === '' && data.at(-1)?.length === 1
  const records = isLastEmpty ? data.slice(0, -1) : data
  return {
    table: records.map((record) => record.map(unguard)),
    problems: errors
      .filter((error) => error.code !== 'UndetectableDelimiter')
      .map(({ row = 0, message }) => ({ record: row + 1, message })),
  }
}

import Papa from 'papaparse'
import { guardFields, unguardField } from './formulaGuard.ts'
import type { Table } from './table.ts'

/**
 * Tab-separated values as spreadsheets put them on the clipboard: fields with a tab, a quote or a line break are quoted,
 * records end with CRLF, and what a spreadsheet would run as a formula is neutralised.
 */
export function writeTsv(table: Table): string {
  const rows = table.map(guardFields)
  return Papa.unparse(rows, { delimiter: '\t', newline: '\r\n' })
}

/** Reads what `writeTsv` and spreadsheets write, quotes and CRLF or LF alike. A last line break ends the last record. */
export function readTsv(text: string): Table {
  const body = text.replace(/^\uFEFF/, '').replace(/(?:\r\n|\r|\n)$/, '')
  if (body === '') return []
  const { data } = Papa.parse<string[]>(body, { delimiter: '\t' })
  return data.map((record) => record.map(unguardField))
}

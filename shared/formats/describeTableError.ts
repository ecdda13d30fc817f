import { assertNever } from '../result.ts'
import type { Repair, TableError } from './tableToMatrix.ts'

/** Why a table cannot become a matrix, in a sentence a person can act on. */
export function describeTableError(error: TableError): string {
  switch (error.kind) {
    case 'no-table':
      return 'There is no table in it: the first row must name the columns.'
    case 'not-text':
      return 'It is not a text file. Save it as CSV in the program it comes from, and import that.'
    case 'too-large':
      return `The table has ${error.found.toLocaleString('en')} ${error.what}; a matrix holds at most ${error.max.toLocaleString('en')}.`
    case 'text-too-long':
      return `Row ${error.row}, column ${error.column}: the text is longer than ${error.max.toLocaleString('en')} characters. Shorten it there.`
    default:
      return assertNever(error)
  }
}

/** What was understood differently from what is written, in a line. */
export function describeRepair({ row, column, found, done }: Repair): string {
  const text = found.length > 40 ? `${found.slice(0, 40)}…` : found
  return `Row ${row}, column ${column}: ${JSON.stringify(text)}: ${done}.`
}

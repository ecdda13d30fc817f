import { inFigures } from '../../inFigures.ts'
import { assertNever } from '../../result.ts'

/** Why a table cannot become a matrix. */
export type TableError =
  | { readonly kind: 'no-table' }
  | { readonly kind: 'not-text' }
  | {
      readonly kind: 'too-large'
      readonly what: 'rows' | 'roles'
      readonly found: number
      readonly max: number
    }
  | { readonly kind: 'text-too-long'; readonly row: number; readonly column: number; readonly max: number }

/** Why a table cannot become a matrix, in a sentence a person can act on. */
export function describeTableError(error: TableError): string {
  switch (error.kind) {
    case 'no-table':
      return 'There is no table in it: the first row must name the columns.'
    case 'not-text':
      return 'It is not a text file. Save it as CSV in the program it comes from, and import that.'
    case 'too-large':
      return `The table has ${inFigures(error.found)} ${error.what}; a chart holds at most ${inFigures(error.max)}.`
    case 'text-too-long':
      return `Row ${error.row}, column ${error.column}: the text is longer than ${inFigures(error.max)} characters. Shorten it there.`
    default:
      return assertNever(error)
  }
}

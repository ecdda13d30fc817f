import { describeParseError } from '../../document/describeParseError.ts'
import type { ParseError } from '../../document/parse.ts'
import { assertNever } from '../../result.ts'
import { describeXlsxError, type XlsxError } from './xlsx/xlsxError.ts'

/** Why nothing can be read from a file. */
export type SourceError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly max: number }
  | {
      readonly kind: 'not-readable'
      readonly looksLike: 'pdf' | 'picture' | 'rtf' | 'spreadsheet-xml' | 'binary'
    }
  | { readonly kind: 'no-table'; readonly format: string }
  | { readonly kind: 'too-deep' }
  | { readonly kind: 'workbook'; readonly error: XlsxError }
  | { readonly kind: 'matrix'; readonly error: ParseError }

const looks: Readonly<Record<(SourceError & { kind: 'not-readable' })['looksLike'], string>> = {
  pdf: 'It is a PDF, which holds no tables, only their look. Import the file the PDF was made of, or copy the table from it and paste it.',
  picture: 'It is a picture. Import the file it was made of.',
  rtf: 'It is a rich text file. Copy the table in the program it comes from, and paste it into Remit.',
  'spreadsheet-xml':
    'It is an old XML spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
  binary: 'It is not a text file. Save it as CSV in the program it comes from, and import that.',
}

/** Why nothing can be read from a file, in a sentence a person can act on. */
export function describeSourceError(error: SourceError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty.'
    case 'too-large':
      return `The file is larger than the ${Math.round(error.max / 1024 / 1024)} MB that are read. Save the part that holds the chart, and import that.`
    case 'not-readable':
      return looks[error.looksLike]
    case 'no-table':
      return `There is no table in this ${error.format} file.`
    case 'too-deep':
      return 'The elements of the page are within each other too deeply to be read, as in a file made to do harm.'
    case 'workbook':
      return describeXlsxError(error.error)
    case 'matrix':
      return describeParseError(error.error)
    default:
      return assertNever(error)
  }
}

import { describeParseError } from '../../document/describeParseError.ts'
import type { ParseError } from '../../document/parse.ts'
import { assertNever } from '../../result.ts'
import type { CompoundKind } from '../office/compoundKind.ts'
import { describeOfficeError, type OfficeError } from '../office/officeError.ts'
import type { OfficeKind } from '../office/officeKind.ts'

/** What a file may be that is not read. */
export type Unreadable =
  'pdf' | 'picture' | 'rtf' | 'spreadsheet-xml' | 'binary' | 'archive' | CompoundKind | OfficeKind

/** Why nothing can be read from a file. */
export type SourceError =
  | { readonly kind: 'empty' }
  | { readonly kind: 'too-large'; readonly max: number }
  | { readonly kind: 'not-readable'; readonly looksLike: Unreadable }
  /** `remarks`: what else was seen in the file */
  | { readonly kind: 'no-table'; readonly format: string; readonly remarks: readonly string[] }
  | { readonly kind: 'too-deep' }
  /** `file`: what it is by its content, else by its name */
  | { readonly kind: 'office'; readonly file: OfficeKind | undefined; readonly error: OfficeError }
  | { readonly kind: 'matrix'; readonly error: ParseError }

const looks: Readonly<Record<Exclude<Unreadable, OfficeKind>, string>> = {
  pdf: 'It is a PDF, which holds no tables, only their look. Open it in Word or Excel, save it as .docx or .xlsx, and import that; or copy the table and paste it into Remit.',
  picture:
    'It is a picture. Import the file it was made of; or open it in a program that reads text from pictures, copy the table and paste it into Remit.',
  rtf: 'It is a rich text file. Copy the table in the program it comes from, and paste it into Remit.',
  'spreadsheet-xml':
    'It is an old XML spreadsheet. Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
  locked:
    'It has a password. Open it in the program it comes from, save it without a password, and import that.',
  xls: 'It is an old Excel file (.xls). Open it in Excel or LibreOffice, save it as .xlsx, and import that.',
  doc: 'It is an old Word file (.doc). Open it in Word or LibreOffice, save it as .docx, and import that.',
  ppt: 'It is an old PowerPoint file (.ppt). Open it in PowerPoint or LibreOffice, save it as .pptx, and import that.',
  msg: 'It is a message of Outlook. Save what is attached to it, and import that; or copy its text and paste it into Remit.',
  compound:
    'It is an old Office file or one with a password. Open it in the program it comes from, save it as .xlsx or .docx without a password, and import that.',
  archive: 'It is an archive. Unpack it and import the file within.',
  binary: 'It is not a text file. Save it as CSV in the program it comes from, and import that.',
}

/** The kinds of Office files that no format reads. */
const officeLooks: Readonly<Partial<Record<OfficeKind, string>>> = {
  xlsb: 'It is a binary workbook (.xlsb). Save it as .xlsx in Excel, and import that.',
  'other-opendocument':
    'It is an OpenDocument file of a kind that is not read. Copy the table in the program it comes from, and paste it into Remit.',
}
const otherOffice =
  'It is an Office file that is not read. Save it as .xlsx in the program it comes from, and import that.'

/** Why nothing can be read from a file, in a sentence a person can act on. */
export function describeSourceError(error: SourceError): string {
  switch (error.kind) {
    case 'empty':
      return 'The file is empty.'
    case 'too-large':
      return `The file is larger than the ${Math.round(error.max / 1024 / 1024)} MB that are read. Save the part that holds the chart, and import that.`
    case 'not-readable':
      return { ...looks, ...officeLooks }[error.looksLike] ?? otherOffice
    case 'no-table':
      return [
        `There is no table in this ${error.format} file, and no text that says who does what.`,
        ...error.remarks,
      ].join(' ')
    case 'too-deep':
      return 'The elements of the page are within each other too deeply to be read, as in a file made to do harm.'
    case 'office':
      return describeOfficeError(error.error, error.file)
    case 'matrix':
      return describeParseError(error.error)
    default:
      return assertNever(error)
  }
}

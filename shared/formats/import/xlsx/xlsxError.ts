import { assertNever } from '../../../result.ts'

/** Why a workbook cannot be read. */
export type XlsxError =
  | {
      readonly kind: 'not-a-workbook'
      readonly looksLike: 'old-or-locked' | 'open-document' | 'word' | 'binary' | 'zip' | 'other'
    }
  | { readonly kind: 'locked' }
  /** `cell`: the last one that was read, such as `Chart!B7` */
  | { readonly kind: 'damaged'; readonly part: string; readonly cell?: string }
  | {
      readonly kind: 'too-costly'
      readonly what: 'bytes' | 'entries' | 'ratio' | 'cells' | 'texts'
      readonly max: number
    }
  | { readonly kind: 'entities'; readonly part: string }

const looks: Readonly<Record<(XlsxError & { kind: 'not-a-workbook' })['looksLike'], string>> = {
  'old-or-locked':
    'It is an old Excel file (.xls) or one with a password. Open it in Excel, save it as .xlsx without a password, and import that.',
  'open-document':
    'It is an OpenDocument file. Save it as .xlsx in the program it comes from, and import that.',
  word: 'It is a Word document. Copy the table in Word and paste it into Remit, or save it as a web page and import that.',
  binary: 'It is a binary workbook (.xlsb). Save it as .xlsx in Excel, and import that.',
  zip: 'It is an archive, not a workbook. Unpack it and import the file within.',
  other: 'It is no Excel workbook.',
}

/** Why a workbook cannot be read, in a sentence a person can act on. */
export function describeXlsxError(error: XlsxError): string {
  switch (error.kind) {
    case 'not-a-workbook':
      return looks[error.looksLike]
    case 'locked':
      return 'It has a password. Save it without one in Excel, and import that.'
    case 'damaged':
      return `The workbook is damaged (${error.part}${error.cell === undefined ? '' : `, after ${error.cell}`}). Open it in Excel or LibreOffice, save it anew, and import that.`
    case 'too-costly':
      return tooCostly(error)
    case 'entities':
      return `The workbook declares entities of its own (${error.part}), which no program for tables writes. It was not read.`
    default:
      return assertNever(error)
  }
}

function tooCostly({ what, max }: XlsxError & { kind: 'too-costly' }): string {
  const most = max.toLocaleString('en')
  switch (what) {
    case 'bytes':
      return `The workbook is larger than the ${Math.round(max / 1024 / 1024).toLocaleString('en')} MB that are read. Save the one sheet that holds the chart, and import that.`
    case 'entries':
      return `The workbook has more than the ${most} parts that are read. Save the one sheet that holds the chart, and import that.`
    case 'ratio':
      return `A part of the workbook grows to more than ${most} times its size when unpacked, as in a file made to do harm. It was not read.`
    case 'cells':
      return `The workbook has more than the ${most} cells that are read. Save the one sheet that holds the chart, and import that.`
    case 'texts':
      return `The workbook holds more than the ${most} characters that are read. Save the one sheet that holds the chart, and import that.`
    default:
      return assertNever(what)
  }
}

import { inFigures } from '../../inFigures.ts'
import { assertNever } from '../../result.ts'
import type { OfficeKind } from './officeKind.ts'

/** Why an Office file of a kind that is read cannot be read. */
export type OfficeError =
  | { readonly kind: 'locked' }
  /** `after`: the last place that was read, such as `Chart!B7` */
  | { readonly kind: 'damaged'; readonly part: string; readonly after?: string }
  | {
      readonly kind: 'too-costly'
      readonly what: 'bytes' | 'entries' | 'ratio' | 'cells' | 'texts'
      readonly max: number
    }
  | { readonly kind: 'entities' | 'too-deep'; readonly part: string }

interface KindWords {
  /** what such a file is called */
  readonly noun: string
  readonly programs: string
  /** the piece of it that is worth importing alone */
  readonly piece: string
}

const anyFile: KindWords = {
  noun: 'file',
  programs: 'the program it comes from',
  piece: 'part that holds the chart',
}
const workbook: KindWords = {
  noun: 'workbook',
  programs: 'Excel or LibreOffice',
  piece: 'one sheet that holds the chart',
}

const kindWords: Readonly<Partial<Record<OfficeKind, KindWords>>> = {
  xlsx: workbook,
  xlsb: workbook,
  ods: { ...workbook, programs: 'LibreOffice' },
  docx: { noun: 'document', programs: 'Word or LibreOffice', piece: 'pages that hold the chart' },
  odp: { noun: 'presentation', programs: 'LibreOffice', piece: 'slides that hold the chart' },
  odt: { noun: 'document', programs: 'LibreOffice', piece: 'pages that hold the chart' },
  pptx: { noun: 'presentation', programs: 'PowerPoint or LibreOffice', piece: 'slides that hold the chart' },
}

/**
 * Why an Office file cannot be read, in a sentence a person can act on.
 *
 * @param file what the file is by its content, or by its name where that cannot be read either
 */
export function describeOfficeError(error: OfficeError, file: OfficeKind | undefined): string {
  const words = (file && kindWords[file]) ?? anyFile
  switch (error.kind) {
    case 'locked':
      return `It has a password. Save it without one in ${words.programs}, and import that.`
    case 'damaged':
      return `The ${words.noun} is damaged (${error.part}${error.after === undefined ? '' : `, after ${error.after}`}). Open it in ${words.programs}, save it anew, and import that.`
    case 'too-costly':
      return tooCostly(error, words)
    case 'too-deep':
      return `The elements of the ${words.noun} are within each other too deeply (${error.part}), such as tables in tables. Copy the one table that is the chart and paste it into Remit.`
    case 'entities':
      return `The ${words.noun} declares entities of its own (${error.part}), which no office program writes. It was not read.`
    default:
      return assertNever(error)
  }
}

function tooCostly(
  { what, max }: OfficeError & { kind: 'too-costly' },
  { noun, piece }: Pick<KindWords, 'noun' | 'piece'>,
): string {
  const most = inFigures(max)
  const advice = `Save the ${piece}, and import that.`
  switch (what) {
    case 'bytes':
      return `The ${noun} is larger than the ${inFigures(Math.round(max / 1024 / 1024))} MB that are read. ${advice}`
    case 'entries':
      return `The ${noun} has more than the ${most} parts that are read. ${advice}`
    case 'ratio':
      return `A part of the ${noun} grows to more than ${most} times its size when unpacked, as in a file made to do harm. It was not read.`
    case 'cells':
      return `The ${noun} has more than the ${most} cells that are read. ${advice}`
    case 'texts':
      return `The ${noun} holds more than the ${most} characters that are read. ${advice}`
    default:
      return assertNever(what)
  }
}

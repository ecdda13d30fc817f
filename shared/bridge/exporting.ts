import * as v from 'valibot'
import type { FileError } from '../files/fileError.ts'
import { exportFormats } from '../formats/formats.ts'
import { exportHabitsSchema, pageSchema as page, type ExportHabits } from './exportHabits.ts'
import { nothing, title, type RequestsOf } from './values.ts'

/** What a finished file may weigh; a chart of the largest size is smaller in every format. */
export const mostExportBytes = 256 * 1024 * 1024

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ length }) => length <= mostExportBytes),
)
const markup = v.pipe(v.string(), v.maxLength(mostExportBytes))
const format = v.picklist(exportFormats)

const paper = v.variant('kind', [
  v.strictObject({ kind: v.literal('file'), about: title, format, bytes }),
  v.strictObject({ kind: v.literal('page'), about: title, html: markup, page }),
])

export const exportingRequests = {
  /** a file made in the window, to be written where the person says */
  exportFile: v.strictObject({ title, format, bytes }),
  /** a page to be made a PDF of, or to be printed; it is shown without scripts, cut off from everything */
  exportPdf: v.strictObject({ title, html: markup, page }),
  printChart: v.strictObject({ html: markup, page }),
  /** several files at once, into a folder that the person chooses; `about` is what their names say beside the title */
  exportPack: v.strictObject({ title, papers: v.pipe(v.array(paper), v.minLength(1), v.maxLength(12)) }),
  /** the PDF of a page, to be shown in the window; one that is asked for later ends the one before */
  previewPdf: v.strictObject({ html: markup, page }),
  /** stops what takes long for this window */
  cancelWork: nothing,
  /** what the window exported last is opened or shown by the system, or its path goes to the clipboard */
  useExported: v.strictObject({ how: v.picklist(['open', 'showInFolder', 'copyPath']) }),
  readExportHabits: nothing,
  keepExportHabits: exportHabitsSchema,
} as const satisfies RequestsOf<'exporting'>

export interface ExportingAnswers {
  exportFile: ExportAnswer
  exportPdf: ExportAnswer
  printChart: PrintAnswer
  exportPack: ExportAnswer
  previewPdf: PreviewAnswer
  cancelWork: null
  useExported: UseExportedAnswer
  readExportHabits: ExportHabits
  keepExportHabits: null
}

export type ExportAnswer =
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: FileError }

/** `failed`: the system's own words, such as that no program opens it */
export type UseExportedAnswer =
  | { readonly kind: 'done'; readonly path: string }
  | { readonly kind: 'failed'; readonly path: string; readonly why: string }
  | { readonly kind: 'nothing' }

export type PreviewAnswer =
  { readonly kind: 'made'; readonly bytes: Uint8Array } | { readonly kind: 'cancelled' }

export interface PrintAnswer {
  readonly kind: 'printed' | 'cancelled'
}

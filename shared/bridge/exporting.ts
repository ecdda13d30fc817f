import * as v from 'valibot'
import { limits } from '../document/limits.ts'
import { exportFormats } from '../formats/formats.ts'
import { charterChoices, papers } from '../formats/export/exportOptions.ts'

/** What a finished file may weigh; a chart of the largest size is smaller in every format. */
export const mostExportBytes = 256 * 1024 * 1024

const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check(({ length }) => length <= mostExportBytes),
)
const markup = v.pipe(v.string(), v.maxLength(mostExportBytes))
const title = v.pipe(v.string(), v.maxLength(limits.name))
const page = v.strictObject({ paper: v.picklist(papers), isLandscape: v.boolean() })

/** A file made in the window, to be written where the person says. */
export const exportRequest = v.strictObject({ title, format: v.picklist(exportFormats), bytes })

/** A page to be made a PDF of, or to be printed; it is shown without scripts, cut off from everything. */
export const pdfRequest = v.strictObject({ title, html: markup, page })
export const printRequest = v.strictObject({ html: markup, page })

/** What a person last chose for a format; where a choice is missing, the usual one holds. */
const exportChoicesSchema = v.strictObject({
  hasLegend: v.boolean(),
  hasScopes: v.boolean(),
  hasNotes: v.boolean(),
  hasFindings: v.boolean(),
  hasRecord: v.boolean(),
  charters: v.picklist(charterChoices),
  paper: v.picklist(papers),
  isLandscape: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
})
export type ExportChoices = v.InferOutput<typeof exportChoicesSchema>

const format = v.picklist(exportFormats)

/** The choices for each format, and the format chosen last. */
export const exportHabitsSchema = v.strictObject({
  last: v.nullable(format),
  choices: v.partial(v.strictObject(v.entriesFromList(exportFormats, exportChoicesSchema))),
})
export type ExportHabits = v.InferOutput<typeof exportHabitsSchema>

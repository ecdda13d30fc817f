import * as v from 'valibot'
import { limits } from '../document/limits.ts'
import {
  charterChoices,
  mapChoices,
  noLetterhead,
  papers,
  type ExportOptions,
} from '../formats/export/exportOptions.ts'
import { separators } from '../formats/csv.ts'
import { exportFormats, type ExportFormat } from '../formats/formats.ts'

const line = v.pipe(v.string(), v.maxLength(limits.name))
/** `line` stands at the foot of each sheet of a PDF */
export const pageSchema = v.strictObject({
  paper: v.picklist(papers),
  isLandscape: v.boolean(),
  line,
})
type Page = v.InferOutput<typeof pageSchema>

/** What a person last chose for a format; where a choice is missing, the usual one holds. */
const exportChoicesSchema = v.strictObject({
  hasLegend: v.boolean(),
  hasScopes: v.boolean(),
  hasNotes: v.boolean(),
  hasFindings: v.boolean(),
  hasRecord: v.boolean(),
  charters: v.picklist(charterChoices),
  map: v.optional(v.picklist(mapChoices), 'none'),
  paper: v.picklist(papers),
  isLandscape: v.boolean(),
  theme: v.picklist(['system', 'light', 'dark']),
  /** absent: what Excel expects on this computer */
  separator: v.optional(v.picklist(separators)),
})
export type ExportChoices = v.InferOutput<typeof exportChoicesSchema>

const format = v.picklist(exportFormats)

/** What a logo may weigh as a data URL; the window makes it small before. */
const mostLogo = 400_000

/** What a board pack is made of: files of these formats, and the minutes as a PDF. */
export const packParts = ['pdf', 'docx', 'pptx', 'xlsx', 'minutes'] as const
export type PackPart = (typeof packParts)[number]

const letterhead = v.strictObject({
  line,
  logo: v.pipe(v.string(), v.maxLength(mostLogo), v.regex(/^(?:data:image\/png;base64,[A-Za-z0-9+/=]+)?$/)),
})

/** The choices for each format, the format chosen last, what all papers bear, and what a board pack is made of. */
export const exportHabitsSchema = v.strictObject({
  last: v.nullable(format),
  letterhead: v.optional(letterhead, noLetterhead),
  pack: v.optional(v.array(v.picklist(packParts)), [...packParts]),
  choices: v.partial(v.strictObject(v.entriesFromList(exportFormats, exportChoicesSchema))),
})
export type ExportHabits = v.InferOutput<typeof exportHabitsSchema>

/** Nothing was chosen yet. */
export const noHabits: ExportHabits = {
  last: null,
  letterhead: noLetterhead,
  pack: [...packParts],
  choices: {},
}

const usualChoices: ExportChoices = {
  ...{
    hasLegend: true,
    hasScopes: true,
    hasNotes: true,
    hasFindings: false,
    hasRecord: true,
    charters: 'none',
    map: 'none',
  },
  ...{ paper: 'A4', isLandscape: true, theme: 'system' },
}

/** What a board looks at begins with the map; what programs read back does not. */
const startsWithMap: ReadonlySet<ExportFormat> = new Set(['pdf', 'pptx'])

/** What a person last chose for a format, or the usual. */
export function choicesFor(habits: ExportHabits, format: ExportFormat): ExportChoices {
  return habits.choices[format] ?? { ...usualChoices, map: startsWithMap.has(format) ? 'also' : 'none' }
}

/** The sheets that a page is printed on. */
export function pageFor({ paper, isLandscape, letterhead }: ExportOptions): Page {
  return { paper, isLandscape, line: letterhead.line }
}

import { dateInWords } from '../../shared/dates.ts'
import type { ExportChoices, ExportHabits } from '../../shared/bridge/exporting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualOptions, type ExportOptions, type Part } from '../../shared/formats/export/exportOptions.ts'
import type { ExportFormat } from '../../shared/formats/formats.ts'

export const partNames: Readonly<Record<Part, string>> = {
  hasLegend: 'Legend',
  hasScopes: 'Scopes',
  hasNotes: 'Notes',
  hasFindings: 'Remarks',
  hasRecord: 'Record',
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

/** The part of the chart to export; undefined: all of it. It belongs to this chart, so it is not remembered. */
export type Extent = Pick<ExportOptions, 'sections' | 'roles'>
export const wholeChart: Extent = { sections: undefined, roles: undefined }

/** What a board looks at begins with the map; what programs read back does not. */
const startsWithMap: ReadonlySet<ExportFormat> = new Set(['pdf', 'pptx'])

/** What a person last chose for a format, or the usual. */
export function choicesFor(habits: ExportHabits, format: ExportFormat): ExportChoices {
  return habits.choices[format] ?? { ...usualChoices, map: startsWithMap.has(format) ? 'also' : 'none' }
}

/** The options of an export: what is chosen for the format, of which part, and what the paper says of its edition. */
export function optionsFor(choices: ExportChoices, extent: Extent, edition: string): ExportOptions {
  return { ...usualOptions(dateInWords(new Date()), edition), ...choices, ...extent }
}

/** The first rows of a chart, enough to see what an export looks like. */
export function beginning(matrix: Matrix, rows: number): Matrix {
  return matrix.rows.length > rows ? { ...matrix, rows: matrix.rows.slice(0, rows) } : matrix
}

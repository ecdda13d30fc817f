import { dateInWords } from '../../shared/dates.ts'
import type { ExportChoices } from '../../shared/bridge/exportHabits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualSeparator } from '../../shared/formats/csv.ts'
import { usualOptions, type ExportOptions, type Part } from '../../shared/formats/export/exportOptions.ts'

export const partNames: Readonly<Record<Part, string>> = {
  hasLegend: 'Legend',
  hasScopes: 'Scopes',
  hasNotes: 'Notes',
  hasFindings: 'Remarks',
  hasRecord: 'Record',
}

/** The part of the chart to export; undefined: all of it. It belongs to this chart, so it is not remembered. */
export type Extent = Pick<ExportOptions, 'sections' | 'roles'>
export const wholeChart: Extent = { sections: undefined, roles: undefined }

/** What a paper says of itself beside the chart: of its edition, and what it is marked as and bears. */
export type Dress = Pick<ExportOptions, 'edition' | 'letterhead'> & Partial<Pick<ExportOptions, 'mark'>>

/** The options of an export: what is chosen for the format, of which part, and what the paper says of itself. */
export function optionsFor(choices: ExportChoices, extent: Extent, dress: Dress): ExportOptions {
  const separator = choices.separator ?? usualSeparator(navigator.language)
  return { ...usualOptions(dateInWords(new Date())), ...choices, separator, ...extent, ...dress }
}

/** The first rows of a chart, enough to see what an export looks like. */
export function beginning(matrix: Matrix, rows: number): Matrix {
  return matrix.rows.length > rows ? { ...matrix, rows: matrix.rows.slice(0, rows) } : matrix
}

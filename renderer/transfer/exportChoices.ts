import type { ExportChoices, ExportHabits } from '../../shared/bridge/exporting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualOptions, type ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import type { ExportFormat } from '../../shared/formats/export/exportFormat.ts'

/** A choice that is yes or no. */
export type Part = 'hasLegend' | 'hasScopes' | 'hasNotes' | 'hasFindings' | 'hasRecord'

export const partNames: Readonly<Record<Part, string>> = {
  hasLegend: 'Legend',
  hasScopes: 'Scopes',
  hasNotes: 'Notes',
  hasFindings: 'Findings',
  hasRecord: 'Record',
}

interface FormatChoices {
  readonly parts: readonly Part[]
  /** whether part of the chart can be chosen: sections and roles */
  readonly hasExtent: boolean
  /** whether role charters can go out beside the chart, or instead of it */
  readonly hasCharters: boolean
  readonly hasPage: boolean
  readonly hasTheme: boolean
}

const everyPart: readonly Part[] = ['hasLegend', 'hasScopes', 'hasNotes', 'hasFindings', 'hasRecord']
const tableOnly: FormatChoices = {
  parts: [],
  hasExtent: true,
  hasCharters: false,
  hasPage: false,
  hasTheme: false,
}

/** Which choices matter for a format. */
export const choicesOf: Readonly<Record<ExportFormat, FormatChoices>> = {
  pdf: { parts: everyPart, hasExtent: true, hasCharters: true, hasPage: true, hasTheme: false },
  xlsx: {
    parts: ['hasFindings', 'hasRecord'],
    hasExtent: true,
    hasCharters: false,
    hasPage: false,
    hasTheme: false,
  },
  pptx: { parts: everyPart, hasExtent: true, hasCharters: true, hasPage: false, hasTheme: true },
  html: { parts: everyPart, hasExtent: true, hasCharters: true, hasPage: false, hasTheme: true },
  markdown: { parts: everyPart, hasExtent: true, hasCharters: true, hasPage: false, hasTheme: false },
  png: {
    parts: ['hasLegend', 'hasScopes'],
    hasExtent: true,
    hasCharters: false,
    hasPage: false,
    hasTheme: true,
  },
  csv: tableOnly,
  csvLong: tableOnly,
  tsv: tableOnly,
  json: { ...tableOnly, hasExtent: false },
}

const usualChoices: ExportChoices = {
  ...{
    hasLegend: true,
    hasScopes: true,
    hasNotes: true,
    hasFindings: false,
    hasRecord: true,
    charters: 'none',
  },
  ...{ paper: 'A4', isLandscape: true, theme: 'system' },
}

/** The part of the chart to export; undefined: all of it. It belongs to this chart, so it is not remembered. */
export type Extent = Pick<ExportOptions, 'sections' | 'roles'>
export const wholeChart: Extent = { sections: undefined, roles: undefined }

/** Today as people read it. */
export function today(): string {
  return new Date().toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}

/** What a person last chose for a format, or the usual. */
export function choicesFor(habits: ExportHabits, format: ExportFormat): ExportChoices {
  return habits.choices[format] ?? usualChoices
}

/** The options of an export: what is chosen for the format, and of which part. */
export function optionsFor(choices: ExportChoices, extent: Extent): ExportOptions {
  return { ...usualOptions(today()), ...choices, ...extent }
}

/** The first rows of a chart, enough to see what an export looks like. */
export function beginning(matrix: Matrix, rows: number): Matrix {
  return matrix.rows.length > rows ? { ...matrix, rows: matrix.rows.slice(0, rows) } : matrix
}

import { choicesFor, type ExportHabits } from '../../shared/bridge/exportHabits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { paperWords } from '../../shared/editions/editionWords.ts'
import type { ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import type { CopyForm } from '../../shared/formats/format.ts'
import type { ExportFormat } from '../../shared/formats/formats.ts'
import type { App } from '../window/app.ts'
import { copyChart } from './copyChart.ts'
import { printChart } from './exportChart.ts'
import { optionsFor, wholeChart } from './exportChoices.ts'

/** Prints the whole chart as PDFs were last made. */
export async function printNow(app: App, matrix: Matrix): Promise<void> {
  const habits = await app.bridge.readExportHabits()
  await printChart(app, matrix, usualFor(habits, 'pdf', matrix), new AbortController().signal)
}

/** Copies the whole chart as the form was last exported. */
export async function copyNow(app: App, matrix: Matrix, form: CopyForm): Promise<void> {
  const habits = await app.bridge.readExportHabits()
  await copyChart(app, form, matrix, usualFor(habits, form === 'table' ? 'html' : form, matrix))
}

/** The whole chart as the format was last made. */
function usualFor(habits: ExportHabits, format: ExportFormat, matrix: Matrix): ExportOptions {
  const { letterhead } = habits
  return optionsFor(choicesFor(habits, format), wholeChart, { edition: paperWords(matrix), letterhead })
}

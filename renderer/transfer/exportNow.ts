import type { Matrix } from '../../shared/document/matrix.ts'
import { paperWords } from '../../shared/editions/editionWords.ts'
import type { CopyForm } from '../../shared/formats/format.ts'
import type { App } from '../window/app.ts'
import { copyChart } from './copyChart.ts'
import { printChart } from './exportChart.ts'
import { choicesFor, optionsFor, wholeChart } from './exportChoices.ts'

/** Prints the whole chart as PDFs were last made. */
export async function printNow(app: App, matrix: Matrix): Promise<void> {
  const habits = await app.bridge.readExportHabits()
  await printChart(
    app,
    matrix,
    optionsFor(choicesFor(habits, 'pdf'), wholeChart, paperWords(matrix)),
    new AbortController().signal,
  )
}

/** Copies the whole chart as the form was last exported. */
export async function copyNow(app: App, matrix: Matrix, form: CopyForm): Promise<void> {
  const habits = await app.bridge.readExportHabits()
  const format = form === 'table' ? 'html' : form
  await copyChart(app, form, matrix, optionsFor(choicesFor(habits, format), wholeChart, paperWords(matrix)))
}

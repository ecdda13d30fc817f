import { dayInWords } from '../../shared/dates.ts'
import { choicesFor, pageFor } from '../../shared/bridge/exportHabits.ts'
import type { ExportAnswer } from '../../shared/bridge/exporting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { formats, minutesWriterOf, type MinutesFormat } from '../../shared/formats/formats.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Minutes } from '../../shared/workshop/minutes.ts'
import type { App } from '../window/app.ts'
import { exported, exportFailed, notify } from '../window/notices.ts'

/** Writes the closing record where the person says, and says so. */
export async function exportMinutes(
  app: App,
  format: MinutesFormat,
  matrix: Matrix,
  minutes: Minutes,
): Promise<void> {
  const answer = await write(app, format, matrix, minutes)
  if (answer.kind === 'exported') notify(app, exported(answer.name))
  if (answer.kind === 'failed') notify(app, exportFailed(formats[format].name, answer.error))
}

async function write(
  { bridge }: App,
  format: MinutesFormat,
  matrix: Matrix,
  minutes: Minutes,
): Promise<ExportAnswer> {
  const title = `${matrix.title} minutes`.trim().slice(-limits.name)
  const habits = await bridge.readExportHabits()
  const { paper } = choicesFor(habits, 'pdf')
  const { letterhead } = habits
  const options = { ...usualOptions(dayInWords(minutes.at), minutes.edition), paper, letterhead }
  const made = minutesWriterOf(format)(matrix, minutes, options)
  if (made.kind === 'page') return bridge.exportPdf({ title, html: made.html, page: pageFor(options) })
  const bytes = made.kind === 'text' ? new TextEncoder().encode(made.text) : new Uint8Array(made.bytes)
  return bridge.exportFile({ title, format, bytes })
}

import { dayInWords } from '../../shared/dates.ts'
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

function write(
  { bridge }: App,
  format: MinutesFormat,
  matrix: Matrix,
  minutes: Minutes,
): Promise<ExportAnswer> {
  const title = `${matrix.title} record`.trim().slice(-limits.name)
  const options = usualOptions(dayInWords(minutes.at), minutes.edition)
  const { paper, isLandscape } = options
  const made = minutesWriterOf(format)(matrix, minutes, options)
  if (made.kind === 'page') return bridge.exportPdf({ title, html: made.html, page: { paper, isLandscape } })
  const bytes = made.kind === 'text' ? new TextEncoder().encode(made.text) : new Uint8Array(made.bytes)
  return bridge.exportFile({ title, format, bytes })
}

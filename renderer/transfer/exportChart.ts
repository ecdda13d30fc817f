import { pageFor } from '../../shared/bridge/exportHabits.ts'
import type { ExportAnswer } from '../../shared/bridge/exporting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { formats, type ExportFormat } from '../../shared/formats/formats.ts'
import type { ExportOptions } from '../../shared/formats/export/exportOptions.ts'
import type { App } from '../window/app.ts'
import { exported, exportFailed, notify } from '../window/notices.ts'
import { drawPng } from './drawPng.ts'
import { exportInWorker } from './exportInWorker.ts'

/**
 * Writes the chart in a format where the person says, and says so. False: it was cancelled or failed, and the person may
 * want to try again.
 */
export async function exportToFile(
  app: App,
  format: ExportFormat,
  matrix: Matrix,
  options: ExportOptions,
  stop: AbortSignal,
): Promise<boolean> {
  // What is said of the export before is not of this one.
  app.session.setState({ notice: undefined })
  const answer = await write(app, format, matrix, options, stop)
  if (answer.kind === 'exported') notify(app, exported(answer.name))
  if (answer.kind === 'failed') notify(app, exportFailed(formats[format].name, answer.error))
  return answer.kind === 'exported'
}

async function write(
  { bridge }: App,
  format: ExportFormat,
  matrix: Matrix,
  options: ExportOptions,
  stop: AbortSignal,
): Promise<ExportAnswer> {
  const made = await exportInWorker({ format, matrix, options }, stop)
  if (made === undefined) return { kind: 'cancelled' }
  const { title } = matrix
  if (made.kind === 'page') {
    stop.addEventListener('abort', () => void bridge.cancelWork())
    return bridge.exportPdf({ title, html: made.html, page: pageFor(options) })
  }
  const bytes =
    made.kind === 'file'
      ? new Uint8Array(made.bytes)
      : made.kind === 'text'
        ? new TextEncoder().encode(made.text)
        : await drawPng(made.svg, made.width, made.height)
  return bridge.exportFile({ title, format, bytes })
}

/** Prints the chart on the printer the person chooses. */
export async function printChart(
  { bridge }: App,
  matrix: Matrix,
  options: ExportOptions,
  stop: AbortSignal,
): Promise<void> {
  const made = await exportInWorker({ format: 'pdf', matrix, options }, stop)
  if (made?.kind !== 'page') return
  stop.addEventListener('abort', () => void bridge.cancelWork())
  await bridge.printChart({ html: made.html, page: pageFor(options) })
}

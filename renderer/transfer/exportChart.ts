import { pageFor } from '../../shared/bridge/exportHabits.ts'
import type { ExportAnswer } from '../../shared/bridge/exporting.ts'
import type { Request } from '../../shared/bridge/requests.ts'
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
  const made = await makeFile(format, matrix, options, stop)
  if (made === undefined) return { kind: 'cancelled' }
  const { title } = matrix
  if (made.kind === 'file') return bridge.exportFile({ title, format, bytes: made.bytes })
  stop.addEventListener('abort', () => void bridge.cancelWork())
  return bridge.exportPdf({ title, html: made.html, page: made.page })
}

/** A finished file, or a page of which main makes a PDF. */
type Made =
  | { readonly kind: 'file'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'page'; readonly html: string; readonly page: Request<'exportPdf'>['page'] }

/** The chart in a format, as far as the window makes it; undefined when it was stopped. */
export async function makeFile(
  format: ExportFormat,
  matrix: Matrix,
  options: ExportOptions,
  stop: AbortSignal,
): Promise<Made | undefined> {
  const made = await exportInWorker({ format, matrix, options }, stop)
  if (made === undefined) return undefined
  if (made.kind === 'page') return { kind: 'page', html: made.html, page: pageFor(options) }
  if (made.kind === 'file') return { kind: 'file', bytes: new Uint8Array(made.bytes) }
  if (made.kind === 'text') return { kind: 'file', bytes: new TextEncoder().encode(made.text) }
  return { kind: 'file', bytes: await drawPng(made.svg, made.width, made.height) }
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

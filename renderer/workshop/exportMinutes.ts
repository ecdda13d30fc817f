import type { ExportAnswer } from '../../shared/bridge/answers.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { formatFacts } from '../../shared/formats/export/exportFormat.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { minutesHtml } from '../../shared/formats/export/minutesHtml.ts'
import { minutesPptx } from '../../shared/formats/export/minutesPptx.ts'
import { limits } from '../../shared/document/limits.ts'
import { assertNever } from '../../shared/result.ts'
import type { Minutes } from '../../shared/workshop/minutes.ts'
import { minutesMarkdown } from '../../shared/workshop/minutesMarkdown.ts'
import type { App } from '../window/app.ts'
import { exportFailed, notify } from '../window/notices.ts'

/** What the closing record can be written as. */
export const minutesFormats = ['pdf', 'pptx', 'html', 'markdown'] as const
export type MinutesFormat = (typeof minutesFormats)[number]

/** Writes the closing record where the person says, and says so. */
export async function exportMinutes(
  app: App,
  format: MinutesFormat,
  matrix: Matrix,
  minutes: Minutes,
): Promise<void> {
  const answer = await write(app, format, matrix, minutes)
  if (answer.kind === 'exported') notify(app, { tone: 'done', title: `Exported ${answer.name}` })
  if (answer.kind === 'failed') notify(app, exportFailed(formatFacts[format].name, answer.error))
}

function write(
  { bridge }: App,
  format: MinutesFormat,
  matrix: Matrix,
  minutes: Minutes,
): Promise<ExportAnswer> {
  const title = `${matrix.title} record`.trim().slice(-limits.name)
  const options = { ...usualOptions(minutes.at.slice(0, 10)), isLandscape: false }
  const file = (bytes: Uint8Array<ArrayBuffer>) => bridge.exportFile({ title, format, bytes })
  const text = (content: string) => file(new TextEncoder().encode(content))
  switch (format) {
    case 'pdf': {
      const { paper, isLandscape } = options
      return bridge.exportPdf({
        ...{ title, html: minutesHtml(matrix, minutes, { ...options, theme: 'light' }) },
        page: { paper, isLandscape },
      })
    }
    case 'pptx':
      return file(new Uint8Array(minutesPptx(matrix, minutes, options)))
    case 'html':
      return text(minutesHtml(matrix, minutes, options))
    case 'markdown':
      return text(minutesMarkdown(minutes))
    default:
      return assertNever(format)
  }
}

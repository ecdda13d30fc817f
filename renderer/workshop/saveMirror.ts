import { dateInWords } from '../../shared/dates.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { mirrorHtml } from '../../shared/formats/export/mirrorHtml.ts'
import type { Mirror } from '../../shared/workshop/mirror.ts'
import type { App } from '../window/app.ts'
import { exportFailed, notify } from '../window/notices.ts'

/** Writes a voter's mirror into a file of their own, where they say. */
export async function saveMirror(app: App, matrix: Matrix, mirror: Mirror, name: string): Promise<void> {
  const answer = await app.bridge.exportFile({
    title: `Mirror ${name}`.slice(0, 200),
    format: 'html',
    bytes: new TextEncoder().encode(mirrorHtml(matrix, mirror, name, dateInWords(new Date()))),
  })
  if (answer.kind === 'failed') notify(app, exportFailed('mirror', answer.error))
  if (answer.kind === 'exported')
    notify(app, {
      tone: 'done',
      title: `Saved ${answer.name}`,
      details: 'It is for you alone. The chart and the workshop keep nothing of it.',
    })
}

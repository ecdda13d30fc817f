import { choicesFor, pageFor, type ExportHabits, type PackPart } from '../../shared/bridge/exportHabits.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { paperWords } from '../../shared/editions/editionWords.ts'
import { minutesWriterOf } from '../../shared/formats/formats.ts'
import { minutesOf } from '../../shared/workshop/minutes.ts'
import type { App } from '../window/app.ts'
import { exported, exportFailed, notify } from '../window/notices.ts'
import { makeFile } from './exportChart.ts'
import { optionsFor, wholeChart } from './exportChoices.ts'

type Paper = Request<'exportPack'>['papers'][number]

/** Makes all that is chosen of a board pack, each as its format was last made, and writes it into a folder. */
export async function exportPack(
  app: App,
  matrix: Matrix,
  { parts, habits, mark }: { parts: readonly PackPart[]; habits: ExportHabits; mark: string },
  stop: AbortSignal,
): Promise<boolean> {
  app.session.setState({ notice: undefined })
  const dress = { edition: paperWords(matrix), letterhead: habits.letterhead, mark }
  const papers: Paper[] = []
  for (const part of parts) {
    if (part === 'minutes') {
      papers.push(...minutesPaper(matrix, habits, mark))
      continue
    }
    const made = await makeFile(part, matrix, optionsFor(choicesFor(habits, part), wholeChart, dress), stop)
    if (made === undefined) return false
    papers.push(made.kind === 'file' ? { ...made, about: '', format: part } : { ...made, about: '' })
  }
  stop.addEventListener('abort', () => void app.bridge.cancelWork())
  const answer = await app.bridge.exportPack({ title: matrix.title, papers })
  if (answer.kind === 'exported') notify(app, exported(answer.name))
  if (answer.kind === 'failed') notify(app, exportFailed('board pack', answer.error))
  return answer.kind === 'exported'
}

function minutesPaper(matrix: Matrix, habits: ExportHabits, mark: string): readonly Paper[] {
  const { letterhead } = habits
  const minutes = minutesOf(matrix, undefined, { at: new Date().toISOString() })
  const options = optionsFor(choicesFor(habits, 'pdf'), wholeChart, {
    ...{ edition: minutes.edition, letterhead, mark },
  })
  const made = minutesWriterOf('pdf')(matrix, minutes, options)
  return made.kind === 'page'
    ? [{ kind: 'page', about: 'minutes', html: made.html, page: pageFor(options) }]
    : []
}

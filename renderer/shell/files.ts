import { coverage } from '../../shared/document/query.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { ImportedChart, OpenAnswer, OpenedDocument } from '../../shared/bridge/answers.ts'
import { matrixFromTemplate, type Template } from '../../shared/templates/template.ts'
import type { App } from '../app.ts'
import { recordedRevision } from '../recovery/keepWork.ts'
import { showRecovered } from '../recovery/showRecovered.ts'
import { markSaved, openFromFile, openImported, openNew } from '../store/documentStore.ts'
import { viewOfLayout } from '../view/layout.ts'
import { notify, openFailed, saveFailed } from './notices.ts'

/** Starts a matrix from a template, in this window. */
export function startFromTemplate(app: App, template: Template): void {
  openNew(app.document, matrixFromTemplate(template))
}

/** Asks main what this window is to show, and shows it. */
export async function loadContent(app: App): Promise<void> {
  const content = await app.bridge.readContent()
  if (content.kind === 'matrix') showDocument(app, content.document)
  else if (content.kind === 'imported') showImported(app, content.chart)
  else if (content.kind === 'recovered') showRecovered(app, content)
  else if (content.problem) notify(app, openFailed(content.problem))
}

/** Opens a file the person chooses; in another window when this one has a matrix. */
export async function openFile(app: App): Promise<void> {
  showOpened(app, await app.bridge.openMatrix())
}

/** Opens a file of the list of recent files. */
export async function openRecentFile(app: App, id: string): Promise<void> {
  showOpened(app, await app.bridge.openRecent({ id }))
}

/** Saves to the document's own file, or asks where: `asNew`, or when it has none yet. Answers whether it is on disk. */
export async function saveFile(app: App, asNew: boolean): Promise<boolean> {
  const { document } = app.document.getState()
  if (document === undefined || document.isReadOnly) return false
  const { matrix, handle = null } = document
  const answer = await app.bridge.saveMatrix({
    ...{ handle, asNew, title: matrix.title, text: serialise(matrix), coverage: coverage(matrix).share },
    revision: await recordedRevision(app, matrix),
  })
  if (answer.kind === 'saved') {
    markSaved(app.document, matrix, { handle: answer.handle, fileName: answer.name, savedAt: answer.at })
    const { notice } = app.session.getState()
    const isSettled = notice?.remedy?.action === 'saveAs'
    app.session.setState({
      recovery: undefined,
      announcement: `Saved ${answer.name}`,
      ...(isSettled ? { notice: undefined } : {}),
    })
  }
  if (answer.kind === 'failed') notify(app, saveFailed(answer.error))
  if (answer.kind === 'openElsewhere') {
    const details = `${answer.name} is open in another window. Choose another name, or close it there first.`
    notify(app, { tone: 'problem', title: 'The matrix was not saved', details })
  }
  return answer.kind === 'saved'
}

function showImported(app: App, { name, text }: ImportedChart): void {
  const parsed = parseMatrix(text)
  if (!parsed.ok) return notify(app, openFailed({ kind: 'unreadable', path: name, cause: parsed.error }))
  openImported(app.document, parsed.value.matrix)
  notify(app, { tone: 'done', title: `Imported ${name}` })
}

function showOpened(app: App, answer: OpenAnswer): void {
  if (answer.kind === 'opened') showDocument(app, answer.document)
  if (answer.kind === 'failed') notify(app, openFailed(answer.error))
}

function showDocument(app: App, { handle, name, text, isReadOnly, layout }: OpenedDocument): void {
  const parsed = parseMatrix(text)
  if (!parsed.ok) return notify(app, openFailed({ kind: 'unreadable', path: name, cause: parsed.error }))
  app.session.setState({ view: viewOfLayout(layout) })
  openFromFile(app.document, parsed.value.matrix, { handle, fileName: name, isReadOnly })
  if (isReadOnly) {
    const details = 'It was written by a newer Remit. You can read and export it; update Remit to change it.'
    notify(app, { tone: 'remark', title: `${name} is open for reading only`, details })
  }
}

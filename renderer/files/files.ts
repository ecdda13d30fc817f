import { nameOfRow } from '../../shared/document/names.ts'
import { parseMatrix, type ParsedMatrix } from '../../shared/document/parse.ts'
import type { ImportAnswer, ImportedChart } from '../../shared/bridge/importing.ts'
import type { OpenAnswer, OpenedDocument } from '../../shared/bridge/opening.ts'
import { counted } from '../../shared/counted.ts'
import { matrixFromTemplate, type Template } from '../../shared/templates/template.ts'
import type { App } from '../window/app.ts'
import { takeInOtherSide } from './mergeCopy.ts'
import { showRecovered } from './showRecovered.ts'
import { openFromFile, openImported, openNew } from '../window/store/documentStore.ts'
import { viewOfLayout } from '../window/view/viewLayout.ts'
import { notify, openFailed } from '../window/notices.ts'

/** Starts a matrix from a template, in this window. */
export function startFromTemplate(app: App, template: Template): void {
  openNew(app.document, matrixFromTemplate(template))
}

/** Asks main what this window is to show, and shows it; `takeForeign` takes files of other formats it was opened for. */
export async function loadContent(app: App, takeForeign: () => Promise<void>): Promise<void> {
  const content = await app.bridge.readContent()
  if (content.kind === 'matrix') showDocument(app, content.document)
  else if (content.kind === 'imported') showImported(app, content.chart)
  else if (content.kind === 'recovered') showRecovered(app, content)
  else if (content.kind === 'foreign') await takeForeign()
  else if (content.problem) notify(app, openFailed(content.problem))
}

/** Opens a file the person chooses; in another window when this one has a matrix. `takeForeign` takes one of another format. */
export async function openFile(
  app: App,
  takeForeign: (answer: ImportAnswer) => Promise<void>,
): Promise<void> {
  const answer = await app.bridge.openMatrix()
  if (answer.kind === 'foreign') await takeForeign(answer.answer)
  else showOpened(app, answer)
}

/** Opens a file of the list of recent files. */
export async function openRecentFile(app: App, id: string): Promise<void> {
  showOpened(app, await app.bridge.openRecent({ id }))
}

/** Opens the chart of the practice workshop, in a copy of it that the person says the place of. */
export async function openPractice(app: App): Promise<void> {
  showOpened(app, await app.bridge.openPractice())
}

function showImported(app: App, { name, text }: ImportedChart): void {
  const parsed = parseMatrix(text)
  if (!parsed.ok) return notify(app, openFailed({ kind: 'unreadable', path: name, cause: parsed.error }))
  openImported(app.document, parsed.value.matrix)
  notify(app, { tone: 'done', title: `Imported ${name}` })
}

export function showOpened(app: App, answer: OpenAnswer): void {
  if (answer.kind === 'opened') showDocument(app, answer.document)
  if (answer.kind === 'failed') notify(app, openFailed(answer.error))
}

function showDocument(app: App, opened: OpenedDocument): void {
  const { handle, name, text, isReadOnly, layout, autosave } = opened
  const parsed = parseMatrix(text)
  if (!parsed.ok) return notify(app, openFailed({ kind: 'unreadable', path: name, cause: parsed.error }))
  app.session.setState({ view: viewOfLayout(layout) })
  openFromFile(app.document, parsed.value.matrix, { handle, fileName: name, isReadOnly, autosave })
  tellReopened(app, parsed.value)
  takeInOtherSide(app, opened)
  if (isReadOnly) {
    const details = 'It was written by a newer Remit. You can read and export it; update Remit to change it.'
    notify(app, { tone: 'remark', title: `${name} is open for reading only`, details })
  }
}

function tellReopened(app: App, { matrix, reopened = [] }: ParsedMatrix): void {
  if (reopened.length === 0) return
  const names = reopened.slice(0, 8).map((id) => nameOfRow(matrix, id))
  const more = reopened.length > names.length ? [`… and ${reopened.length - names.length} more`] : []
  const title = `${counted(reopened.length, 'row')} ${reopened.length === 1 ? 'is' : 'are'} open again`
  const details = `Another program changed what was agreed:\n${[...names, ...more].join('\n')}`
  notify(app, { tone: 'remark', title, details })
}

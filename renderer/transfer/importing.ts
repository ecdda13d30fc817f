import * as v from 'valibot'
import type { DroppedFile } from '../../shared/bridge/answers.ts'
import type { ImportAnswer, ImportedFile, SingleImportAnswer } from '../../shared/bridge/importing.ts'
import type { OpenAnswer } from '../../shared/bridge/opening.ts'
import { importAnswerSchema } from '../../shared/bridge/importing.ts'
import type { Command } from '../../shared/commands/command.ts'
import { newRoleId, newRowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import { serialise } from '../../shared/document/serialise.ts'
import { addToChart, type ImportMode } from '../../shared/formats/import/addToChart.ts'
import type { App } from '../window/app.ts'
import { readPasted } from './readPasted.ts'
import { notify, openFailed, unforeseen } from '../window/notices.ts'
import { openImported } from '../window/store/documentStore.ts'
import type { ImportTarget, OpenImport, ReadFile } from '../window/store/frontStore.ts'
import { dismiss, show } from '../window/store/frontStore.ts'

/** Asks for files, has them read, and opens the dialog in which it is looked at. A whole matrix needs no look. */
export function importForeignFile(app: App, target: ImportTarget): Promise<void> {
  return lookAt(app, () => app.bridge.importFile(), target)
}

/** Has the table on the clipboard read like a file, and opens the dialog in which it is looked at. */
export async function importPasted(app: App, target: ImportTarget): Promise<void> {
  const text = await readPasted(app)
  if (text.trim() !== '') return lookAt(app, () => app.bridge.importPasted({ text }), target)
  const details = 'Copy a table in another program first: from a page, a document, a sheet or a text.'
  notify(app, { tone: 'problem', title: 'There is no table to paste', details })
}

/** Has a text that was pasted on the chart read like a file; by itself it is added to that chart. */
export function takeInPasted(app: App, text: string): void {
  lookAt(app, () => app.bridge.importPasted({ text }), 'add').catch((thrown: unknown) =>
    notify(app, unforeseen(thrown)),
  )
}

/** Has the files a person dropped read, or opened when they are matrix files; `open` shows those. */
export async function takeDropped(
  app: App,
  files: readonly DroppedFile[],
  showOpened: (answer: OpenAnswer) => void,
): Promise<void> {
  await lookAt(app, async () => {
    const { opened, imported } = await app.bridge.openDropped(files)
    opened.forEach(showOpened)
    return imported
  })
}

/**
 * Has something read, and opens the dialog in which it is looked at. A whole matrix needs no look.
 *
 * @param target where it is to go unless the person says otherwise
 */
export async function lookAt(
  app: App,
  read: () => Promise<ImportAnswer>,
  target: ImportTarget = 'new',
): Promise<void> {
  dismiss(app.front, 'popover')
  const answer = await read().finally(() => app.session.setState({ reading: undefined }))
  if (answer.kind === 'several') {
    show(app.front, { kind: 'importSeveral', files: answer.files.map(understoodFile) })
    return
  }
  if (answer.kind === 'nothing-to-read') {
    notify(app, {
      tone: 'problem',
      title: 'Nothing was imported',
      details: 'There is no file in it that can be read.',
    })
    return
  }
  const opened = understand(app, answer)
  if (opened?.kind === 'matrix') await takeNew(app, opened.name, opened.matrix)
  if (opened?.kind === 'table') show(app.front, { kind: 'import', opened: opened.open, target })
  // The dialog ends what reads for it; without one nothing is read any more.
  else await app.bridge.endImport()
}

type Understood =
  | { readonly kind: 'matrix'; readonly name: string; readonly matrix: Matrix }
  | { readonly kind: 'table'; readonly open: OpenImport }

/** Parses what the importer says; whatever is wrong is said to the person. */
export function understand(app: App, answer: SingleImportAnswer): Understood | undefined {
  if (answer.kind === 'failed') {
    notify(app, openFailed(answer.error))
    return undefined
  }
  const understood = understandAnswer(answer)
  if (understood.kind !== 'refused') return understood
  if (understood.problem !== '')
    notify(app, { tone: 'problem', title: 'The file was not imported', details: understood.problem })
  return undefined
}

/** Parses what the importer says; `refused` with an empty problem: the person stopped it. */
function understandAnswer(
  answer: SingleImportAnswer,
): Understood | { readonly kind: 'refused'; readonly problem: string } {
  const refused = (problem: string) => ({ kind: 'refused', problem }) as const
  if (answer.kind === 'cancelled') return refused('')
  if (answer.kind === 'failed') return refused(describeFileError(answer.error))
  if (answer.kind === 'given-up') return refused(`${answer.name}: ${givenUp[answer.why]}`)
  const { name } = answer
  const parsed = v.safeParse(importAnswerSchema, answer.answer)
  const unsafe = refused(`${name}: it could not be read safely.`)
  if (!parsed.success) return unsafe
  const said = parsed.output
  if (said.kind === 'refused') return refused(`${name}: ${said.problem}`)
  if (said.kind === 'matrix') {
    const matrix = matrixOf(said.text)
    return matrix ? { kind: 'matrix', name, matrix } : unsafe
  }
  const matrix = said.chart.kind === 'read' ? matrixOf(said.chart.text) : undefined
  return { kind: 'table', open: { name, table: said, matrix } }
}

/** One of several files as it is listed: the chart it becomes, or why it becomes none. */
function understoodFile({ name, answer }: ImportedFile): ReadFile {
  const understood = understandAnswer(answer)
  if (understood.kind === 'refused')
    return { ...nothingSaid, name, matrix: undefined, problem: withoutName(name, understood.problem) }
  if (understood.kind === 'matrix') return { ...nothingSaid, name, matrix: understood.matrix }
  const { table, matrix } = understood.open
  const { chart, remarks } = table
  const { lines, questions } = chart.kind === 'read' ? chart : { lines: [], questions: [] }
  return {
    name,
    matrix,
    questions: questions.map(({ asks, answers: [taken] }) => `${asks} Taken: ${taken?.says ?? 'nothing'}.`),
    remarks: [...remarks, ...lines],
    problem: chart.kind === 'refused' ? chart.problem : '',
  }
}

const nothingSaid = { questions: [], remarks: [], problem: '' } as const

/** In a list the file is named already. */
function withoutName(name: string, problem: string): string {
  const bare = problem.startsWith(`${name}: `) ? problem.slice(name.length + 2) : problem
  return bare.charAt(0).toUpperCase() + bare.slice(1)
}

const givenUp: Readonly<Record<'time' | 'memory' | 'crash', string>> = {
  time: 'reading it took too long, so it was given up. Save the part that holds the chart, and import that.',
  memory:
    'reading it took too much memory, so it was given up. Save the part that holds the chart, and import that.',
  crash:
    'it broke the reader, which runs apart from everything else. Save it in another format, and import that.',
}

function matrixOf(text: string): Matrix | undefined {
  const parsed = parseMatrix(text)
  return parsed.ok ? parsed.value.matrix : undefined
}

/** Shows the imported chart: here when nothing is open here, otherwise in a window of its own. */
export async function takeNew(app: App, name: string, matrix: Matrix): Promise<void> {
  if (app.document.getState().document === undefined) openImported(app.document, matrix)
  else {
    await app.bridge.showImported({ name, text: serialise(matrix) })
  }
}

/** The one command that brings the import into the open chart; undefined: there is nothing to bring. */
export function importCommand(
  open: Matrix,
  imported: Matrix,
  mode: ImportMode,
  name: string,
): Command | undefined {
  const label = mode === 'add' ? `Add from ${name}` : `Update from ${name}`
  return addToChart(open, imported, mode, { row: newRowId, role: newRoleId }, label.slice(0, 300))
}

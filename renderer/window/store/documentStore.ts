import { createStore, type StoreApi } from 'zustand/vanilla'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command, CommandError } from '../../../shared/commands/command.ts'
import {
  emptyHistory,
  redo,
  remember,
  undo,
  type History,
  type Step,
} from '../../../shared/commands/history.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { namingLabel } from '../../../shared/commands/naming.ts'
import type { Autosave } from '../../../shared/bridge/autosaving.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { isSameContent } from '../../../shared/document/contentMark.ts'
import { err, ok, type Result } from '../../../shared/result.ts'

/** The matrix of this window and the file it lives in. */
export interface OpenDocument {
  readonly matrix: Matrix
  /** as it is on disk; undefined: never saved */
  readonly saved: Matrix | undefined
  /** what of the work of others is taken in, with ours as it was saved: what a newer state goes on from; undefined: `saved` */
  readonly known?: Matrix | undefined
  /** what main judges another state by, where that is not `known`: it does not hear what was chosen before it is saved */
  readonly judgedBy?: Matrix | undefined
  /** what may be lost without asking: what is on disk, or a template nobody has touched; undefined: nothing may */
  readonly clean: Matrix | undefined
  readonly history: History
  readonly handle: string | undefined
  readonly fileName: string | undefined
  /** when it was last saved here, ISO 8601 */
  readonly savedAt: string | undefined
  /** the name of the folder it was saved in then */
  readonly savedIn: string | undefined
  readonly isReadOnly: boolean
  readonly autosave: Autosave
  /** how often what another program wrote into the file was taken in */
  readonly taken: number
}

export interface DocumentState {
  readonly document: OpenDocument | undefined
}

export type DocumentStore = StoreApi<DocumentState>

export type DispatchError = CommandError | { readonly kind: 'read-only' } | { readonly kind: 'no-matrix' }

/** A store without a matrix. */
export function createDocumentStore(): DocumentStore {
  return createStore<DocumentState>(() => ({ document: undefined }))
}

const noFile = {
  ...{ saved: undefined, handle: undefined, fileName: undefined, isReadOnly: false },
  ...{ savedAt: undefined, savedIn: undefined },
  autosave: 'asked',
  taken: 0,
} as const

/** Shows a matrix made of a template. */
export function openNew(store: DocumentStore, matrix: Matrix): void {
  store.setState({ document: { ...noFile, matrix, clean: matrix, history: emptyHistory } })
}

/** Shows a matrix read from another format. As it stands it is on no disk, so it is unsaved work from the start. */
export function openImported(store: DocumentStore, matrix: Matrix): void {
  store.setState({ document: { ...noFile, matrix, clean: undefined, history: emptyHistory } })
}

/** Shows a matrix read from a file. */
export function openFromFile(
  store: DocumentStore,
  matrix: Matrix,
  file: Pick<OpenDocument, 'handle' | 'fileName' | 'isReadOnly' | 'autosave'>,
): void {
  store.setState({
    document: { ...noFile, matrix, saved: matrix, clean: matrix, history: emptyHistory, ...file },
  })
}

export interface RecoveredDocument {
  readonly matrix: Matrix
  /** what the work goes on from; undo goes back to it */
  readonly before: Matrix | undefined
  readonly file: Pick<OpenDocument, 'handle' | 'fileName' | 'autosave'> | undefined
  readonly isReadOnly: boolean
}

/** Shows work that was recovered: unsaved, and one undo away from what it goes on from. */
export function openRecovered(
  store: DocumentStore,
  { matrix, before, file, isReadOnly }: RecoveredDocument,
): void {
  const saved = file ? before : undefined
  const history = before
    ? remember(emptyHistory, { label: 'Recovered changes', before, after: matrix })
    : emptyHistory
  store.setState({
    document: { ...noFile, ...file, matrix, saved, clean: before, history, isReadOnly },
  })
}

/**
 * Carries out a command as one step of undo. A command that changes nothing leaves no step.
 *
 * @param finish what a change brings with it, in the same step
 */
export function dispatch(
  store: DocumentStore,
  command: Command,
  finish: (changed: Matrix) => Matrix = (changed) => changed,
): Result<string, DispatchError> {
  const { document } = store.getState()
  if (document === undefined) return err({ kind: 'no-matrix' })
  if (document.isReadOnly) return err({ kind: 'read-only' })
  const before = document.matrix
  const after = apply(before, command)
  if (!after.ok) return after
  const label = commandLabel(before, command)
  if (after.value !== before) {
    const matrix = finish(after.value)
    store.setState({
      document: { ...document, matrix, history: withChange(document, command, label, matrix) },
    })
  }
  return ok(label)
}

/** The history with a change; one that names what was just added belongs to the same step. */
function withChange(
  { matrix: before, history }: OpenDocument,
  command: Command,
  label: string,
  after: Matrix,
): History {
  const last = history.past.at(-1)
  const naming = last?.after === before ? namingLabel(last, command) : undefined
  if (last === undefined || naming === undefined) return remember(history, { label, before, after })
  const earlier: History = { past: history.past.slice(0, -1), future: [] }
  return remember(earlier, { label: naming, before: last.before, after })
}

/** Shows another state of the document, such as an earlier version, as one step of undo. */
export function replaceMatrix(store: DocumentStore, matrix: Matrix, label: string): void {
  const { document } = store.getState()
  if (document === undefined || document.isReadOnly) return
  const history = remember(document.history, { label, before: document.matrix, after: matrix })
  store.setState({ document: { ...document, matrix, history } })
}

/**
 * Takes in what another program wrote into the file: `matrix` is what is shown now, with unsaved work merged into it; `known`
 * is the same without that.
 */
export function takeFromDisk(
  store: DocumentStore,
  { matrix, file, known = file }: Readonly<Record<'matrix' | 'file', Matrix>> & { readonly known?: Matrix },
): void {
  const { document } = store.getState()
  if (document === undefined) return
  // Equal by content: nothing is unsaved then.
  const shown = isSameContent(matrix, file) ? file : matrix
  const step = { label: 'Take in changes of the file', before: document.matrix, after: shown }
  const history = remember(document.history, step)
  const taken = document.taken + 1
  const now = {
    matrix: shown,
    saved: file,
    clean: file,
    known: known === matrix ? shown : known,
    judgedBy: undefined,
  }
  store.setState({ document: { ...document, ...now, history, taken } })
}

/** Notes what of the work of others is taken in by now. */
export function markKnown(store: DocumentStore, known: Matrix): void {
  const { document } = store.getState()
  if (document) store.setState({ document: { ...document, known, judgedBy: undefined } })
}

/** Notes that what was asked about is chosen: `known` has the other side there from now on. */
export function markChosen(store: DocumentStore, chosen: (known: Matrix) => Matrix): void {
  const { document } = store.getState()
  const known = document?.known ?? document?.saved
  if (document === undefined || known === undefined) return
  const judgedBy = document.judgedBy ?? known
  store.setState({ document: { ...document, known: chosen(known), judgedBy } })
}

/** Takes the last change back. Answers with it, or undefined when there is none. */
export function undoLast(store: DocumentStore): Step | undefined {
  return travel(store, undo, (step) => step.before)
}

/** Does the last undone change again. */
export function redoNext(store: DocumentStore): Step | undefined {
  return travel(store, redo, (step) => step.after)
}

function travel(
  store: DocumentStore,
  move: (history: History) => { history: History; step: Step } | undefined,
  arrive: (step: Step) => Matrix,
): Step | undefined {
  const { document } = store.getState()
  const moved = document && move(document.history)
  if (!document || !moved) return undefined
  store.setState({ document: { ...document, matrix: arrive(moved.step), history: moved.history } })
  return moved.step
}

/** Notes that `matrix` is on disk. Later edits stay unsaved. */
export function markSaved(
  store: DocumentStore,
  matrix: Matrix,
  file: Pick<OpenDocument, 'handle' | 'fileName' | 'savedAt' | 'savedIn' | 'autosave'>,
): void {
  const { document } = store.getState()
  if (document)
    store.setState({
      document: { ...document, saved: matrix, clean: matrix, known: undefined, judgedBy: undefined, ...file },
    })
}

/** Notes that the file no longer holds what was saved there: that is work on no disk until it does again. */
export function markLost(store: DocumentStore): void {
  const { document } = store.getState()
  if (document?.saved) store.setState({ document: { ...document, clean: undefined } })
}

/** Notes that the file holds again what was saved there. */
export function markFound(store: DocumentStore): void {
  const { document } = store.getState()
  if (document && isFileLost(document)) store.setState({ document: { ...document, clean: document.saved } })
}

/** Whether the file no longer holds what was saved there. */
export function isFileLost({ saved, clean }: OpenDocument): boolean {
  return saved !== undefined && clean === undefined
}

/** Notes when the file saves itself from now on. */
export function setAutosave(store: DocumentStore, autosave: Autosave): void {
  const { document } = store.getState()
  if (document) store.setState({ document: { ...document, autosave } })
}

/** Whether there is work that is on no disk. A new matrix nobody has touched is not work. */
export function isDirty({ matrix, clean }: OpenDocument): boolean {
  return matrix !== clean
}

import type { RecordedAnswer } from '../shared/bridge/keepingWork.ts'
import type { Request } from '../shared/bridge/requests.ts'
import { describeFileError, type FileError } from '../shared/files/fileError.ts'
import { startJournal, type JournalSurroundings } from './files/journal.ts'
import { inOrder } from './files/queue.ts'
import type { Documents } from './documents.ts'
import { beginJournal, leaveJournal, type WindowState } from './windowState.ts'

/** The part of a window's state that a journal is about. */
export type JournalOwner = Pick<WindowState, 'handle' | 'journal' | 'recoveredFrom'>

export interface WorkTools {
  readonly documents: Documents
  readonly journals: JournalSurroundings
}

/**
 * Begins the journal of a window's document, with all that is unsaved in it. A journal the window had, or that its work was
 * recovered from, is replaced in one step.
 */
export function beginWork(
  { documents, journals }: WorkTools,
  state: JournalOwner,
  { matrix, base, baseIsIn, text, revision, changes }: Request<'beginWork'>,
): Promise<RecordedAnswer> {
  return inOrder(state, async () => {
    const file = state.handle === undefined ? undefined : documents.find(state.handle)
    const id = state.journal?.id ?? state.recoveredFrom
    const sha256 = {
      file: file?.hashes.at(-1) ?? null,
      merge: journals.around.sha256(new TextEncoder().encode(base)),
      nowhere: null,
    }[baseIsIn]
    await state.journal?.close()
    const begun = await startJournal(
      journals,
      {
        ...{ documentId: matrix, path: file?.path ?? null, text, revision, changes, at: journals.now() },
        base: { text: base, sha256 },
      },
      id,
    )
    if (!begun.ok) return { kind: 'failed', error: begun.error }
    beginJournal(state, begun.value)
    return { kind: 'recorded' }
  })
}

/** Records a change; when it answers `recorded`, the change outlives a crash. */
export function recordWork(
  state: JournalOwner,
  { revision, change }: Request<'recordWork'>,
): Promise<RecordedAnswer> {
  return inOrder(state, async () => {
    if (state.journal === undefined) return { kind: 'begin' }
    const recorded = await state.journal.record({ revision, change })
    if (recorded.ok) return { kind: 'recorded' }
    if (recorded.error.kind === 'out-of-step') return { kind: 'begin' }
    return { kind: 'failed', error: recorded.error }
  })
}

/** Notes in the journal that the window's file now holds a revision. */
export function noteSaved(
  { documents }: Pick<WorkTools, 'documents'>,
  state: JournalOwner,
  { text, revision }: Pick<Request<'saveMatrix'>, 'text' | 'revision'>,
): Promise<void> {
  return inOrder(state, async () => {
    const file = state.handle === undefined ? undefined : documents.find(state.handle)
    const sha256 = file?.hashes.at(-1)
    if (!state.journal || !file || sha256 === undefined) return
    const noted = await state.journal.saved({ revision, text, path: file.path, sha256 })
    if (!noted.ok) complain(noted.error)
  })
}

/** Ends a window's journal: removed when its work is in the file or is not wanted, left for the next start otherwise. */
export function endWork(state: JournalOwner, isWanted: boolean): Promise<void> {
  return inOrder(state, async () => {
    const { journal } = state
    leaveJournal(state)
    if (journal === undefined) return
    if (isWanted) return journal.close()
    const removed = await journal.remove()
    if (!removed.ok) complain(removed.error)
  })
}

function complain(error: FileError): void {
  console.error(`A journal was not written. ${describeFileError(error)}`)
}

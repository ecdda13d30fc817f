import type { SaveSurroundings } from '../../shared/files/disk.ts'
import type { FileError } from '../../shared/files/fileError.ts'
import type { LinePatch } from '../../shared/files/linePatch.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { journalFileAt, journalPath, type JournalFile } from './journalFile.ts'
import type { JournalHead, JournalRecord } from './journalFormat.ts'
import { textAfter, type Replayed } from './replayJournal.ts'
import type { Session } from './session.ts'

/** The unsaved work of one open document, on disk. */
export interface Journal {
  /** of its file in the folder of journals */
  readonly id: string
  /** the work with all changes recorded so far, also those on their way to the disk */
  readonly current: () => Replayed
  /**
   * Records a change; when it answers, the change outlives a crash and a power cut.
   *
   * @returns the revision; or why it is not on the disk, and then the next change, or `settle`, writes all of it anew.
   *   `out-of-step`: the change is not for the text that was recorded last, or the writing has ended, so the whole text is wanted
   */
  readonly record: (change: RecordedChange) => Promise<Result<number, JournalError>>
  /** Notes that the text of a revision is in the file. After a revision that was never recorded, it goes on from that. */
  readonly saved: (file: SavedRevision) => Promise<Result<void, FileError>>
  /** Waits until everything recorded is on disk, and tries once more what failed. */
  readonly settle: () => Promise<Result<void, FileError>>
  /** Ends the writing; the journal stays, for the next start. */
  readonly close: () => Promise<void>
  /** Ends the writing and removes the journal for good: everything is in the file. */
  readonly remove: () => Promise<Result<void, FileError>>
}

export interface RecordedChange {
  /** counts up by one with every change of the document, undo and redo among them */
  readonly revision: number
  /** what changed since the text recorded last, or the whole text */
  readonly change: LinePatch | string
}

export interface SavedRevision {
  readonly revision: number
  readonly text: string
  readonly path: string
  readonly sha256: string
}

export type JournalError = FileError | { readonly kind: 'out-of-step' }

export interface JournalSurroundings {
  readonly around: SaveSurroundings
  readonly folder: string
  readonly session: Session
  /** milliseconds since 1970 */
  readonly now: () => number
  /** a journal is written anew at a save once it is {@link timesAsLong} as the text, and this many bytes more */
  readonly spareBytes?: number
}

const changesBetweenWholes = 500
const timesAsLong = 4
const usualSpareBytes = 256 * 1024

/**
 * Begins a journal. Under the id of a journal that was found at start it takes that one's place in one step, so the work
 * is at every moment in one or the other.
 */
export async function startJournal(
  { around, folder, session, now, spareBytes = usualSpareBytes }: JournalSurroundings,
  work: Replayed,
  id: string = around.randomName(),
): Promise<Result<Journal, FileError>> {
  let current = work
  let headRevision = work.revision
  const file = journalFileAt(around, journalPath(folder, id))
  const queue = journalQueue(file, () => {
    headRevision = current.revision
    return headOf(current, session)
  })
  const begun = await queue.settle()
  if (!begun.ok) return begun

  return ok({
    id,
    current: () => current,
    record: async ({ revision, change }) => {
      const text = revision > current.revision ? textAfter(current.text, change) : undefined
      if (text === undefined || queue.hasEnded()) return err({ kind: 'out-of-step' })
      const at = now()
      current = { ...current, text, revision, at, changes: current.changes + 1 }
      const kept = revision % changesBetweenWholes === 0 ? text : change
      const written = await queue.put({ type: 'change', revision, at, change: kept })
      return written.ok ? ok(revision) : written
    },
    saved: async ({ revision, text, path, sha256 }) => {
      const isUnrecorded = revision > current.revision
      if (isUnrecorded) current = { ...current, text, revision }
      const changes = current.revision - revision
      current = { ...current, path, base: { text, sha256 }, changes }
      // One that could not begin anew is tried again with the next change.
      if (queue.hasEnded()) return ok(undefined)
      const isTooLong = file.bytes() > spareBytes + timesAsLong * text.length
      // Of what was saved before the journal begins, or was never recorded, only a new head can tell.
      if (isTooLong || isUnrecorded || revision < headRevision) queue.rewriteNext()
      return queue.put({ type: 'saved', revision, path, sha256 })
    },
    settle: queue.settle,
    close: async () => {
      await queue.end()
      await file.close()
    },
    remove: async () => {
      await queue.end()
      return file.remove()
    },
  })
}

interface JournalQueue {
  readonly put: (record: JournalRecord) => Promise<Result<void, FileError>>
  /** The next write writes everything anew. */
  readonly rewriteNext: () => void
  readonly settle: () => Promise<Result<void, FileError>>
  /** Settles, and takes no more. */
  readonly end: () => Promise<void>
  readonly hasEnded: () => boolean
}

/** Writes records in order. What comes while some are being written goes with the next write: nothing waits for two. */
function journalQueue(file: JournalFile, head: () => JournalHead): JournalQueue {
  let waiting: { records: readonly JournalRecord[]; done: (result: Result<void, FileError>) => void }[] = []
  let running: Promise<void> | undefined
  let hasEnded = false
  // What failed half-way may have left anything behind, and a flush that failed must not be trusted again.
  let needsRewrite = true

  const write = async (records: readonly JournalRecord[]): Promise<Result<void, FileError>> => {
    if (records.length === 0 && !needsRewrite) return ok(undefined)
    const isRewriting = needsRewrite
    needsRewrite = false
    let written = await (isRewriting ? file.rewrite(head()) : file.append(records))
    if (!written.ok && written.error.kind === 'vanished') written = await file.rewrite(head())
    if (!written.ok) needsRewrite = true
    return written
  }

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      const batch = waiting
      waiting = []
      const written = await write(batch.flatMap(({ records }) => records))
      for (const { done } of batch) done(written)
    }
    running = undefined
  }

  const put = async (...records: readonly JournalRecord[]): Promise<Result<void, FileError>> => {
    if (hasEnded) throw new Error('The journal is closed.')
    return new Promise((done) => {
      waiting.push({ records, done })
      running ??= run()
    })
  }

  return {
    put,
    rewriteNext: () => {
      needsRewrite = true
    },
    settle: () => put(),
    hasEnded: () => hasEnded,
    end: async () => {
      if (!hasEnded) {
        const settled = put()
        hasEnded = true
        await settled
      }
    },
  }
}

function headOf({ base, text, ...work }: Replayed, session: Session): JournalHead {
  return { type: 'head', session, ...work, base: { ...base }, text: text === base.text ? null : text }
}

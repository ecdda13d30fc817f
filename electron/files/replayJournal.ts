import { applyLinePatch, type LinePatch } from '../../shared/files/linePatch.ts'
import type { ReadJournal } from './journalFormat.ts'

/** The work a journal holds. */
export interface Replayed {
  readonly documentId: string
  /** the document's file; null: it has none yet */
  readonly path: string | null
  /**
   * what was last read from the file or saved there; without a file, what the document started with. A file without a hash
   * was lost: it no longer holds this.
   */
  readonly base: { readonly text: string; readonly sha256: string | null }
  readonly text: string
  readonly revision: number
  /** how many changes were made since the base, and when the last of them was, in milliseconds since 1970 */
  readonly changes: number
  readonly at: number
}

/** Whether some of the work is in no file: it was changed, or the file was lost. */
export function isUnsaved({ text, base, path }: Replayed): boolean {
  return text !== base.text || (path !== null && base.sha256 === null)
}

type Step = Pick<Replayed, 'text' | 'revision' | 'changes' | 'at'>

/**
 * What a journal's records come to. A change that is not for the text before it ends the replay, as a damaged one does.
 */
export function replayJournal(read: ReadJournal): Replayed {
  const { head, records } = read
  const saved = records.findLast((record) => record.type === 'saved')
  let last = firstStep(read)
  let found: Step | undefined
  for (const step of stepsOf(read)) {
    last = step
    if (step.revision === saved?.revision) found = step
  }
  const { documentId, path, base } = head
  // Where the replay ended before the change that was saved last, the head's base is still the one to compare with.
  if (!saved || !found) return { documentId, path, base, ...last }
  return {
    ...{ documentId, path: saved.path, base: { text: found.text, sha256: saved.sha256 } },
    ...last,
    changes: last.changes - found.changes,
  }
}

/** The text after each change, from the one the journal begins with. Changes that are in that one already are left out. */
export function* stepsOf(read: ReadJournal): Generator<Step> {
  let step = firstStep(read)
  yield step
  for (const record of read.records) {
    if (record.type !== 'change' || record.revision <= step.revision) continue
    const text = textAfter(step.text, record.change)
    if (text === undefined) return
    step = { text, revision: record.revision, changes: step.changes + 1, at: record.at }
    yield step
  }
}

/** The text after a change that is the whole text, or a patch for the text before; undefined when it is for another. */
export function textAfter(before: string, change: LinePatch | string): string | undefined {
  return typeof change === 'string' ? change : applyLinePatch(before, change)
}

function firstStep({ head }: ReadJournal): Step {
  const { text, base, revision, changes, at } = head
  return { text: text ?? base.text, revision, changes, at }
}

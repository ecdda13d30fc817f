import type { Bridge } from '../../shared/bridge/answers.ts'
import type { RecordedAnswer } from '../../shared/bridge/keepingWork.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise, serialisedLines, textOfLines } from '../../shared/document/serialise.ts'
import { withDisputed } from '../../shared/merge/withDisputed.ts'
import { linePatch } from '../../shared/files/linePatch.ts'
import type { App } from '../window/app.ts'
import { isDirty, isFileLost, type OpenDocument } from '../window/store/documentStore.ts'

/** Changes within this many milliseconds go to the disk together. */
const pause = 50

/** Keeps unsaved work on disk as it is made. */
interface WorkKeeper {
  /** Records what is not recorded yet; answers what a save is to write now. */
  readonly settle: () => Promise<RecordedWork | undefined>
  /** The next record begins anew: what the work goes on from is another. */
  readonly beginAnew: () => void
  readonly stop: () => void
}

/** The parts of a window that take part in it. */
type Kept = Pick<App, 'document' | 'session'> & {
  readonly bridge: Pick<Bridge, 'beginWork' | 'recordWork'>
}

/** A matrix, and the number of the change that made it. */
interface RecordedWork {
  readonly matrix: Matrix
  readonly revision: number
}

/** What main has of the document. */
interface Recorded extends RecordedWork {
  readonly document: string
  readonly handle: string | undefined
  readonly lines: readonly string[]
}

/**
 * Records every change of the document in its journal, soon after it is made; what fails is tried again with the next. A
 * document nobody has changed has no journal.
 */
function keepWork({ bridge, document, session }: Kept): WorkKeeper {
  let recorded: Recorded | undefined
  let revision = 0
  let running: Promise<void> = Promise.resolve()
  let beginnings = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  const send = async (): Promise<void> => {
    const open = document.getState().document
    if (!open || open.isReadOnly) return
    // An undo may have been done again before it was recorded.
    if (isAsRecorded(open)) return session.setState({ isKept: true })
    if (recorded === undefined && !isDirty(open)) return
    const { matrix } = open
    const before = beginnings
    const lines = serialisedLines(matrix)
    revision += 1
    const known = recorded?.document === matrix.id && recorded.handle === open.handle ? recorded : undefined
    const answer = known
      ? await bridge.recordWork({ revision, change: linePatch(known.lines, lines) })
      : ({ kind: 'begin' } as const)
    const done = answer.kind === 'begin' ? await begin(open, lines) : answer
    // What it goes on from has become another meanwhile: all of it is recorded once more.
    const isOld = beginnings !== before
    if (done.kind === 'recorded' && !isOld)
      recorded = { document: matrix.id, handle: open.handle, matrix, lines, revision }
    else recorded = undefined
    // What was changed back meanwhile looked as recorded, and is not any more.
    const now = document.getState().document
    const isBehind = recorded !== undefined && now !== undefined && !isAsRecorded(now)
    session.setState({ isKept: recorded !== undefined && !isBehind })
    if (isOld || isBehind) soon()
  }

  const begin = (open: OpenDocument, lines: readonly string[]): Promise<RecordedAnswer> => {
    const { matrix, saved, clean, history } = open
    const { openMerge } = session.getState()
    // What nobody has chosen yet is to be asked again after a crash.
    const merging =
      openMerge?.from === 'file' ? withDisputed(openMerge.merged, openMerge.merged.three.theirs) : undefined
    const from = merging ?? saved ?? clean
    return bridge.beginWork({
      ...{ matrix: matrix.id, base: from ? serialise(from) : '' },
      baseIsIn: merging ? 'merge' : isFileLost(open) ? 'nowhere' : 'file',
      ...{
        text: textOfLines(lines),
        revision,
        changes: changesIn(history.past.length, session.getState().recovery?.changes),
      },
    })
  }

  const isAsRecorded = ({ matrix, handle }: OpenDocument): boolean =>
    recorded?.matrix === matrix && recorded.handle === handle

  const soon = (): void => {
    timer ??= setTimeout(() => void flush(), pause)
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    // What goes wrong is told by the status; the next change tries again.
    running = running.then(send, send).catch(() => {
      recorded = undefined
      session.setState({ isKept: false })
    })
    return running
  }

  const stop = document.subscribe(({ document: open }) => {
    if (!open || isAsRecorded(open)) return
    session.setState({ isKept: false })
    soon()
  })

  return {
    settle: async () => {
      await flush()
      const open = document.getState().document
      if (open === undefined) return undefined
      // A text under the number of a later change would count that change as saved.
      if (recorded?.document === open.matrix.id && recorded.handle === open.handle) return recorded
      revision += 1
      return { matrix: open.matrix, revision }
    },
    beginAnew: () => {
      beginnings += 1
      recorded = undefined
      session.setState({ isKept: false })
    },
    stop: () => {
      clearTimeout(timer)
      stop()
    },
  }
}

/** What came back is one step of undo, however many changes it was. */
function changesIn(steps: number, recovered: number | undefined): number {
  return recovered === undefined ? steps : recovered + Math.max(0, steps - 1)
}

const keepers = new WeakMap<Kept, WorkKeeper>()

/** Keeps a window's work until it is stopped. */
export function followWork(app: Kept): () => void {
  const keeper = keepWork(app)
  keepers.set(app, keeper)
  return keeper.stop
}

/**
 * Records what is not recorded yet.
 *
 * @returns what a save is to write, with its revision: what is typed meanwhile belongs to the next save. Undefined where
 *   nothing is kept.
 */
export async function settleWork(app: App): Promise<RecordedWork | undefined> {
  return keepers.get(app)?.settle()
}

/** To be called when another program has written the file that the window's work goes on from. */
export function beginWorkAnew(app: App): void {
  keepers.get(app)?.beginAnew()
}

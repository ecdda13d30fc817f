import { randomBytes } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { OpenedDocument } from '../shared/bridge/opening.ts'
import type { TakenIn } from '../shared/bridge/saving.ts'
import type { Covered } from '../shared/bridge/values.ts'
import { chartState, contentMark } from '../shared/document/contentMark.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { matrixIn } from '../shared/document/parse.ts'
import { mergedSaves, noSaves, withSaves, type Saves } from '../shared/document/saves.ts'
import { serialise } from '../shared/document/serialise.ts'
import { limits } from '../shared/document/limits.ts'
import { currentVersion } from '../shared/document/schema.ts'
import { chartCard, type ChartCard } from '../shared/document/chartCard.ts'
import { decidedOf } from '../shared/document/progress.ts'
import { removeStaleTemps } from '../shared/files/replaceFile.ts'
import { describeFileError, type FileError } from '../shared/files/fileError.ts'
import { openMatrixFile, saveMatrixFile, type MatrixFileError } from '../shared/files/matrixFile.ts'
import type { FileStamp, SaveSurroundings } from '../shared/files/disk.ts'
import { readFile } from '../shared/files/readFile.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import { settleIntentOf } from '../shared/files/settleIntents.ts'
import type { KeepBytes } from '../shared/files/saveTarget.ts'
import { isSaved } from '../shared/merge/standing.ts'
import { err, ok, type Result } from '../shared/result.ts'
import type { DocumentFile } from './documentFile.ts'
import { openConflictedFile } from './files/conflictedFile.ts'
import { inOrder } from './files/queue.ts'
import type { Sibling } from './files/siblings.ts'
import type { States } from './files/states.ts'
import type { VersionReason } from './files/versionIndex.ts'
import type { Versions } from './files/versions.ts'
import {
  bytesOf,
  findState,
  knownAfter,
  type FoundState,
  type KnownState,
  type Outcome,
  type WrittenState,
} from './foundState.ts'
import { laterState } from './laterState.ts'
import { removeHeldCopies } from './removeHeldCopies.ts'

interface SavedDocument extends DocumentFile {
  /** why what it replaced could not be kept */
  readonly unkept?: FileError
}

type Opened = Result<
  {
    readonly document: Omit<OpenedDocument, 'layout' | 'autosave'>
    readonly covered: Covered
    readonly card: ChartCard
  },
  MatrixFileError
>

export interface Documents {
  readonly find: (handle: string) => DocumentFile | undefined
  /** The handle under which a path, or what it is a link to, is open, if it is. */
  readonly handleOf: (path: string) => Promise<string | undefined>
  readonly open: (path: string) => Promise<Opened>
  /** Saves to the handle's own file, which must still hold what we know, and must not be of a newer release. */
  readonly save: (handle: string, text: string) => Promise<Result<SavedDocument, MatrixFileError>>
  /** Saves to a path the person has just chosen, under a new handle; `from` is the document it was until now. What was there is kept as a version. */
  readonly saveAs: (path: string, text: string, from?: string) => Promise<Result<string, MatrixFileError>>
  /** How what somebody else wrote into the file stands to what is known; undefined when it does not open. */
  readonly look: (handle: string, written: WrittenState) => Promise<FoundState | undefined>
  /**
   * Counts what somebody else wrote as known: the window has taken it in. Without `taken` the window shows what it did
   * before.
   */
  readonly accept: (handle: string, sha256: string, taken?: TakenIn) => void
  /** How a copy beside the file stands to what is known. */
  readonly lookAside: (handle: string, copy: Sibling) => Promise<FoundState | undefined>
  /** Counts what a copy holds as known: the window has taken it in, and is to save it. */
  readonly acceptCopy: (handle: string, name: string, taken?: TakenIn) => Promise<void>
  /** Removes the copies of which everything is in the file by now; answers their names. */
  readonly removeCopies: (handle: string) => Promise<readonly string[]>
  /** Writes what the file held before, where an engine has put an earlier state in its place; answers whether it is there. */
  readonly writeAgain: (handle: string, found: FoundState) => Promise<boolean>
  readonly forget: (handle: string) => void
}

/** The files that are open, by handle. Without versions nothing is kept of what a save replaces, without states no saves are counted. */
export function createDocuments(around: SaveSurroundings, versions?: Versions, states?: States): Documents {
  const files = new Map<string, DocumentFile>()
  /** what somebody else wrote into each open file, the last at the end: the window may take one in late */
  const found = new Map<string, readonly FoundState[]>()
  /** the copies beside each open file, by their names */
  const copies = new Map<string, ReadonlyMap<string, FoundState>>()

  const add = (file: DocumentFile): string => {
    const handle = randomBytes(16).toString('hex')
    files.set(handle, file)
    return handle
  }

  /** Of a handle that was given back meanwhile nothing is noted. */
  const change = (handle: string, what: (file: DocumentFile) => Partial<DocumentFile>): void => {
    const file = files.get(handle)
    if (file) files.set(handle, { ...file, ...what(file) })
  }

  const keeping =
    (path: string, reason: VersionReason) =>
    (documentId: string): KeepBytes =>
    async (bytes) =>
      versions === undefined ? ok(undefined) : versions.keep({ documentId, path }, bytes, reason)

  const stampOf = (path: string): Promise<FileStamp | undefined> =>
    around.disk.stat(path, { bigint: true }).catch(() => undefined)

  /** What a path leads to, under the name by which it is open already: a file may have several. */
  const realPath = async (given: string): Promise<string> => {
    // A missing file has no real path; opening it says so.
    const path = await around.disk.realpath(given).catch(() => given)
    const stamp = await stampOf(path)
    if (stamp === undefined || stamp.nlink < 2n) return path
    for (const { path: open } of files.values()) {
      const other = await stampOf(open)
      if (other?.ino === stamp.ino && other.dev === stamp.dev) return open
    }
    return path
  }

  /** A file that git could not merge, where both sides open; what is on disk is kept when it is replaced. */
  const openBothSides = async (path: string, failed: Extract<Opened, { ok: false }>): Promise<Opened> => {
    const isMarked = failed.error.kind === 'unreadable' && failed.error.cause.kind === 'conflict-marks'
    const sides = isMarked ? await openConflictedFile(around, path) : undefined
    if (sides === undefined) return failed
    const { ours, theirs, base, sha256 } = sides
    const handle = add({
      ...{ path, documentId: ours.id, isReadOnly: false, hashes: [sha256], replaces: 'merged' },
      ...{ asksFirst: true, ...justOpened },
      known: { saves: mergedSaves(savesOf(ours), savesOf(theirs)), mark: undefined, content: ours },
    })
    const otherSide = { theirs: serialise(theirs), base: base ? serialise(base) : null }
    const document = { handle, name: basename(path), text: serialise(ours), isReadOnly: false }
    return ok({ document: { ...document, otherSide }, covered: decidedOf(ours), card: chartCard(ours) })
  }

  /** Keeps a state of an open document. What cannot be kept costs a question later, and no save. */
  const keepState = async (
    handle: string,
    matrix: Matrix,
    known: KnownState,
    isOurs: boolean,
    path = files.get(handle)?.path,
  ): Promise<void> => {
    if (path === undefined || states === undefined) return
    const mark = known.mark ?? contentMark(matrix, around.sha256)
    const state = { saves: savesOf(matrix), mark, path, isOurs, content: bytesOf(matrix) }
    const kept = await states.keep(matrix.id, state)
    if (!kept.ok) console.error(`A state was not kept. ${describeFileError(kept.error)}`)
  }

  /** With one more save, unless the content is what the known saves already stand for. */
  const countedState = async (matrix: Matrix, known: KnownState): Promise<KnownState> => {
    if (states === undefined) return known
    const mark = contentMark(matrix, around.sha256)
    if (mark === known.mark) return known
    return { saves: await states.count(matrix.id, known.saves, mark), mark }
  }

  /** Keeps what was taken in, and what it took the place of: that was on screen as saved. */
  const takeIn = async (handle: string, state: FoundState, taken: TakenIn | undefined): Promise<void> => {
    const file = files.get(handle)
    if (file === undefined || states === undefined) return
    const { documentId, path } = file
    const before = await states.lastOf(documentId, path)
    const content = before && (await states.read(before))
    if (content) await versions?.keep({ documentId, path }, content.bytes, 'saved')
    if (!state.isSide || isSaved(state.state)) await keepState(handle, state.matrix, state.state, false)
    const known = await knownAfter(around, states, file.known, state, outcomeOf(taken))
    change(handle, () => ({ known }))
  }

  /** Judges a state by all that was taken in before: what was known earlier would be a base too old, and ask in vain. */
  const lookInOrder: Documents['look'] = async (handle, written) => {
    const file = files.get(handle)
    if (file === undefined || states === undefined) return undefined
    const state = await inOrder(file.path, () =>
      findState(around, states, (files.get(handle) ?? file).known, written),
    )
    const isKnownSince = (files.get(handle) ?? file).accepted !== file.accepted
    return isKnownSince ? lookInOrder(handle, written) : state
  }

  return {
    find: (handle) => files.get(handle),
    handleOf: async (given) => {
      const path = await realPath(given)
      return [...files].find(([, file]) => file.path === path)?.[0]
    },
    look: async (handle, written) => {
      const state = await lookInOrder(handle, written)
      if (state) found.set(handle, [...(found.get(handle) ?? []), state].slice(-mostFound))
      return state
    },

    accept: (handle, sha256, taken) => {
      const file = files.get(handle)
      if (!file) return
      files.set(handle, { ...file, hashes: [sha256], replaces: 'merged', accepted: file.accepted + 1 })
      const state = found.get(handle)?.findLast((one) => one.sha256 === sha256)
      if (state) void inOrder(file.path, () => takeIn(handle, state, taken))
    },

    lookAside: async (handle, { name, text, sha256 }) => {
      const state = await lookInOrder(handle, { text, sha256 })
      if (state) copies.set(handle, new Map([...(copies.get(handle) ?? []), [name, state]]))
      return state
    },

    acceptCopy: async (handle, name, taken) => {
      const file = files.get(handle)
      const state = copies.get(handle)?.get(name)
      if (file === undefined || state === undefined || states === undefined) return
      await inOrder(file.path, async () => {
        await keepState(handle, state.matrix, state.state, false, join(dirname(file.path), name))
        const now = files.get(handle)
        if (!now) return
        const known = await knownAfter(around, states, now.known, state, outcomeOf(taken))
        change(handle, () => ({ known }))
      })
    },

    removeCopies: async (handle) => {
      const file = files.get(handle)
      if (file === undefined || states === undefined) return []
      const removed = await removeHeldCopies(
        { around, states, versions },
        file,
        copies.get(handle) ?? new Map(),
      )
      const left = [...(copies.get(handle) ?? [])].filter(([name]) => !removed.includes(name))
      copies.set(handle, new Map(left))
      return removed
    },

    writeAgain: (handle, { sha256, matrix, state, kept }) => {
      const file = files.get(handle)
      if (file === undefined || states === undefined) return Promise.resolve(false)
      return inOrder(file.path, async () => {
        const last = await states.lastOf(file.documentId, file.path)
        const content = last && (await states.read(last))
        if (!last || !content || !file.hashes.includes(last.sha256)) return false
        files.set(handle, { ...(files.get(handle) ?? file), echoes: file.echoes + 1 })
        if (kept === undefined) await keepState(handle, matrix, state, false)
        // What was saved last is what the file is left in.
        await states.keep(file.documentId, { ...last, content: content.bytes })
        const replaceable = { kind: 'only', hashes: [sha256] } as const
        return (await saveFile(around, file.path, content.bytes, replaceable)).ok
      })
    },

    forget: (handle) => {
      files.delete(handle)
      found.delete(handle)
      copies.delete(handle)
    },

    open: async (given) => {
      const path = await realPath(given)
      const opened = await openMatrixFile(around, path)
      await inOrder(path, () => removeStaleTemps(around, path))
      if (!opened.ok) return openBothSides(path, opened)
      const { matrix, version, sha256 } = opened.value
      const isReadOnly = version > currentVersion
      await versions?.adopt({ documentId: matrix.id, path })
      const asksFirst = version < currentVersion
      const replaces = asksFirst ? 'migrated' : 'saved'
      const { known, writtenAt, later } = isReadOnly
        ? { known: chartState(matrix, around.sha256), writtenAt: 0 }
        : await laterState(around, states, path, matrix)
      const shown = later?.matrix ?? matrix
      const text = serialise(shown)
      // What the file holds now is then met as any other change of it, by what watches it.
      const handle = add({
        ...{
          path,
          documentId: matrix.id,
          isReadOnly,
          hashes: [later?.sha256 ?? sha256],
          replaces,
          asksFirst,
        },
        ...{ known: { ...known, content: shown }, ...justOpened, writtenAt },
        ...(given === path ? {} : { link: given }),
      })
      if (later === undefined) await keepState(handle, matrix, known, false)
      const document = { handle, name: basename(path), text, isReadOnly, otherSide: null }
      return ok({ document, covered: decidedOf(shown), card: chartCard(shown) })
    },

    save: (handle, text) => {
      const file = files.get(handle)
      if (file === undefined) throw new Error('No document has this handle.')
      if (file.isReadOnly) return Promise.resolve(err({ kind: 'newer-file', path: file.path }))
      return inOrder(file.path, async () => {
        const now = files.get(handle) ?? file
        // The text was made before something else was taken in: it does not hold that.
        if (now.accepted !== file.accepted) return err({ kind: 'changed-on-disk', path: file.path })
        const { hashes } = now
        const keep = keeping(file.path, now.replaces)
        if (await isWrittenOver(around, now, keep(now.documentId)))
          return err({ kind: 'changed-on-disk', path: file.path })
        let known = now.known
        const counted = async (matrix: Matrix): Promise<Matrix> => {
          known = await countedState(matrix, now.known)
          const written = states === undefined ? matrix : withSaves(matrix, known.saves)
          const attempt = around.sha256(bytesOf(written))
          // Should the folder's flush fail after the rename, what is on disk is ours all the same.
          change(handle, (file) => ({ hashes: [...new Set([...file.hashes, attempt])] }))
          known = { ...known, content: written }
          await keepState(handle, written, known, true)
          return written
        }
        const replaceable = { kind: 'only', hashes, isForeign: now.replaces === 'merged' } as const
        const saved = await saveMatrixFile(around, file.path, text, replaceable, keep, counted)
        if (!saved.ok) return saved
        const { id: documentId, sha256, unkept } = saved.value
        const own = { documentId, known, ...ownContent(sha256) }
        change(handle, () => own)
        return ok({ ...now, ...own, ...(unkept ? { unkept } : {}) })
      })
    },

    saveAs: async (path, text, from) => {
      const keep = keeping(await realPath(path), 'overwritten')
      let known = (from === undefined ? undefined : files.get(from)?.known) ?? nothingKnown
      let written: Matrix | undefined
      const counted = async (matrix: Matrix): Promise<Matrix> => {
        known = await countedState(matrix, known)
        written = states === undefined ? matrix : withSaves(matrix, known.saves)
        known = { ...known, content: written }
        return written
      }
      const replaceable = { kind: 'anything' } as const
      const saved = await inOrder(path, () => saveMatrixFile(around, path, text, replaceable, keep, counted))
      if (!saved.ok) return saved
      const { id: documentId, path: real, sha256 } = saved.value
      await versions?.adopt({ documentId, path: real })
      const own = { ...justOpened, known, ...ownContent(sha256) }
      const handle = add({ path: real, documentId, isReadOnly: false, ...own })
      if (written) await keepState(handle, written, known, true)
      return ok(handle)
    },
  }
}

/**
 * Whether somebody else's work is in the file by now, so that a save will be refused: that must use up no count, since the next
 * one could not go on from it and would begin a line of its own in the file.
 */
async function isWrittenOver(
  around: SaveSurroundings,
  { path, hashes }: DocumentFile,
  keep: KeepBytes,
): Promise<boolean> {
  const content = await readFile(around.disk, path, limits.fileBytes)
  if (!content.ok || hashes.includes(around.sha256(content.value.bytes))) return false
  // A write in place that was broken off is mended instead.
  return !(await settleIntentOf(around, path, keep))
}

/** how many states that were looked at may still be taken in */
const mostFound = 4

const nothingKnown: KnownState = { saves: noSaves, mark: undefined }
const justOpened = { accepted: 0, writtenAt: 0, echoes: 0 }

function outcomeOf(taken: TakenIn | undefined): Outcome | undefined {
  const known = taken && matrixIn(taken.known)
  return known && taken && { known, isAll: taken.isAll }
}

function savesOf({ saves = noSaves }: Matrix): Saves {
  return saves
}

/** What is known of a file that holds what we wrote. */
function ownContent(
  sha256: string,
): Pick<DocumentFile, 'hashes' | 'replaces' | 'asksFirst' | 'writtenAt' | 'echoes'> {
  return { hashes: [sha256], replaces: 'saved', asksFirst: false, writtenAt: Date.now(), echoes: 0 }
}

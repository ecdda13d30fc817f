import { randomBytes } from 'node:crypto'
import { basename } from 'node:path'
import type { OpenedDocument } from '../shared/bridge/answers.ts'
import { serialise } from '../shared/document/serialise.ts'
import { currentVersion } from '../shared/document/schema.ts'
import { coverage } from '../shared/document/query.ts'
import { removeStaleTemps } from '../shared/files/replaceFile.ts'
import type { FileError } from '../shared/files/fileError.ts'
import { openMatrixFile, saveMatrixFile, type MatrixFileError } from '../shared/files/matrixFile.ts'
import type { FileStamp, SaveSurroundings } from '../shared/files/disk.ts'
import type { KeepBytes } from '../shared/files/saveTarget.ts'
import { err, ok, type Result } from '../shared/result.ts'
import { conflictedCopies } from './files/conflictedCopies.ts'
import { openConflictedFile } from './files/conflictedFile.ts'
import { inOrder } from './files/queue.ts'
import type { VersionReason } from './files/versionIndex.ts'
import type { Versions } from './files/versions.ts'

/** A file a window may save to. Only its handle ever leaves the main process. */
export interface DocumentFile {
  readonly path: string
  readonly documentId: string
  readonly isReadOnly: boolean
  /** of what we read or wrote there; anything else on disk is somebody else's work */
  readonly hashes: readonly string[]
  /** why the next save keeps what it replaces */
  readonly replaces: VersionReason
  /** it is not written unasked before somebody has saved it: an older release's, or one that git could not merge */
  readonly asksFirst: boolean
  /** how often something else was taken in; a save of a text from before that is refused */
  readonly accepted: number
}

interface SavedDocument extends DocumentFile {
  /** why what it replaced could not be kept */
  readonly unkept?: FileError
}

type Opened = Result<
  { readonly document: Omit<OpenedDocument, 'layout' | 'autosave'>; readonly coverage: number },
  MatrixFileError
>

export interface Documents {
  readonly find: (handle: string) => DocumentFile | undefined
  /** The handle under which a path, or what it is a link to, is open, if it is. */
  readonly handleOf: (path: string) => Promise<string | undefined>
  readonly open: (path: string) => Promise<Opened>
  /** Saves to the handle's own file, which must still hold what we know, and must not be of a newer release. */
  readonly save: (handle: string, text: string) => Promise<Result<SavedDocument, MatrixFileError>>
  /** Saves to a path the person has just chosen, under a new handle. What was there is kept as a version of the new document. */
  readonly saveAs: (path: string, text: string) => Promise<Result<string, MatrixFileError>>
  /** Counts what somebody else wrote as known: the window has taken it in. */
  readonly accept: (handle: string, sha256: string) => void
  readonly forget: (handle: string) => void
}

/** The files that are open, by handle. Without versions nothing is kept of what a save replaces. */
export function createDocuments(around: SaveSurroundings, versions?: Versions): Documents {
  const files = new Map<string, DocumentFile>()

  const add = (file: DocumentFile): string => {
    const handle = randomBytes(16).toString('hex')
    files.set(handle, file)
    return handle
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
      ...{ asksFirst: true, accepted: 0 },
    })
    const otherSide = { theirs: serialise(theirs), base: base ? serialise(base) : null }
    const document = { handle, name: basename(path), text: serialise(ours), isReadOnly: false }
    return ok({ document: { ...document, otherSide, copies: [] }, coverage: coverage(ours).share })
  }

  return {
    find: (handle) => files.get(handle),
    handleOf: async (given) => {
      const path = await realPath(given)
      return [...files].find(([, file]) => file.path === path)?.[0]
    },
    accept: (handle, sha256) => {
      const file = files.get(handle)
      if (!file) return
      files.set(handle, { ...file, hashes: [sha256], replaces: 'merged', accepted: file.accepted + 1 })
    },
    forget: (handle) => void files.delete(handle),

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
      const known = { hashes: [sha256], replaces, asksFirst, accepted: 0 } as const
      const handle = add({ path, documentId: matrix.id, isReadOnly, ...known })
      const text = serialise(matrix)
      const copies = await conflictedCopies(around, path, matrix.id, text)
      const document = { handle, name: basename(path), text, isReadOnly, otherSide: null, copies }
      return ok({ document, coverage: coverage(matrix).share })
    },

    save: (handle, text) => {
      const file = files.get(handle)
      if (file === undefined) throw new Error('No document has this handle.')
      if (file.isReadOnly) return Promise.resolve(err({ kind: 'newer-file', path: file.path }))
      return inOrder(file.path, async () => {
        const now = files.get(handle) ?? file
        // The text was made before something else was taken in: it does not hold that.
        if (now.accepted !== file.accepted) return err({ kind: 'changed-on-disk', path: file.path })
        const known = now.hashes
        const attempt = around.sha256(new TextEncoder().encode(text))
        // Should the folder's flush fail after the rename, what is on disk is ours all the same.
        if (files.has(handle)) files.set(handle, { ...now, hashes: [...new Set([...known, attempt])] })
        const keep = keeping(file.path, now.replaces)
        const replaceable = { kind: 'only', hashes: known, isForeign: now.replaces === 'merged' } as const
        const saved = await saveMatrixFile(around, file.path, text, replaceable, keep)
        if (!saved.ok) return saved
        const { id: documentId, sha256, unkept } = saved.value
        const next: DocumentFile = { ...now, documentId, ...ownContent(sha256) }
        // Somebody may have chosen another file for the window meanwhile.
        if (files.has(handle)) files.set(handle, next)
        return ok({ ...next, ...(unkept ? { unkept } : {}) })
      })
    },

    saveAs: async (path, text) => {
      const keep = keeping(await realPath(path), 'overwritten')
      const saved = await inOrder(path, () => saveMatrixFile(around, path, text, { kind: 'anything' }, keep))
      if (!saved.ok) return saved
      const { id: documentId, path: real, sha256 } = saved.value
      await versions?.adopt({ documentId, path: real })
      return ok(add({ path: real, documentId, isReadOnly: false, accepted: 0, ...ownContent(sha256) }))
    },
  }
}

/** What is known of a file that holds what we wrote. */
function ownContent(sha256: string): Pick<DocumentFile, 'hashes' | 'replaces' | 'asksFirst'> {
  return { hashes: [sha256], replaces: 'saved', asksFirst: false }
}

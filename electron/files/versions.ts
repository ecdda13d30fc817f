import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { systemCode, type FileError } from '../../shared/files/fileError.ts'
import { err, ok, type Result } from '../../shared/result.ts'
import { readContent, storeContent } from './contents.ts'
import type { OwnFolders } from './ownFolders.ts'
import { pruneVersions, removeUnused } from './pruneVersions.ts'
import { inOrder } from './queue.ts'
import {
  readAllIndexes,
  readIndex,
  writeIndex,
  type DocumentKey,
  type Version,
  type VersionIndex,
  type VersionReason,
} from './versionIndex.ts'

/** Earlier contents of documents, kept apart from their folders. All work on them is carried out one after the other. */
export interface Versions {
  /** Keeps bytes for good; the same as the newest version's are not kept twice. */
  readonly keep: (
    key: DocumentKey,
    bytes: Uint8Array,
    reason: VersionReason,
  ) => Promise<Result<Version, FileError>>
  /** The versions of a document, newest first. */
  readonly list: (key: DocumentKey) => Promise<Result<readonly Version[], FileError>>
  /** What a version holds, checked against its hash. */
  readonly read: (key: DocumentKey, id: string) => Promise<Result<Uint8Array, VersionError>>
  /** Gives a version a name, and so keeps it until it is removed by hand; null takes the name away. */
  readonly pin: (key: DocumentKey, id: string, name: string | null) => Promise<Result<void, VersionError>>
  /** Gives a file that was moved, or is saved for the first time, the history it had before. To be called when one is opened. */
  readonly adopt: (key: DocumentKey) => Promise<Result<void, FileError>>
  /** Removes what is too old or too much. To be called at start; `keep` calls it now and then. */
  readonly prune: () => Promise<Result<void, FileError>>
  /** Removes all versions of a document for good. */
  readonly forget: (key: DocumentKey) => Promise<Result<void, FileError>>
}

export type VersionError =
  | FileError
  | { readonly kind: 'no-such-version'; readonly id: string }
  /** the disk no longer holds what was kept */
  | { readonly kind: 'damaged-version'; readonly id: string }

/** `keep` prunes once after so long and so many bytes. */
const pruneAfter = { milliseconds: 10 * 60_000, bytes: 16 * 1024 * 1024 }

/** The versions in their folders. `now` is in milliseconds since 1970. */
export function openVersions(
  around: SaveSurroundings,
  { versions: folder, contents, states }: OwnFolders,
  now: () => number,
): Versions {
  const alone = <T>(work: () => Promise<T>): Promise<T> => inOrder(folder, work)
  let lastPrune = 0
  let bytesSince = 0

  const change = async (
    key: DocumentKey,
    next: (index: VersionIndex) => VersionIndex,
  ): Promise<Result<void, FileError>> => {
    const index = await readIndex(around, folder, key)
    if (!index.ok) return index
    const written = await writeIndex(around, folder, next(index.value))
    return written.ok ? ok(undefined) : written
  }

  const prune = async (): Promise<Result<void, FileError>> => {
    ;[lastPrune, bytesSince] = [now(), 0]
    return pruneVersions(around, { folder, contents, states }, now())
  }

  const find = async (key: DocumentKey, id: string): Promise<Result<Version, VersionError>> => {
    const index = await readIndex(around, folder, key)
    if (!index.ok) return index
    const version = index.value.versions.find((one) => one.id === id)
    return version ? ok(version) : err({ kind: 'no-such-version', id })
  }

  return {
    keep: (key, bytes, reason) =>
      alone(async () => {
        const index = await readIndex(around, folder, key)
        if (!index.ok) return index
        const { versions } = index.value
        const sha256 = around.sha256(bytes)
        const newest = versions.at(-1)
        if (newest?.sha256 === sha256 && (newest.reason === reason || reason === 'saved')) return ok(newest)
        const stored = await storeContent(around, contents, sha256, bytes)
        if (!stored.ok) return stored
        const version = {
          id: around.randomName(),
          at: now(),
          sha256,
          bytes: stored.value,
          reason,
          name: null,
        }
        const written = await writeIndex(around, folder, { ...index.value, versions: [...versions, version] })
        if (!written.ok) return written
        bytesSince += stored.value
        if (now() - lastPrune > pruneAfter.milliseconds || bytesSince > pruneAfter.bytes) await prune()
        return ok(version)
      }),

    list: (key) =>
      alone(async () => {
        const index = await readIndex(around, folder, key)
        return index.ok ? ok(index.value.versions.toReversed()) : index
      }),

    read: (key, id) =>
      alone(async () => {
        const version = await find(key, id)
        if (!version.ok) return version
        const { sha256 } = version.value
        const bytes = await readContent(around, contents, sha256)
        if (!bytes.ok) return bytes
        return bytes.value ? ok(bytes.value) : err({ kind: 'damaged-version', id })
      }),

    pin: (key, id, name) =>
      alone(async () => {
        const version = await find(key, id)
        if (!version.ok) return version
        return change(key, (index) => ({
          ...index,
          versions: index.versions.map((one) => (one.id === id ? { ...one, name } : one)),
        }))
      }),

    adopt: (key) => alone(() => adoptHistory(around, folder, key)),
    prune: () => alone(prune),

    forget: (key) =>
      alone(async () => {
        const emptied = await change(key, (index) => ({ ...index, versions: [] }))
        return emptied.ok ? removeUnused(around, { folder, contents, states }) : emptied
      }),
  }
}

async function adoptHistory(
  around: SaveSurroundings,
  folder: string,
  key: DocumentKey,
): Promise<Result<void, FileError>> {
  const all = await readAllIndexes(around, folder)
  if (!all.ok) return all
  const ofDocument = all.value.indexes.filter(({ documentId }) => documentId === key.documentId)
  if (ofDocument.some(({ path }) => path === key.path)) return ok(undefined)
  for (const index of ofDocument) {
    if (index.path !== null && !(await isGone(around, index.path))) continue
    const written = await writeIndex(around, folder, { ...index, path: key.path })
    if (!written.ok) return written
    const removed = await writeIndex(around, folder, { ...index, versions: [] })
    return removed.ok ? ok(undefined) : removed
  }
  return ok(undefined)
}

/** Whether there is certainly no such file: one on a disk that is away may come back. */
async function isGone({ disk }: SaveSurroundings, path: string): Promise<boolean> {
  try {
    await disk.stat(path, { bigint: true })
    return false
  } catch (thrown) {
    return systemCode(thrown) === 'ENOENT'
  }
}

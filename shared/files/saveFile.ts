import { err, ok, type Result } from '../result.ts'
import type { SaveSurroundings } from './disk.ts'
import { fileErrorOf, type FileError } from './fileError.ts'
import { folderOf } from './paths.ts'
import { replaceFile } from './replaceFile.ts'
import {
  inspect,
  realTarget,
  SaveFailure,
  type KeepBytes,
  type Replaceable,
  type SaveTarget,
} from './saveTarget.ts'
import { settleIntentOf } from './settleIntents.ts'
import { writeInPlace } from './writeInPlace.ts'

export interface SavedFile {
  /** the file itself, behind any symbolic links */
  readonly path: string
  readonly sha256: string
  /** why what was there before could not be kept as a version; the save itself is good */
  readonly unkept?: FileError
}

const rounds = 5

/**
 * Puts `bytes` at `path` so that at every moment, through a crash or a power cut, the file is the old one or the new
 * one, whole; and answers only when the new one is on the disk. The order: read what is there and keep it, write a new
 * file beside it until every byte is accepted, flush it, read it back, look again at the old one, rename over it, flush
 * the folder. Where no rename can do it, the file is written in place, with both contents noted elsewhere before.
 *
 * @param keepOld keeps what is replaced. When it fails, what is ours is replaced all the same, and somebody else's bytes
 *   are not
 * @returns where it was saved and the hash of the bytes; or why not, and then the file is as it was, or, where the disk failed
 *   after the rename, the new one
 */
export async function saveFile(
  around: SaveSurroundings,
  path: string,
  bytes: Uint8Array,
  replaceable: Replaceable,
  keepOld?: KeepBytes,
): Promise<Result<SavedFile, FileError>> {
  try {
    const real = await realTarget(around, path)
    for (let round = 0; round < rounds; round++) {
      const target = await inspectSettled(around, real, replaceable, keepOld)
      const unkept = await keepReplaced(target, replaceable, keepOld)
      if (await put(around, target, bytes, keepOld))
        return ok({ path: real, sha256: around.sha256(bytes), ...(unkept ? { unkept } : {}) })
    }
    return err({ kind: 'changed-on-disk', path })
  } catch (thrown) {
    const error = thrown instanceof SaveFailure ? thrown.facts : fileErrorOf(thrown, path, bytes.length)
    return err(await withFreeSpace(around, error))
  }
}

/** The target; a write in place that was broken off is mended first. */
async function inspectSettled(
  around: SaveSurroundings,
  path: string,
  replaceable: Replaceable,
  keepOld: KeepBytes | undefined,
): Promise<SaveTarget> {
  const look = (): Promise<SaveTarget> => inspect(around, path, replaceable, keepOld !== undefined)
  try {
    return await look()
  } catch (thrown) {
    const isForeign = thrown instanceof SaveFailure && thrown.facts.kind === 'changed-on-disk'
    if (!isForeign || !(await settleIntentOf(around, path, keepOld))) throw thrown
    return look()
  }
}

async function keepReplaced(
  { bytes }: SaveTarget,
  replaceable: Replaceable,
  keepOld: KeepBytes | undefined,
): Promise<FileError | undefined> {
  if (bytes === undefined || keepOld === undefined) return undefined
  const kept = await keepOld(bytes)
  if (kept.ok) return undefined
  if (replaceable.kind === 'anything' || replaceable.isForeign) throw new SaveFailure(kept.error)
  return kept.error
}

/** False when the target changed meanwhile and nothing was replaced. */
async function put(
  around: SaveSurroundings,
  target: SaveTarget,
  bytes: Uint8Array,
  keepOld: KeepBytes | undefined,
): Promise<boolean> {
  const isThere = target.stamp !== undefined && around.intentFolder !== undefined
  // A rename would leave the file's other names with the old content.
  if (isThere && target.stamp.nlink > 1n) return writeInPlace(around, target, bytes)
  const outcome = await replaceFile(around, target, bytes, keepOld)
  if (outcome.kind !== 'refused') return outcome.kind === 'replaced'
  if (!isThere) throw outcome.thrown
  return writeInPlace(around, target, bytes)
}

/** A full disk with what it has left. A quota says nothing of that, so it is asked only of a disk that is full itself. */
async function withFreeSpace({ disk, isWindows }: SaveSurroundings, error: FileError): Promise<FileError> {
  if (error.kind !== 'disk-full') return error
  try {
    const { bavail, bsize } = await disk.statfs(folderOf(error.path, isWindows))
    return { ...error, free: bavail * bsize }
  } catch {
    // The number is only a help; the error stands without it.
    return error
  }
}

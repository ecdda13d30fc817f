import { err, ok, type Result } from '../result.ts'
import type { FileStamp, SaveSurroundings } from './disk.ts'
import { fileErrorOf, systemCode, type FileError } from './fileError.ts'
import { baseNameOf, folderOf } from './paths.ts'
import { readAll, readFile } from './readFile.ts'

/** What may be replaced: whatever is there (the person has just chosen it), or only what we last saw there. */
export type Replaceable =
  { readonly kind: 'anything' } | { readonly kind: 'only'; readonly hashes: readonly string[] }

export interface SavedFile {
  /** the file itself, behind any symbolic links */
  readonly path: string
  readonly sha256: string
}

interface Target {
  readonly path: string
  readonly stamp: FileStamp | undefined
}

class SaveFailure extends Error {
  readonly facts: FileError

  constructor(facts: FileError) {
    super(facts.kind)
    this.facts = facts
  }
}

const rounds = 5
const renameRetryMs = 10_000

/**
 * Puts `bytes` at `path` so that at every moment, through a crash or a power cut, the file is the old one or the new
 * one, whole; and answers only when the new one is on the disk. The order: read what is there, write a new file beside
 * it until every byte is accepted, flush it, read it back, look again at the old one, rename over it, flush the folder.
 *
 * @returns where it was saved and the hash of the bytes; or why not, and then the old file is as it was
 */
export async function saveFile(
  around: SaveSurroundings,
  path: string,
  bytes: Uint8Array,
  replaceable: Replaceable,
): Promise<Result<SavedFile, FileError>> {
  try {
    const real = await realTarget(around, path)
    for (let round = 0; round < rounds; round++) {
      const target = await inspect(around, real, replaceable)
      if (await replace(around, target, bytes)) return ok({ path: real, sha256: around.sha256(bytes) })
    }
    return err({ kind: 'changed-on-disk', path })
  } catch (thrown) {
    return err(thrown instanceof SaveFailure ? thrown.facts : fileErrorOf(thrown, path, bytes.length))
  }
}

/** The path behind symbolic links; for a file that is not there yet, in the real folder. */
async function realTarget({ disk, isWindows }: SaveSurroundings, path: string): Promise<string> {
  try {
    return await disk.realpath(path)
  } catch (thrown) {
    if (systemCode(thrown) !== 'ENOENT') throw thrown
    const folder = await disk.realpath(folderOf(path, isWindows))
    const separator = isWindows ? '\\' : '/'
    return `${folder}${folder.endsWith(separator) ? '' : separator}${baseNameOf(path, isWindows)}`
  }
}

/** What is at the path now; refuses what may not be replaced. */
async function inspect(around: SaveSurroundings, path: string, replaceable: Replaceable): Promise<Target> {
  const stamp = await stampOf(around, path)
  if (stamp && !stamp.isFile()) throw new SaveFailure({ kind: 'not-a-file', path })
  if (replaceable.kind === 'anything') return { path, stamp }

  if (stamp === undefined) throw new SaveFailure({ kind: 'vanished', path })
  const content = await readFile(around.disk, path, Number.MAX_SAFE_INTEGER)
  if (!content.ok) throw new SaveFailure(content.error)
  if (!replaceable.hashes.includes(around.sha256(content.value.bytes))) {
    throw new SaveFailure({ kind: 'changed-on-disk', path })
  }
  return { path, stamp: content.value.stamp }
}

async function stampOf({ disk }: SaveSurroundings, path: string): Promise<FileStamp | undefined> {
  try {
    return await disk.stat(path, { bigint: true })
  } catch (thrown) {
    if (systemCode(thrown) === 'ENOENT') return undefined
    throw thrown
  }
}

/** Writes beside the target and renames over it. False when the target changed meanwhile and nothing was replaced. */
async function replace(around: SaveSurroundings, target: Target, bytes: Uint8Array): Promise<boolean> {
  const temp = tempPath(around, target.path)
  try {
    const written = await writeTemp(around, temp, target, bytes)
    if (!isSameFile(target.stamp, await stampOf(around, target.path))) {
      await around.disk.unlink(temp)
      return false
    }
    await renameOver(around, temp, target)
    await syncFolder(around, target.path)
    const now = await stampOf(around, target.path)
    if (now?.ino !== written.ino) throw new SaveFailure({ kind: 'changed-on-disk', path: target.path })
    return true
  } catch (thrown) {
    await removeIfThere(around, temp)
    throw thrown
  }
}

/** A name nobody can guess, in the same folder: elsewhere a rename could not be one step. At most 255 bytes. */
function tempPath({ randomName, isWindows }: SaveSurroundings, path: string): string {
  const name = baseNameOf(path, isWindows)
  return `${path.slice(0, path.length - name.length)}.${[...name].slice(0, 50).join('')}.${randomName()}.tmp`
}

async function writeTemp(
  { disk, newFileMode, isWindows }: SaveSurroundings,
  temp: string,
  target: Target,
  bytes: Uint8Array,
): Promise<FileStamp> {
  const file = await disk.open(temp, 'wx+', 0o600)
  try {
    let done = 0
    while (done < bytes.length) {
      const { bytesWritten } = await file.write(bytes, done, bytes.length - done, done)
      if (bytesWritten === 0)
        throw new SaveFailure({ kind: 'disk-full', path: target.path, bytes: bytes.length })
      done += bytesWritten
    }
    const stamp = await file.stat({ bigint: true })
    const owner = target.stamp
    if (owner && (owner.uid !== stamp.uid || owner.gid !== stamp.gid)) {
      await unless(['EPERM', 'ENOSYS', 'ENOTSUP'], file.chown(Number(owner.uid), Number(owner.gid)))
    }
    // Some disks (FAT, some shares) have no modes; the file is then as open as its disk.
    const mode = owner ? Number(owner.mode) & 0o777 : newFileMode
    if (!isWindows) await unless(['EPERM', 'ENOSYS', 'ENOTSUP'], file.chmod(mode))
    await file.sync()
    const kept = await readAll(file, bytes.length + 1)
    if (!isSameBytes(kept, bytes)) throw new SaveFailure({ kind: 'written-wrong', path: target.path })
    return stamp
  } finally {
    await file.close()
  }
}

/** Windows refuses while a virus scanner or a sync program holds the file, most often for a moment. */
async function renameOver(around: SaveSurroundings, temp: string, target: Target): Promise<void> {
  let pause = 10
  for (let waited = 0; ; waited += pause, pause = Math.min(pause + 10, 100)) {
    try {
      return await around.disk.rename(temp, target.path)
    } catch (thrown) {
      const isHeld = around.isWindows && ['EPERM', 'EACCES', 'EBUSY'].includes(systemCode(thrown))
      if (!isHeld) throw thrown
      if (waited >= renameRetryMs) throw new SaveFailure({ kind: 'in-use', path: target.path })
      await around.wait(pause)
      if (!isSameFile(target.stamp, await stampOf(around, target.path))) {
        throw new SaveFailure({ kind: 'changed-on-disk', path: target.path })
      }
    }
  }
}

/** Makes the rename itself last through a power cut. Windows has no such call; some network disks refuse it. */
async function syncFolder({ disk, isWindows }: SaveSurroundings, path: string): Promise<void> {
  if (isWindows) return
  const folder = await disk.open(folderOf(path, isWindows), 'r')
  try {
    await unless(['EINVAL', 'ENOTSUP', 'EBADF'], folder.sync())
  } finally {
    await folder.close()
  }
}

async function removeIfThere({ disk }: SaveSurroundings, path: string): Promise<void> {
  // The first failure is the one to report; a temp file that cannot be removed either harms nothing.
  await disk.unlink(path).catch(() => undefined)
}

async function unless(tolerated: readonly string[], work: Promise<void>): Promise<void> {
  await work.catch((thrown: unknown) => {
    if (!tolerated.includes(systemCode(thrown))) throw thrown
  })
}

function isSameFile(a: FileStamp | undefined, b: FileStamp | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  return a.ino === b.ino && a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs
}

function isSameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}

import type { FileStamp, OpenFile, SaveSurroundings } from './disk.ts'
import { systemCode } from './fileError.ts'
import { syncFolder, unless } from './folders.ts'
import { baseNameOf, folderOf, joined } from './paths.ts'
import { readAll } from './readFile.ts'
import { isSameFile, SaveFailure, stampOf, type KeepBytes, type SaveTarget } from './saveTarget.ts'
import { holds, writeAll } from './wholeFile.ts'

type Replacement =
  | { readonly kind: 'replaced' }
  /** the target is another file than before; nothing was replaced */
  | { readonly kind: 'changed' }
  /** no file can be made beside the target, or none can take its place; nothing was replaced */
  | { readonly kind: 'refused'; readonly thrown: unknown }

const renameRetryMs = 10_000
const refusals = ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY']

/**
 * Writes a new file beside the target and renames it over the target. Errors are thrown, and then the target is as it was, or
 * already the new file.
 */
export async function replaceFile(
  around: SaveSurroundings,
  target: SaveTarget,
  bytes: Uint8Array,
  keepOld?: KeepBytes,
): Promise<Replacement> {
  const temp = tempPath(around, target.path)
  const made = await orRefused(around.disk.open(temp, 'wx+', 0o600))
  if ('kind' in made) return made
  const old = await holdOld(around, target, keepOld)
  try {
    const written = await writeTemp(around, made.value, target, bytes)
    if (!isSameFile(target.stamp, await stampOf(around, target.path))) {
      await removeIfThere(around, temp)
      return { kind: 'changed' }
    }
    const renamed = await orRefused(renameOver(around, temp, target))
    if ('kind' in renamed) {
      await removeIfThere(around, temp)
      return renamed
    }
    await syncFolder(around, folderOf(target.path, around.isWindows))
    await keepIfChanged(old, target, keepOld)
    const now = await stampOf(around, target.path)
    if (now?.ino !== written.ino) throw new SaveFailure({ kind: 'changed-on-disk', path: target.path })
    return { kind: 'replaced' }
  } catch (thrown) {
    await removeIfThere(around, temp)
    throw thrown
  } finally {
    await old?.close()
  }
}

/** A name nobody can guess, in the same folder: elsewhere a rename could not be one step. At most 255 bytes. */
function tempPath({ randomName, tempTag, isWindows }: SaveSurroundings, path: string): string {
  const name = baseNameOf(path, isWindows)
  return `${path.slice(0, path.length - name.length)}${tempStart(name)}.${tempTag}.${randomName()}.tmp`
}

function tempStart(name: string): string {
  return `.${[...name].slice(0, 50).join('')}`
}

/**
 * Removes what crashed saves of this installation left beside a file. To be called while none of its saves is under way
 * there.
 *
 * @returns how many there were
 */
export async function removeStaleTemps(around: SaveSurroundings, path: string): Promise<number> {
  const { disk, isWindows, tempTag } = around
  const folder = folderOf(path, isWindows)
  const start = `${tempStart(baseNameOf(path, isWindows))}.${tempTag}.`
  const names = await disk.readdir(folder).catch((): readonly string[] => [])
  const stale = names.filter(
    (name) => name.startsWith(start) && /^[\da-f]{32}\.tmp$/.test(name.slice(start.length)),
  )
  const prefix = path.slice(0, path.length - baseNameOf(path, isWindows).length)
  for (const name of stale) await removeIfThere(around, `${prefix}${name}`)
  return stale.length
}

/** Removes what crashed writes of this installation left in a folder of its own, where nobody else writes now. */
export async function removeLeftovers(around: SaveSurroundings, folder: string): Promise<void> {
  const leftover = new RegExp(`^\\..*\\.${around.tempTag}\\.[\\da-f]{32}\\.tmp$`)
  const names = await around.disk.readdir(folder).catch((): readonly string[] => [])
  for (const name of names.filter((one) => leftover.test(one)))
    await removeIfThere(around, joined(folder, name, around.isWindows))
}

async function writeTemp(
  { newFileMode, isWindows }: SaveSurroundings,
  file: OpenFile,
  { path, stamp: owner }: SaveTarget,
  bytes: Uint8Array,
): Promise<FileStamp> {
  try {
    if (!(await writeAll(file, bytes)))
      throw new SaveFailure({ kind: 'disk-full', path, bytes: bytes.length })
    const stamp = await file.stat({ bigint: true })
    if (owner && (owner.uid !== stamp.uid || owner.gid !== stamp.gid)) {
      await unless(['EPERM', 'ENOSYS', 'ENOTSUP'], file.chown(Number(owner.uid), Number(owner.gid)))
    }
    // Some disks (FAT, some shares) have no modes; the file is then as open as its disk.
    const mode = owner ? Number(owner.mode) & 0o777 : newFileMode
    if (!isWindows) await unless(['EPERM', 'ENOSYS', 'ENOTSUP'], file.chmod(mode))
    await file.sync()
    if (!(await holds(file, bytes))) throw new SaveFailure({ kind: 'written-wrong', path })
    return stamp
  } finally {
    await file.close()
  }
}

/** Windows refuses while a virus scanner or a sync program holds the file, most often for a moment. */
async function renameOver(around: SaveSurroundings, temp: string, target: SaveTarget): Promise<void> {
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

async function orRefused<T>(
  work: Promise<T>,
): Promise<{ readonly value: T } | Extract<Replacement, { kind: 'refused' }>> {
  try {
    return { value: await work }
  } catch (thrown) {
    const isInUse = thrown instanceof SaveFailure && thrown.facts.kind === 'in-use'
    if (!isInUse && !refusals.includes(systemCode(thrown))) throw thrown
    return { kind: 'refused', thrown }
  }
}

/** The file that is about to be replaced, held open. Windows would not let it be replaced then. */
async function holdOld(
  { disk, isWindows }: SaveSurroundings,
  { path, bytes }: SaveTarget,
  keepOld: KeepBytes | undefined,
): Promise<OpenFile | undefined> {
  if (isWindows || bytes === undefined || keepOld === undefined) return undefined
  // Without it only what others write in the very instant of the rename is not kept.
  return disk.open(path, 'r').catch(() => undefined)
}

/** Keeps what another program wrote into the old file between the last look at it and the rename. */
async function keepIfChanged(
  old: OpenFile | undefined,
  target: SaveTarget,
  keepOld: KeepBytes | undefined,
): Promise<void> {
  if (old === undefined || keepOld === undefined || target.bytes === undefined) return
  const { ino, size } = await old.stat({ bigint: true })
  // Only its bytes tell: a program may put the time back, and our own rename has changed the file's last stamp.
  if (ino !== target.stamp?.ino || (await holds(old, target.bytes))) return
  const kept = await keepOld(await readAll(old, Number(size)))
  if (!kept.ok) throw new SaveFailure(kept.error)
}

async function removeIfThere({ disk }: SaveSurroundings, path: string): Promise<void> {
  // The first failure is the one to report; a temp file that cannot be removed either harms nothing.
  await disk.unlink(path).catch(() => undefined)
}

import type { OpenFile, SaveSurroundings } from './disk.ts'
import { clearIntent, noteIntent, openIntents } from './intent.ts'
import { readAll } from './readFile.ts'
import { isSameFile, SaveFailure, type SaveTarget } from './saveTarget.ts'
import { holds, writeAll } from './wholeFile.ts'

/**
 * Writes a file where it stands, for the few that no rename can replace: in a folder that may not be written to, with
 * several names, mounted by themselves. The old and the new bytes are noted first, so that whatever a crash leaves is
 * mended from the note.
 *
 * @returns false when the target changed meanwhile and nothing was written
 */
export async function writeInPlace(
  around: SaveSurroundings,
  target: SaveTarget,
  bytes: Uint8Array,
): Promise<boolean> {
  const { path, stamp } = target
  const file = await around.disk.open(path, 'r+')
  try {
    if (stamp === undefined || !isSameFile(stamp, await file.stat({ bigint: true }))) return false
    const old = await readAll(file, Number(stamp.size))
    await clearEarlier(around, path)
    const intent = await noteIntent(around, { path, old, new: bytes })
    if (!isSameFile(stamp, await file.stat({ bigint: true }))) {
      await clearIntent(around, intent)
      return false
    }
    try {
      await overwrite(file, path, bytes)
    } catch (thrown) {
      if (!(await isPutBack(file, path, old))) throw new SaveFailure({ kind: 'half-written', path })
      await clearIntent(around, intent)
      throw thrown
    }
    // An old note would be taken for work broken off, so the save counts only without it.
    await clearIntent(around, intent)
    return true
  } finally {
    await file.close()
  }
}

/** Makes an open file hold these bytes and nothing else, for good. */
export async function overwrite(file: OpenFile, path: string, bytes: Uint8Array): Promise<void> {
  if (!(await writeAll(file, bytes))) throw new SaveFailure({ kind: 'disk-full', path, bytes: bytes.length })
  await file.truncate(bytes.length)
  await file.sync()
  if (!(await holds(file, bytes))) throw new SaveFailure({ kind: 'written-wrong', path })
}

async function isPutBack(file: OpenFile, path: string, old: Uint8Array): Promise<boolean> {
  try {
    await overwrite(file, path, old)
    return true
  } catch {
    // The disk is failing; the note has both contents, and the caller says so.
    return false
  }
}

/** Notes of earlier writes to the same file: what it holds has been looked at since and found good. */
async function clearEarlier(around: SaveSurroundings, path: string): Promise<void> {
  const open = await openIntents(around)
  if (!open.ok) throw new SaveFailure(open.error)
  for (const intent of open.value) if (intent.path === path) await clearIntent(around, intent)
}

import type { OpenFile, SaveSurroundings } from '../../shared/files/disk.ts'
import { fileErrorOf } from '../../shared/files/fileError.ts'
import { err, ok } from '../../shared/result.ts'
import { syncFolder } from '../../shared/files/folders.ts'
import { folderOf } from '../../shared/files/paths.ts'
import type { Saver } from './world.ts'

/** A right save is write beside, flush, rename, flush the folder; each of these leaves one thing out. */
interface Steps {
  readonly writesInPlace?: boolean
  readonly skipsFileSync?: boolean
  readonly skipsFolderSync?: boolean
  readonly writesOnce?: boolean
  readonly unlinksFirst?: boolean
  readonly swallowsErrors?: boolean
}

/** Six ways to save that look right. A harness that does not catch them proves nothing about a right one. */
export const plantedMistakes: Readonly<Record<string, Saver>> = {
  'truncates in place': wrong({ writesInPlace: true }),
  'does not flush the file': wrong({ skipsFileSync: true }),
  'does not flush the folder': wrong({ skipsFolderSync: true }),
  'does not write until every byte is accepted': wrong({ writesOnce: true }),
  'unlinks, then renames': wrong({ unlinksFirst: true }),
  'swallows errors': wrong({ swallowsErrors: true }),
}

/** The same save with nothing left out, so that only what was left out is what is caught. */
export const plainSave: Saver = wrong({})

function wrong(steps: Steps): Saver {
  return async (around, path, bytes) => {
    const saved = ok({ path, sha256: around.sha256(bytes) })
    try {
      await save(around, path, bytes, steps)
      return saved
    } catch (thrown) {
      return steps.swallowsErrors ? saved : err(fileErrorOf(thrown, path, bytes.length))
    }
  }
}

async function save(around: SaveSurroundings, path: string, bytes: Uint8Array, steps: Steps): Promise<void> {
  const { disk } = around
  if (steps.writesInPlace) {
    const isThere = await disk.stat(path, { bigint: true }).then(
      () => true,
      () => false,
    )
    const file = await disk.open(path, isThere ? 'r+' : 'wx+', 0o600)
    await file.truncate(0)
    await write(file, bytes, steps)
    if (!isThere) await syncFolder(around, folderOf(path, false))
    return
  }
  const temp = `${folderOf(path, false)}/.${path.split('/').at(-1) ?? ''}.${around.tempTag}.${around.randomName()}.tmp`
  const file = await disk.open(temp, 'wx+', 0o600)
  try {
    await write(file, bytes, steps)
    if (steps.unlinksFirst) await disk.unlink(path).catch(() => undefined)
    await disk.rename(temp, path)
  } catch (thrown) {
    await disk.unlink(temp).catch(() => undefined)
    throw thrown
  }
  if (!steps.skipsFolderSync) await syncFolder(around, folderOf(path, false))
}

async function write(file: OpenFile, bytes: Uint8Array, { writesOnce, skipsFileSync }: Steps): Promise<void> {
  try {
    let done = 0
    do {
      done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten
    } while (!writesOnce && done < bytes.length)
    if (!skipsFileSync) await file.sync()
  } finally {
    await file.close()
  }
}

import type { RecentsFound } from '../shared/bridge/opening.ts'
import type { Disk } from '../shared/files/disk.ts'
import { systemCode } from '../shared/files/fileError.ts'
import { listRecents, recentPath } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'

/** How long a disk may take to say whether a file is there, in milliseconds. */
const longest = 1_000

const outOfTime = Symbol('out of time')

/**
 * Makes what looks whether the recent files are still there. A network drive that is gone can hold a question up for minutes, and
 * each one that hangs holds up a thread that saving needs as well: so they are asked one after the other, and the first
 * that takes too long ends the round. While it still hangs nothing more is asked.
 */
export function createRecentsLook(
  disk: Pick<Disk, 'stat'>,
  mostMs = longest,
): (settings: SettingsStore) => Promise<RecentsFound> {
  let hanging: string | undefined
  return async (settings) => {
    const missing: string[] = []
    for (const { id } of hanging === undefined ? listRecents(settings) : []) {
      const path = recentPath(settings, id)
      if (path === undefined) continue
      hanging = id
      const asked = isThere(disk, path).finally(() => {
        hanging = undefined
      })
      const found = await Promise.race([asked, after(mostMs)])
      if (found === outOfTime) break
      if (found === false) missing.push(id)
    }
    return { missing, outOfReach: hanging === undefined ? [] : [hanging] }
  }
}

/** Whether a file is there; one that may not be looked at counts as there. */
async function isThere(disk: Pick<Disk, 'stat'>, path: string): Promise<boolean> {
  try {
    await disk.stat(path, { bigint: true })
    return true
  } catch (thrown) {
    return !['ENOENT', 'ENOTDIR'].includes(systemCode(thrown))
  }
}

function after(ms: number): Promise<typeof outOfTime> {
  return new Promise((resolve) => setTimeout(() => resolve(outOfTime), ms).unref())
}

import { createHash, randomBytes } from 'node:crypto'
import * as disk from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import type { OwnFolders } from './files/ownFolders.ts'

/** The real disk, clock and random numbers, for the saves of `shared/files/`. */
export const surroundings: SaveSurroundings = {
  disk,
  randomName: () => randomBytes(16).toString('hex'),
  tempTag: createHash('sha256')
    .update(`${hostname()}\0${userInfo().username}\0remit`)
    .digest('hex')
    .slice(0, 8),
  sha256: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  wait: (milliseconds) => wait(milliseconds),
  newFileMode: 0o666 & ~process.umask(),
  isWindows: process.platform === 'win32',
}

/** The same, with a place to note writes in place. */
export function surroundingsIn({ intents }: OwnFolders): SaveSurroundings {
  return { ...surroundings, intentFolder: intents }
}

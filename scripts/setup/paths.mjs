/** Where things lie: the checkout, and the cache shared by all checkouts of this user. */
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectFolder = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

export function inProject(...parts) {
  return join(projectFolder, ...parts)
}

/** The XDG cache folder (on every platform: it only holds what can be fetched again). */
export function cacheFolder() {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')
  return join(base, 'remit')
}

/** A path given by a person means what it meant in the folder where they typed it. */
export function fromCallersFolder(path) {
  return resolve(process.env.INIT_CWD || process.cwd(), path)
}

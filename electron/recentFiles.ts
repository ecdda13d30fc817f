import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { RecentFile } from '../shared/bridge/answers.ts'
import type { SettingsStore } from './settings.ts'

const kept = 12

/**
 * Puts a file first in the list of recent files.
 *
 * @param coverage 0 to 1
 * @param savedAs the id of the document, when somebody has just saved it there
 */
export function rememberRecent(
  settings: SettingsStore,
  path: string,
  coverage: number,
  savedAs: string | null = savedHere(settings, path),
): void {
  const others = settings.current().recents.filter((recent) => recent.path !== path)
  const recent = { path, coverage, at: new Date().toISOString(), savedAs }
  settings.update({ recents: [recent, ...others].slice(0, kept) })
}

/** The id of the document that somebody has saved at a path on this computer; null: nobody has. */
export function savedHere(settings: SettingsStore, path: string): string | null {
  return settings.current().recents.find((recent) => recent.path === path)?.savedAs ?? null
}

/** Takes a file that is no longer there off the list. */
export function forgetRecent(settings: SettingsStore, path: string): void {
  settings.update({ recents: settings.current().recents.filter((recent) => recent.path !== path) })
}

/** The recent files as a window may know them: no paths, only names and ids. */
export function listRecents(settings: SettingsStore): readonly RecentFile[] {
  return settings.current().recents.map(({ path, coverage, at }) => ({
    ...{ id: idOf(path), name: basename(path), folder: basename(dirname(path)) },
    ...{ coverage, at },
  }))
}

/** The path behind an id of {@link listRecents}, if it is still on the list. */
export function recentPath(settings: SettingsStore, id: string): string | undefined {
  return settings.current().recents.find((recent) => idOf(recent.path) === id)?.path
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

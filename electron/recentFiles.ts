import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { RecentFile } from '../shared/bridge/opening.ts'
import type { Covered } from '../shared/bridge/values.ts'
import type { ChartCard } from '../shared/document/chartCard.ts'
import type { SettingsStore } from './settings.ts'

const kept = 60

/** Puts a file first in the list of recent files. */
export function rememberRecent(
  settings: SettingsStore,
  path: string,
  covered: Covered,
  card?: ChartCard,
): void {
  const others = settings.current().recents.filter((recent) => recent.path !== path)
  const { oneOwner, responsibilities } = covered
  const recent = { path, covered: { oneOwner, responsibilities }, at: new Date().toISOString(), card }
  settings.update({ recents: [recent, ...others].slice(0, kept) })
}

/** Takes a file that is no longer there off the list. */
export function forgetRecent(settings: SettingsStore, path: string): void {
  settings.update({ recents: settings.current().recents.filter((recent) => recent.path !== path) })
}

/** The recent files as a window may know them: no paths, only names and ids. */
export function listRecents(settings: SettingsStore): readonly RecentFile[] {
  return settings.current().recents.map(({ path, covered, at, card }) => ({
    ...{ id: idOf(path), name: basename(path), folder: basename(dirname(path)) },
    ...{ covered, at, card },
  }))
}

/** The path behind an id of {@link listRecents}, if it is still on the list. */
export function recentPath(settings: SettingsStore, id: string): string | undefined {
  return settings.current().recents.find((recent) => idOf(recent.path) === id)?.path
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

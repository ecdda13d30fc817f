import { createHash } from 'node:crypto'
import { basename, dirname } from 'node:path'
import type { RecentFile } from '../shared/bridge/opening.ts'
import type { Covered } from '../shared/bridge/values.ts'
import type { ChartCard } from '../shared/document/chartCard.ts'
import type { SettingsStore } from './settings.ts'

const kept = 200

/** Puts a file first in the list of recent files. */
export function rememberRecent(
  settings: SettingsStore,
  path: string,
  covered: Covered,
  card?: ChartCard,
): void {
  const { recents } = settings.current()
  const others = recents.filter((recent) => recent.path !== path)
  const isPinned = recents.some((recent) => recent.path === path && recent.isPinned)
  const { decided, responsibilities } = covered
  const recent = {
    path,
    covered: { decided, responsibilities },
    at: new Date().toISOString(),
    card,
    isPinned,
  }
  const all = [recent, ...others]
  const room = kept - all.filter((one) => one.isPinned).length
  const passing = new Set(all.filter((one) => !one.isPinned).slice(0, Math.max(0, room)))
  settings.update({ recents: all.filter((one) => one.isPinned || passing.has(one)) })
}

/** Keeps a file first in the list, whatever else is opened, or no longer. */
export function pinRecent(settings: SettingsStore, path: string, isPinned: boolean): void {
  const { recents } = settings.current()
  settings.update({ recents: recents.map((one) => (one.path === path ? { ...one, isPinned } : one)) })
}

/** Takes a file off the list. */
export function forgetRecent(settings: SettingsStore, path: string): void {
  settings.update({ recents: settings.current().recents.filter((recent) => recent.path !== path) })
}

/** The recent files as a window may know them: no paths, only names and ids; the pinned ones first. */
export function listRecents(settings: SettingsStore): readonly RecentFile[] {
  const { recents } = settings.current()
  const ordered = [...recents.filter((one) => one.isPinned), ...recents.filter((one) => !one.isPinned)]
  return ordered.map(({ path, covered, at, card, isPinned }) => ({
    ...{ id: idOf(path), name: basename(path), folder: basename(dirname(path)) },
    ...{ covered, at, card, isPinned },
  }))
}

/** The path behind an id of {@link listRecents}, if it is still on the list. */
export function recentPath(settings: SettingsStore, id: string): string | undefined {
  return settings.current().recents.find((recent) => idOf(recent.path) === id)?.path
}

function idOf(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 32)
}

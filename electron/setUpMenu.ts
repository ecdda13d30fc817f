import { app } from 'electron'
import type { ActionId } from '../shared/actions.ts'
import { nothingReported } from '../shared/bridge/windowReport.ts'
import { installMenu, type RecentEntry } from './menu.ts'
import { dateInWords } from '../shared/dates.ts'
import { titleInWindow } from '../shared/document/names.ts'
import { openFromOutside, type OpenFileTools } from './openFile.ts'
import { listRecents, recentPath } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'
import type { Windows } from './windows.ts'

/** Makes the menu, which speaks for the window in front. Returns how to show it anew when that has changed. */
export function setUpMenu(tools: OpenFileTools): () => void {
  const { windows, settings } = tools
  const update = installMenu({
    recents: () => recentEntries(settings),
    openRecent: (id) => {
      const path = recentPath(settings, id)
      if (path !== undefined) void openFromOutside(tools, [path])
    },
    trigger: (action) => trigger(windows, action),
    marked: () => ({ ...settings.current(), ticked: windows.inFront()?.reported.ticked ?? [] }),
    isDevelopment: !app.isPackaged,
  })
  const refresh = (): void => update(windows.inFront()?.reported ?? nothingReported)
  windows.onCreated(({ window }) => void window.on('focus', refresh))
  windows.onClosed(refresh)
  return refresh
}

function trigger(windows: Windows, action: ActionId): void {
  const state = windows.inFront()
  if (state) windows.send(state, { type: 'action', action })
  else if (action === 'newWindow') windows.create({ kind: 'start' })
}

/** So many recent files are in the menu; the start page has all. */
const inMenu = 10

function recentEntries(settings: SettingsStore): readonly RecentEntry[] {
  return listRecents(settings)
    .slice(0, inMenu)
    .map(({ id, name, card, at }) => {
      const title = card ? titleInWindow(card.title) : name
      return { id, label: `${title}, ${dateInWords(new Date(at))}` }
    })
}

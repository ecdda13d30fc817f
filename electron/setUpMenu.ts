import { app } from 'electron'
import type { ActionId } from '../shared/actions.ts'
import { nothingReported } from '../shared/bridge/windowReport.ts'
import { installMenu } from './menu.ts'
import type { OpenFileTools } from './openFile.ts'
import type { Windows } from './windows.ts'

/** Makes the menu, which speaks for the window in front. Returns how to show it anew when that has changed. */
export function setUpMenu({ windows, settings }: OpenFileTools): () => void {
  const update = installMenu({
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

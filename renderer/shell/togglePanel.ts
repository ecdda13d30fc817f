import type { App } from '../window/app.ts'
import type { PanelTab } from '../window/store/sessionStore.ts'

/** Opens a tab of the panel beside the grid, or closes the panel when that tab is open. */
export function togglePanel({ session, grid }: App, tab: PanelTab): void {
  const { panel } = session.getState()
  session.setState({ panel: panel === tab ? undefined : tab })
  if (panel === tab) grid()?.takeFocus()
}

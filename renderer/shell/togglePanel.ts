import type { App } from '../window/app.ts'
import type { PanelTab } from '../window/store/sessionStore.ts'
import { enterPart } from './moveBetweenParts.ts'

/**
 * Opens a tab of the panel beside the grid and moves the focus there; from within that tab it closes the panel, back to the
 * grid.
 */
export function togglePanel(app: App, tab: PanelTab): void {
  const { session, grid } = app
  const isInside = document.querySelector('aside')?.contains(document.activeElement) ?? false
  if (isInside && session.getState().panel === tab) {
    session.setState({ panel: undefined })
    return grid()?.takeFocus()
  }
  session.setState({ panel: tab })
  // The tab is drawn with the next frame at the latest.
  requestAnimationFrame(() => {
    const panel = document.querySelector('aside')
    if (panel) enterPart(app, panel)
  })
}

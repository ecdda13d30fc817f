import { screen, type BrowserWindow, type Rectangle } from 'electron'
import type { Request } from '../../shared/bridge/requests.ts'
import { presentationScreens } from '../presentationScreens.ts'
import { bringToFront, type Windows } from '../windows.ts'
import type { WindowState } from '../windowState.ts'

/** How a window was before it presented, to go back to. */
interface Before {
  readonly isFullScreen: boolean
  readonly bounds: Rectangle
}

const before = new WeakMap<BrowserWindow, Before>()

/** Fills the screen with a window while it presents, and puts it back as it was. */
export function setFullScreen({ window }: WindowState, { isOn }: Request<'setFullScreen'>): null {
  const earlier = before.get(window)
  if (isOn && !earlier) {
    before.set(window, { isFullScreen: window.isFullScreen(), bounds: window.getNormalBounds() })
    window.setMenuBarVisibility(false)
    window.setFullScreen(true)
  }
  if (!isOn && earlier) {
    before.delete(window)
    window.setFullScreen(earlier.isFullScreen)
    window.setMenuBarVisibility(true)
    if (window.getNormalBounds().x !== earlier.bounds.x) window.setBounds(earlier.bounds)
  }
  return null
}

/**
 * Opens the presenter view of a window, or brings it to the front. With a second screen the chart fills that one and the
 * presenter view is on the first; otherwise it is a window beside the chart.
 */
export function openPresenter(windows: Windows, state: WindowState): null {
  const open = windows.presenterOf(state)
  if (open) {
    bringToFront(open.window)
    return null
  }
  const { window } = state
  const current = screen.getDisplayMatching(window.getBounds()).id
  const screens = presentationScreens(screen.getAllDisplays(), screen.getPrimaryDisplay().id, current)
  if (screens && screens.audience.id !== current) {
    // A window in full screen stays on its screen.
    window.setFullScreen(false)
    window.setBounds(screens.audience.bounds)
    window.setFullScreen(true)
  }
  windows.createPresenter(state, screens ? screens.presenter.workArea : {})
  return null
}

/** Passes on to the presenter view what a window presents, or closes it when nothing is presented any more. */
export function showPresenter(
  windows: Windows,
  state: WindowState,
  presented: Request<'showPresenter'>,
): null {
  const presenter = windows.presenterOf(state)
  if (presenter && presented) windows.send(presenter, { type: 'presented', ...presented })
  else presenter?.window.close()
  return null
}

/** Passes on to the window that presents what was asked for in its presenter view. */
export function steer(windows: Windows, { presents }: WindowState, deed: Request<'steer'>): null {
  if (presents) windows.send(presents, { type: 'steered', deed })
  return null
}

/** A presenter view goes with its window; a window is told when its presenter view has gone. */
export function partPresenter(windows: Windows, state: WindowState): void {
  if (state.presents) windows.send(state.presents, { type: 'presenterClosed' })
  else windows.presenterOf(state)?.window.close()
}

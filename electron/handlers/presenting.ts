import { powerSaveBlocker, screen, type BrowserWindow, type Rectangle } from 'electron'
import type { Request } from '../../shared/bridge/requests.ts'
import { presentationScreens } from '../presentationScreens.ts'
import { bringToFront, type Windows } from '../windows.ts'
import type { WindowState } from '../windowState.ts'
import type { HandlersOf } from './handle.ts'

/** How a window was before it presented, to go back to. */
interface Before {
  readonly isFullScreen: boolean
  readonly isMaximized: boolean
  readonly bounds: Rectangle
  /** it has gone to another screen since */
  readonly hasMoved: boolean
}

const before = new WeakMap<BrowserWindow, Before>()

/** Fills the screen with a window while it presents, and puts it back as it was. */
function setFullScreen({ window }: WindowState, { isOn }: Request<'setFullScreen'>): null {
  const earlier = before.get(window)
  if (isOn && !earlier) {
    before.set(window, {
      ...{ isFullScreen: window.isFullScreen(), isMaximized: window.isMaximized() },
      ...{ bounds: window.getNormalBounds(), hasMoved: false },
    })
    window.setMenuBarVisibility(false)
    window.setFullScreen(true)
  }
  if (!isOn && earlier) {
    before.delete(window)
    window.setMenuBarVisibility(true)
    if (!earlier.isFullScreen) outOfFullScreen(window, () => goBack(window, earlier))
  }
  return null
}

/** The blocker of each window that keeps its screen awake. */
const awake = new WeakMap<BrowserWindow, number>()

/** Keeps the screen from going dark by itself while a room looks at it, until the window says so or is closed. */
function keepAwake({ window }: WindowState, { isOn }: Request<'keepAwake'>): null {
  const blocker = awake.get(window)
  if (isOn && blocker === undefined) {
    const started = powerSaveBlocker.start('prevent-display-sleep')
    awake.set(window, started)
    window.once('closed', () => powerSaveBlocker.stop(started))
  }
  if (!isOn && blocker !== undefined) {
    powerSaveBlocker.stop(blocker)
    awake.delete(window)
  }
  return null
}

function goBack(window: BrowserWindow, { bounds, isMaximized, hasMoved }: Before): void {
  if (!hasMoved) return
  window.setBounds(bounds)
  if (isMaximized) window.maximize()
}

/** A window can be moved only once it has left full screen, which is at once or, on macOS, takes a moment. */
function outOfFullScreen(window: BrowserWindow, then: () => void): void {
  window.setFullScreen(false)
  if (window.isFullScreen()) window.once('leave-full-screen', then)
  else then()
}

/**
 * Opens the presenter view of a window, or brings it to the front. With a second screen the chart fills that one and the
 * presenter view is on the first; otherwise it is a window beside the chart.
 */
function openPresenter(windows: Windows, state: WindowState): null {
  const open = windows.presenterOf(state)
  if (open) {
    bringToFront(open.window)
    return null
  }
  const { window } = state
  const current = screen.getDisplayMatching(window.getBounds()).id
  const screens = presentationScreens(screen.getAllDisplays(), screen.getPrimaryDisplay().id, current)
  if (screens && screens.audience.id !== current) {
    const { bounds } = screens.audience
    outOfFullScreen(window, () => {
      const earlier = before.get(window)
      if (earlier) before.set(window, { ...earlier, hasMoved: true })
      window.setBounds(bounds)
      window.setFullScreen(true)
    })
  }
  windows.createPresenter(state, screens ? screens.presenter.workArea : {})
  return null
}

/** Passes on to the presenter view what a window presents, or closes it when nothing is presented any more. */
function showPresenter(windows: Windows, state: WindowState, presented: Request<'showPresenter'>): null {
  const presenter = windows.presenterOf(state)
  if (presenter && presented) windows.send(presenter, { type: 'presented', ...presented })
  else presenter?.window.close()
  return null
}

/** Passes on to the window that presents what was asked for in its presenter view. */
function steer(windows: Windows, { presents }: WindowState, deed: Request<'steer'>): null {
  if (presents) windows.send(presents, { type: 'steered', deed })
  return null
}

/** A presenter view goes with its window; a window is told when its presenter view has gone. */
export function partPresenter(state: WindowState, { windows }: { readonly windows: Windows }): void {
  if (state.presents) windows.send(state.presents, { type: 'presenterClosed' })
  else windows.presenterOf(state)?.window.close()
}

/** What a window and its presenter view ask of each other. */
export function presentingHandlers({ windows }: { readonly windows: Windows }): HandlersOf<'presenting'> {
  return {
    setFullScreen,
    keepAwake,
    openPresenter: (state) => openPresenter(windows, state),
    showPresenter: (state, presented) => showPresenter(windows, state, presented),
    steer: (state, deed) => steer(windows, state, deed),
  }
}

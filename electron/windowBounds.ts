import { screen, type BrowserWindow } from 'electron'
import type { Settings, SettingsStore } from './settings.ts'

export const smallestWindow = { width: 640, height: 400 }
const firstSize = { width: 1280, height: 760 }

/** Where a window was last, if that place is still on a screen; else the first size, centred. */
export function initialBounds(bounds: Settings['bounds']): Electron.BrowserWindowConstructorOptions {
  if (bounds === null) return firstSize
  const { x, y, width, height } = bounds
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const isVisible =
    x < workArea.x + workArea.width - 100 &&
    x + width > workArea.x + 100 &&
    y >= workArea.y - 10 &&
    y < workArea.y + workArea.height - 50
  return isVisible ? { x, y, width, height } : { width, height }
}

/** Remembers the window's size and place when it closes. */
export function rememberBounds(window: BrowserWindow, settings: SettingsStore): void {
  window.on('close', () => {
    settings.update({ bounds: { ...window.getNormalBounds(), isMaximized: window.isMaximized() } })
  })
}

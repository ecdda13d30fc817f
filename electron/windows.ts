import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type WebContents } from 'electron'
import type { WindowContent } from '../shared/bridge/answers.ts'
import { eventChannel } from '../shared/bridge/channels.ts'
import type { MainEvent } from '../shared/bridge/requests.ts'
import { secureContents } from './security.ts'
import type { SettingsStore } from './settings.ts'
import { initialBounds, rememberBounds, smallestWindow } from './windowBounds.ts'
import { newWindowState, type WindowState } from './windowState.ts'

export interface Windows {
  readonly create: (content: WindowContent) => WindowState
  readonly of: (contents: WebContents) => WindowState | undefined
  readonly showing: (handle: string | undefined) => WindowState | undefined
  /** a window on the start screen, if there is one */
  readonly onStart: () => WindowState | undefined
  readonly all: () => readonly WindowState[]
  readonly send: (state: WindowState, event: MainEvent) => void
  /** Gives a window something else to show. */
  readonly show: (state: WindowState, content: WindowContent) => void
}

export interface WindowOptions {
  readonly pageUrl: string
  readonly origin: string
  readonly settings: SettingsStore
  readonly onCreated: (state: WindowState) => void
  readonly onClosed: (state: WindowState) => void
}

/** The open windows, one a matrix. */
export function createWindows({ pageUrl, origin, settings, onCreated, onClosed }: WindowOptions): Windows {
  const states = new Map<number, WindowState>()

  const send = (state: WindowState, event: MainEvent): void => {
    if (!state.window.isDestroyed()) state.window.webContents.send(eventChannel, event)
  }

  const create = (content: WindowContent): WindowState => {
    const { bounds } = settings.current()
    const window = new BrowserWindow({
      ...initialBounds(states.size === 0 ? bounds : null),
      ...{ minWidth: smallestWindow.width, minHeight: smallestWindow.height },
      ...{
        show: false,
        title: 'Remit',
        backgroundColor: nativeTheme.shouldUseDarkColors ? '#11161d' : '#f6f7f9',
      },
      webPreferences: {
        preload: join(import.meta.dirname, '../preload/preload.cjs'),
        ...{
          sandbox: true,
          contextIsolation: true,
          nodeIntegration: false,
          webviewTag: false,
          spellcheck: false,
        },
      },
    })
    const state = newWindowState(window, content)
    const { id } = window.webContents
    states.set(id, state)
    secureContents(window.webContents, origin)
    rememberBounds(window, settings)
    if (states.size === 1 && bounds?.isMaximized) window.maximize()
    window.once('ready-to-show', () => window.show())
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', () => {
      states.delete(id)
      onClosed(state)
    })
    onCreated(state)
    void window.loadURL(pageUrl)
    return state
  }

  return {
    ...{ create, send },
    of: (contents) => states.get(contents.id),
    showing: (handle) =>
      handle === undefined ? undefined : [...states.values()].find((state) => state.handle === handle),
    onStart: () => [...states.values()].find((state) => !state.reported.hasMatrix),
    all: () => [...states.values()],
    show: (state, content) => {
      state.content = content
      state.handle = content.kind === 'matrix' ? content.document.handle : undefined
      state.reported = { ...state.reported, hasMatrix: content.kind !== 'start' }
      send(state, { type: 'contentChanged' })
      bringToFront(state.window)
    },
  }
}

/** Puts a window before all others, also from the task bar. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

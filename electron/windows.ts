import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Rectangle, type WebContents } from 'electron'
import type { WindowContent } from '../shared/bridge/opening.ts'
import { eventChannel } from '../shared/bridge/channels.ts'
import type { MainEvent } from '../shared/bridge/events.ts'
import { secureContents } from './security.ts'
import type { SettingsStore } from './settings.ts'
import { initialBounds, rememberBounds, smallestWindow } from './windowBounds.ts'
import { newWindowState, showContent, type WindowState } from './windowState.ts'

export interface Windows {
  readonly create: (content: WindowContent) => WindowState
  /** a window for what another one presents, with a page of its own and no matrix; there is one at most */
  readonly createPresenter: (presents: WindowState, bounds: Partial<Rectangle>) => WindowState
  readonly presenterOf: (presents: WindowState) => WindowState | undefined
  readonly of: (contents: WebContents) => WindowState | undefined
  readonly showing: (handle: string | undefined) => WindowState | undefined
  /** a window on the start screen, if there is one */
  readonly onStart: () => WindowState | undefined
  /** those with a matrix, or on the start screen */
  readonly all: () => readonly WindowState[]
  readonly send: (state: WindowState, event: MainEvent) => void
  /** the one the menu speaks for: the focused one, for a presenter view the one it belongs to, else the first */
  readonly inFront: () => WindowState | undefined
  /** Tells of each window that is made from now on, before its page is loaded; and of each that has gone. */
  readonly onCreated: (tell: (state: WindowState) => void) => void
  readonly onClosed: (tell: (state: WindowState) => void) => void
  /** Gives a window something else to show. */
  readonly show: (state: WindowState, content: WindowContent) => void
}

export interface WindowOptions {
  readonly pageUrl: string
  readonly settings: SettingsStore
}

/** The open windows, one a matrix. */
export function createWindows({ pageUrl, settings }: WindowOptions): Windows {
  const states = new Map<number, WindowState>()
  const created: ((state: WindowState) => void)[] = []
  const closed: ((state: WindowState) => void)[] = []

  const send = (state: WindowState, event: MainEvent): void => {
    if (!state.window.isDestroyed()) state.window.webContents.send(eventChannel, event)
  }

  const open = (
    content: WindowContent,
    bounds: Electron.BrowserWindowConstructorOptions,
    presents?: WindowState,
  ): WindowState => {
    const window = new BrowserWindow({ ...windowOptions(), ...bounds })
    const state = newWindowState(window, content, presents)
    const { id } = window.webContents
    states.set(id, state)
    secureContents(window.webContents)
    window.once('ready-to-show', () => window.show())
    window.on('page-title-updated', (event) => event.preventDefault())
    window.on('closed', () => {
      states.delete(id)
      closed.forEach((tell) => tell(state))
    })
    created.forEach((tell) => tell(state))
    void window.loadURL(presents ? `${pageUrl}#presenter` : pageUrl)
    return state
  }

  const create = (content: WindowContent): WindowState => {
    const { bounds } = settings.current()
    const isFirst = states.size === 0
    const state = open(content, initialBounds(isFirst ? bounds : null))
    rememberBounds(state.window, settings)
    if (isFirst && bounds?.isMaximized) state.window.maximize()
    return state
  }

  const charts = (): readonly WindowState[] => [...states.values()].filter((state) => !state.presents)

  return {
    ...{ create, send },
    of: (contents) => states.get(contents.id),
    showing: (handle) =>
      handle === undefined ? undefined : charts().find((state) => state.handle === handle),
    onStart: () => charts().find((state) => !state.reported.hasMatrix),
    all: charts,
    inFront: () => {
      const focused = BrowserWindow.getFocusedWindow()
      const state = focused ? states.get(focused.webContents.id) : undefined
      return state?.presents ?? state ?? charts()[0]
    },
    onCreated: (tell) => void created.push(tell),
    onClosed: (tell) => void closed.push(tell),
    createPresenter: (presents, bounds) => {
      const state = open({ kind: 'start' }, { ...presenterSize, ...bounds }, presents)
      state.window.removeMenu()
      return state
    },
    presenterOf: (presents) => [...states.values()].find((state) => state.presents === presents),
    show: (state, content) => {
      showContent(state, content)
      send(state, { type: 'contentChanged' })
      bringToFront(state.window)
    },
  }
}

const presenterSize = { width: 1100, height: 720, title: 'Remit: presenter view' }

/** What every window of Remit is like: sandboxed, isolated, without Node. */
function windowOptions(): Electron.BrowserWindowConstructorOptions {
  return {
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
      // Pages ask main for files, and main asks the person; a page needs no dialogs of its own for that.
      disableBlinkFeatures: 'FileSystemAccessLocal',
    },
  }
}

/** Puts a window before all others, also from the task bar. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.focus()
}

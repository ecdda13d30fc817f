import { join } from 'node:path'
import { nativeTheme, protocol } from 'electron'
import { appOrigin, appPages } from './appProtocol.ts'
import { mendWindow } from './brokenWindows.ts'
import { askBeforeClosing } from './closing.ts'
import { endWell } from './ending.ts'
import { handleRequests } from './handlers/handle.ts'
import { handlersOf } from './handlers/handlers.ts'
import { partPresenter } from './handlers/presenting.ts'
import { watchForHang } from './hungWindows.ts'
import { openFromOutside } from './openFile.ts'
import { reopenUnsavedWork } from './recoverWork.ts'
import { pageOrigin, secureSession } from './security.ts'
import { setUpMenu } from './setUpMenu.ts'
import { openTools, type Tools } from './tools.ts'
import type { WindowState } from './windowState.ts'

export interface Application {
  /** Opens a file in a window; without a file brings a window to the front, or makes the first one. */
  readonly open: (paths: readonly string[]) => void
}

type ForWindow = (state: WindowState, tools: Tools) => void

/** What looks after each window from when it is made. */
const forNewWindows: readonly ForWindow[] = [askBeforeClosing, mendWindow, watchForHang]

/** What is settled once a window has gone. */
const forGoneWindows: readonly ForWindow[] = [partPresenter, forgetFile]

/**
 * Sets everything up once Electron is ready.
 *
 * @param developmentUrl where the pages come from while developing with hot reload; else they are the built ones
 */
export async function startApplication(developmentUrl: string | undefined): Promise<Application> {
  const origin = pageOrigin(developmentUrl)
  const pages = appPages(join(import.meta.dirname, '../renderer'))
  const tools = await openTools(developmentUrl ?? `${appOrigin}/index.html`, pages)
  nativeTheme.themeSource = tools.settings.current().theme
  secureSession(origin)
  protocol.handle('app', pages)
  for (const setUp of forNewWindows) tools.windows.onCreated((state) => setUp(state, tools))
  for (const settle of forGoneWindows) tools.windows.onClosed((state) => settle(state, tools))
  const refreshMenu = setUpMenu(tools)
  handleRequests(tools.windows, origin, handlersOf({ ...tools, refreshMenu }))
  endWell(tools)
  await reopenUnsavedWork({ ...tools.recovering, ...tools })
  return { open: (paths) => openFromOutside(tools, paths) }
}

function forgetFile({ handle }: WindowState, { documents }: Tools): void {
  if (handle !== undefined) documents.forget(handle)
}

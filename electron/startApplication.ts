import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, protocol } from 'electron'
import type { ActionId } from '../shared/actions.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { appOrigin, appPages } from './appProtocol.ts'
import { askBeforeClosing, closeWindow, stayOpen } from './closing.ts'
import { tellAutosave, toggleAutosave } from './handlers/autosaving.ts'
import { createDocuments } from './documents.ts'
import { forgetDocument } from './forgetDocument.ts'
import { mendWindow } from './brokenWindows.ts'
import type { RecoverySurroundings } from './files/recovery.ts'
import { currentSession, isAlive } from './files/session.ts'
import { makeOwnFolders, ownFoldersIn, type OwnFolders } from './files/ownFolders.ts'
import { settleEarlierWrites } from './files/settleEarlierWrites.ts'
import { openStates, type States } from './files/states.ts'
import { openVersions, type Versions } from './files/versions.ts'
import { openDropped } from './handlers/dropping.ts'
import { exportFile, exportPdf, printChart } from './handlers/exporting.ts'
import { handleRequests } from './handlers/handle.ts'
import { endImport, importFile, importPasted, readImport, type ImportTools } from './handlers/importing.ts'
import { openMatrix, openRecent, readContent, readCopy } from './handlers/opening.ts'
import { openPresenter, partPresenter, setFullScreen, showPresenter, steer } from './handlers/presenting.ts'
import { saveMatrix } from './handlers/saving.ts'
import { keepTemplate, removeTemplate } from './handlers/templates.ts'
import { readReport } from './handlers/reporting.ts'
import { listVersions, nameVersion, readVersion } from './handlers/versions.ts'
import { reportState, setTheme } from './handlers/windowing.ts'
import { keepWorkshop, readAnswersFiles, readWorkshop } from './handlers/workshop.ts'
import { watchForHang } from './hungWindows.ts'
import { openImporter } from './importer.ts'
import { keepLayout } from './layouts.ts'
import { openLog } from './log.ts'
import { installMenu } from './menu.ts'
import { openFileFromOutside, type OpenFileTools } from './openFile.ts'
import { openOwnTemplates, type OwnTemplates } from './ownTemplates.ts'
import { listRecents } from './recentFiles.ts'
import { putRecoveredAside, reopenUnsavedWork } from './recoverWork.ts'
import { saveScreenshotOnce } from './screenshot.ts'
import { pageOrigin, secureSession } from './security.ts'
import { openSettings, type SettingsStore } from './settings.ts'
import { surroundingsIn } from './surroundings.ts'
import { beginWork, endWork, recordWork, type WorkTools } from './unsavedWork.ts'
import { watchDocument } from './watching.ts'
import { bringToFront, createWindows, type Windows } from './windows.ts'
import { nothingReported } from '../shared/bridge/windowReport.ts'
import { noteAnswered, type WindowState } from './windowState.ts'
import { cancelWork } from './work.ts'
import { openWorkshops, type Workshops } from './workshops.ts'

export interface Application {
  /** Opens a file in a window; without a file brings a window to the front, or makes the first one. */
  readonly open: (path: string | null) => void
}

/**
 * Sets everything up once Electron is ready: settings, security, documents, windows, menu, message handlers.
 *
 * @param developmentUrl where the pages come from while developing with hot reload; else they are the built ones
 */
export async function startApplication(developmentUrl: string | undefined): Promise<Application> {
  const origin = pageOrigin(developmentUrl)
  const folders = ownFoldersIn(app.getPath('userData'))
  const around = surroundingsIn(folders)
  // What is not a person's own file is for this person's eyes only.
  const ownFiles: SaveSurroundings = { ...around, newFileMode: 0o600 }
  const made = await makeOwnFolders(around, folders)
  if (!made.ok) console.error(describeFileError(made.error))
  const settings = await openSettings(ownFiles, app.getPath('userData'))
  nativeTheme.themeSource = settings.current().theme
  secureSession(origin)
  const pages = appPages(join(import.meta.dirname, '../renderer'))
  protocol.handle('app', pages)

  const log = openLog(around, folders.logs, () => new Date())
  process.on('uncaughtException', (error) => log.error('unexpected', error))
  process.on('unhandledRejection', (reason) => log.error('unexpected', reason))
  log.write('started')
  const versions = openVersions(around, folders, Date.now)
  for (const settled of await settleEarlierWrites(around, versions))
    if (!settled.ok) console.error(describeFileError(settled.error))
  void versions.prune()
  const states = openStates(around, folders, Date.now)
  const documents = createDocuments(around, versions, states)
  const windows: Windows = createWindows({
    ...{ settings, pageUrl: developmentUrl ?? `${appOrigin}/index.html` },
    onCreated: (state) => {
      askBeforeClosing(state, () => tools)
      mendWindow(state, () => tools)
      // A presenter view has no work of its own, and may ask for nothing.
      if (!state.presents) watchForHang(state, windows.send)
      state.window.on('focus', () => refreshMenu())
    },
    onClosed: (state) => {
      const { handle } = state
      partPresenter(windows, state)
      if (handle !== undefined) documents.forget(handle)
      refreshMenu()
    },
  })
  const tools: OpenFileTools = { documents, windows, settings }

  const updateMenu = installMenu({
    trigger: (action) => trigger(windows, action),
    marked: () => settings.current(),
    isDevelopment: !app.isPackaged,
  })
  const refreshMenu = (): void => updateMenu(windowInFront(windows)?.reported ?? nothingReported)
  const importing: ImportTools = { open: (content) => openImporter(pages, content), send: windows.send }
  const workshops = openWorkshops(ownFiles, folders.workshops)
  const templates = openOwnTemplates(ownFiles, folders.templates)
  const recovering = { around, folder: folders.journals, isAlive }
  const work: WorkTools = {
    documents,
    journals: { around, folder: folders.journals, session: currentSession(), now: Date.now },
  }
  const services = { around, folders, importing, workshops, templates, work, recovering, versions, states }
  connectHandlers(tools, services, origin, refreshMenu)
  endWell(windows, settings)
  await reopenUnsavedWork({ ...recovering, ...tools })
  return {
    open: (path) => {
      if (path !== null) return void openFileFromOutside(tools, path)
      const first = windows.all()[0]
      if (first) bringToFront(first.window)
      else windows.create({ kind: 'start' })
    },
  }
}

/** Where a window puts a picture to be copied, in pixels from its upper left corner. */
const pictureCorner = 1

interface Services {
  readonly around: SaveSurroundings
  readonly folders: OwnFolders
  readonly importing: ImportTools
  readonly workshops: Workshops
  readonly templates: OwnTemplates
  readonly work: WorkTools
  readonly recovering: RecoverySurroundings
  readonly versions: Versions
  readonly states: States
}

function connectHandlers(
  tools: OpenFileTools,
  { around, folders, importing, workshops, templates, work, recovering, versions, states }: Services,
  origin: string,
  refreshMenu: () => void,
): void {
  const { documents, windows, settings } = tools
  handleRequests(windows, origin, {
    readContent,
    listRecents: () => listRecents(settings),
    openMatrix: (state) => openMatrix(around, tools, importing, state),
    openRecent: (state, { id }) => openRecent(tools, state, id),
    readCopy: (state) => readCopy(around, state),
    importFile: (state) => importFile(around, importing, state),
    openDropped: (state, request) => openDropped(around, tools, importing, state, request),
    importPasted: (state, request) => importPasted(importing, state, request),
    readImport,
    endImport,
    showImported: (_state, chart) => {
      windows.create({ kind: 'imported', chart })
      return null
    },
    forgetDocument: async (state, { matrix }) => {
      await endWork(state, false)
      const file = state.handle === undefined ? undefined : documents.find(state.handle)
      const key = { documentId: file?.documentId ?? matrix, path: file?.path ?? null }
      const done = await forgetDocument({ around, folders, versions, states, settings }, key)
      tellAutosave(tools, state)
      return done.ok ? { kind: 'kept' } : { kind: 'failed', error: done.error }
    },
    readReport: () => readReport(around, folders.logs),
    acceptDisk: ({ handle }, { sha256, merged }) => {
      if (handle !== undefined) documents.accept(handle, sha256, merged ?? undefined)
      return null
    },
    acceptCopy: async ({ handle }, { name, merged }) => {
      if (handle !== undefined) await documents.acceptCopy(handle, name, merged ?? undefined)
      return null
    },
    removeCopies: ({ handle }) => (handle === undefined ? [] : documents.removeCopies(handle)),
    listVersions: (state) => listVersions(versions, documents, state),
    readVersion: (state, request) => readVersion(versions, documents, state, request),
    nameVersion: (state, request) => nameVersion(versions, documents, state, request),
    beginWork: (state, request) => beginWork(work, state, request),
    recordWork,
    putAside: async (state) => {
      const done = await putRecoveredAside(recovering, versions, state)
      return done && !done.ok ? { kind: 'failed', error: done.error } : { kind: 'kept' }
    },
    saveMatrix: async (state, request) => {
      const answer = await saveMatrix(tools, state, request)
      watchDocument({ around, documents, send: windows.send }, state)
      return answer
    },
    toggleAutosave: () => {
      const isOn = toggleAutosave(tools)
      refreshMenu()
      return { isOn }
    },
    listTemplates: () => templates.list(),
    keepTemplate: (_state, request) => keepTemplate(templates, request),
    removeTemplate: (_state, request) => removeTemplate(templates, request),
    exportFile: (state, request) => exportFile(around, documents, state, request),
    exportPdf: (state, request) => exportPdf(around, documents, state, request),
    printChart,
    cancelWork,
    readExportHabits: () => settings.current().exports,
    keepExportHabits: (_state, exports) => {
      settings.update({ exports })
      return null
    },
    keepLayout: ({ handle }, layout) => {
      const file = handle === undefined ? undefined : documents.find(handle)
      if (file) keepLayout(settings, file.path, layout)
      return null
    },
    editClipboard: ({ window: { webContents } }, { command }) => {
      if (command === 'copyPicture') webContents.copyImageAt(pictureCorner, pictureCorner)
      else webContents[command]()
      return null
    },
    newWindow: () => {
      windows.create({ kind: 'start' })
      return null
    },
    closeWindow: (state) => {
      closeWindow(state)
      return null
    },
    stayOpen: (state) => {
      stayOpen(state, tools)
      return null
    },
    stillHere: (state) => {
      noteAnswered(state)
      return null
    },
    reportState: (state, reported) => {
      void saveScreenshotOnce(state.window)
      watchDocument({ around, documents, send: windows.send }, state)
      return reportState(documents, state, reported, refreshMenu)
    },
    setTheme: (_state, { theme }) => setTheme(settings, theme),
    setFullScreen,
    openPresenter: (state) => openPresenter(windows, state),
    showPresenter: (state, presented) => showPresenter(windows, state, presented),
    steer: (state, deed) => steer(windows, state, deed),
    readWorkshop: (state, request) => readWorkshop(workshops, documents, state, request),
    keepWorkshop: (state, request) => keepWorkshop(workshops, documents, state, request),
    readAnswersFiles: (state) => readAnswersFiles(around, state),
  })
}

/** Closing the last window ends the application, except on macOS; the settings are on disk before it is gone. */
function endWell(windows: Windows, settings: SettingsStore): void {
  let isSettled = false
  app.on('activate', () => {
    if (windows.all().length === 0) windows.create({ kind: 'start' })
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (isSettled) return
    event.preventDefault()
    void settings.settled().then(() => {
      isSettled = true
      app.quit()
    })
  })
}

/** The window the menu speaks for: the focused one, for a presenter view the one it belongs to, else the first. */
function windowInFront(windows: Windows): WindowState | undefined {
  const focused = BrowserWindow.getFocusedWindow()
  const state = focused ? windows.of(focused.webContents) : undefined
  return state?.presents ?? state ?? windows.all()[0]
}

function trigger(windows: Windows, action: ActionId): void {
  const state = windowInFront(windows)
  if (state) windows.send(state, { type: 'action', action })
  else if (action === 'newWindow') windows.create({ kind: 'start' })
}

import { nativeTheme } from 'electron'
import type { Request } from '../../shared/bridge/requests.ts'
import type { Documents } from '../documents.ts'
import { noteAnswered, noteReported, type WindowState } from '../windowState.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { closeWindow, stayOpen } from '../closing.ts'
import type { OpenFileTools } from '../openFile.ts'
import { changePreferences, preferencesOf } from '../preferences.ts'
import { saveScreenshotOnce } from '../screenshot.ts'
import { watchDocument } from '../watching.ts'
import { showTitle } from '../windowTitle.ts'
import type { HandlersOf } from './handle.ts'

/** Takes note of what the window shows: its title, whether it has unsaved changes, what its menu may offer. */
function reportState(
  documents: Documents,
  state: WindowState,
  reported: Request<'reportState'>,
  onChange: () => void,
): null {
  noteReported(state, reported)
  showTitle(documents, state)
  state.window.setDocumentEdited(reported.isDirty)
  onChange()
  return null
}

/** Where a window puts a picture to be copied, in pixels from its upper left corner. */
const pictureCorner = 1

/** What a window asks for about itself, and tells of itself. */
export function windowingHandlers(
  tools: OpenFileTools & { readonly around: SaveSurroundings; readonly refreshMenu: () => void },
): HandlersOf<'windowing'> {
  const { around, documents, windows, settings, refreshMenu } = tools
  return {
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
    setTheme: (_state, { theme }) => {
      nativeTheme.themeSource = theme
      changePreferences(tools, { theme })
      refreshMenu()
      return null
    },
    setReducedMotion: (_state, { reducesMotion }) => {
      changePreferences(tools, { reducesMotion })
      return null
    },
    readPreferences: () => preferencesOf(settings),
  }
}

import { basename } from 'node:path'
import type { CopyAnswer, OpenAnswer, WindowContent } from '../../shared/bridge/opening.ts'
import { currentVersion } from '../../shared/document/schema.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { openMatrixFile } from '../../shared/files/matrixFile.ts'
import { askWhatToOpen, askWhichFolder, matrixFilter, openableFilter } from '../fileDialogs.ts'
import { isForeign, openFileFor, type OpenFileTools } from '../openFile.ts'
import { putPracticeWorkshop } from '../practiceWorkshop.ts'
import { createRecentsLook } from '../lookForRecents.ts'
import { forgetRecent, listRecents, pinRecent, recentPath } from '../recentFiles.ts'
import { noteShown, type WindowState } from '../windowState.ts'
import type { ImportTools } from '../importer.ts'
import { keepLayout } from '../layouts.ts'
import { openDropped } from './dropping.ts'
import type { HandlersOf } from './handle.ts'
import { importPaths } from './importing.ts'

/** What the window is to show. A problem is told once. */
function readContent(state: WindowState): WindowContent {
  const { content } = state
  noteShown(state)
  return content
}

/** Asks for a file and opens it; one of another format is read as an import. */
async function openMatrix(
  around: SaveSurroundings,
  tools: OpenFileTools,
  importing: ImportTools,
  state: WindowState,
): Promise<OpenAnswer> {
  const path = await askWhatToOpen(state.window, [openableFilter, matrixFilter])
  if (path === undefined) return { kind: 'cancelled' }
  const opened = await openFileFor(tools, state, path)
  if (opened.kind !== 'failed' || !isForeign(path, opened.error)) return opened
  return { kind: 'foreign', answer: await importPaths(around, importing, state, [path]) }
}

/** Asks for a file with another state of the window's chart and reads it; it is not opened. */
async function readCopy(around: SaveSurroundings, state: WindowState): Promise<CopyAnswer> {
  const path = await askWhatToOpen(state.window, [matrixFilter])
  if (path === undefined) return { kind: 'cancelled' }
  const opened = await openMatrixFile(around, path)
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  if (opened.value.version > currentVersion) return { kind: 'failed', error: { kind: 'newer-file', path } }
  return { kind: 'read', name: basename(path), text: serialise(opened.value.matrix) }
}

/** Asks where to put a copy of the practice workshop, and opens its chart. */
async function openPractice(
  around: SaveSurroundings,
  tools: OpenFileTools,
  state: WindowState,
): Promise<OpenAnswer> {
  const folder = await askWhichFolder(state.window, 'Where to put the practice workshop')
  if (folder === undefined) return { kind: 'cancelled' }
  const chart = await putPracticeWorkshop(around, folder)
  if (!chart.ok) return { kind: 'failed', error: chart.error }
  return openFileFor(tools, state, chart.value)
}

/** Opens a file of the list of recent files. */
async function openRecent(tools: OpenFileTools, state: WindowState, id: string): Promise<OpenAnswer> {
  const path = recentPath(tools.settings, id)
  return path === undefined ? { kind: 'cancelled' } : openFileFor(tools, state, path)
}

/** What a window asks for that is to show something. */
export function openingHandlers(
  tools: OpenFileTools & { readonly around: SaveSurroundings; readonly importing: ImportTools },
): HandlersOf<'opening'> {
  const { around, importing, documents, settings } = tools
  const findRecents = createRecentsLook(around.disk)
  return {
    readContent,
    listRecents: () => listRecents(settings),
    openMatrix: (state) => openMatrix(around, tools, importing, state),
    openRecent: (state, { id }) => openRecent(tools, state, id),
    forgetRecent: (_state, { id }) => {
      const path = recentPath(settings, id)
      if (path !== undefined) forgetRecent(settings, path)
      return null
    },
    pinRecent: (_state, { id, isPinned }) => {
      const path = recentPath(settings, id)
      if (path !== undefined) pinRecent(settings, path, isPinned)
      return null
    },
    findRecents: () => findRecents(settings),
    readCopy: (state) => readCopy(around, state),
    openPractice: (state) => openPractice(around, tools, state),
    openDropped: (state, request) => openDropped(around, tools, importing, state, request),
    keepLayout: ({ handle }, layout) => {
      const file = handle === undefined ? undefined : documents.find(handle)
      if (file) keepLayout(settings, file.path, layout)
      return null
    },
  }
}

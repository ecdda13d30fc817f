import { basename, dirname } from 'node:path'
import type { SaveAnswer } from '../../shared/bridge/saving.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { FileError } from '../../shared/files/fileError.ts'
import { autosaveOf, noteSavedHere } from '../autosave.ts'
import type { DocumentFile } from '../documentFile.ts'
import { askWhereToSave, matrixFilter } from '../fileDialogs.ts'
import type { OpenFileTools } from '../openFile.ts'
import { rememberRecent } from '../recentFiles.ts'
import type { SettingsStore } from '../settings.ts'
import { noteSaved } from '../unsavedWork.ts'
import { showTitle } from '../windowTitle.ts'
import { goOverTo, type WindowState } from '../windowState.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { watchDocument } from '../watching.ts'
import type { HandlersOf } from './handle.ts'

/** Saves the window's matrix to its own file, or where the person says. */
async function saveMatrix(
  tools: OpenFileTools,
  state: WindowState,
  request: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  const { handle, way } = request
  const answer =
    handle === null || way === 'asNew'
      ? await saveAsNew(tools, state, request)
      : await saveAgain(tools, state, handle, request)
  if (answer.kind === 'saved' && answer.handle === state.handle) await noteSaved(tools, state, request)
  // What another program wrote is then taken in, or asked about.
  if (answer.kind === 'failed' && answer.error.kind === 'changed-on-disk') state.watch?.checkAnew()
  showTitle(tools.documents, state)
  return answer
}

async function saveAgain(
  { documents, settings }: OpenFileTools,
  state: WindowState,
  handle: string,
  { text, covered, card, way }: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  if (way === 'itself' && handle === state.leftHandle) return { kind: 'cancelled' }
  const file = documents.find(handle)
  if (file === undefined || state.handle !== handle)
    throw new Error('The window does not hold this document.')
  if (way === 'itself' && autosaveOf(settings, file) === 'asked') return { kind: 'cancelled' }
  const saved = await documents.save(handle, text)
  if (!saved.ok) return { kind: 'failed', error: saved.error }
  if (way !== 'itself') {
    rememberRecent(settings, file.path, covered, card)
    noteSavedHere(settings, saved.value)
  }
  return savedAs(settings, handle, saved.value, saved.value.unkept)
}

async function saveAsNew(
  { documents, settings, windows }: OpenFileTools,
  state: WindowState,
  { title, text, covered, card }: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  const current = state.handle === undefined ? undefined : documents.find(state.handle)
  const folder = current && dirname(current.path)
  const path = await askWhereToSave(state.window, title, matrixFilter, folder)
  if (path === undefined) return { kind: 'cancelled' }

  const other = windows.showing(await documents.handleOf(path))
  if (other && other !== state) return { kind: 'openElsewhere', name: basename(path) }

  const saved = await documents.saveAs(path, text, state.handle)
  if (!saved.ok) return { kind: 'failed', error: saved.error }
  if (state.handle !== undefined) documents.forget(state.handle)
  goOverTo(state, saved.value)
  const file = documents.find(saved.value)
  if (file === undefined) throw new Error('A document that was just saved has no file.')
  rememberRecent(settings, file.path, covered, card)
  noteSavedHere(settings, file)
  return savedAs(settings, saved.value, file)
}

function savedAs(
  settings: SettingsStore,
  handle: string,
  file: DocumentFile,
  unkept: FileError | null = null,
): SaveAnswer {
  const autosave = autosaveOf(settings, file)
  const [name, folder] = [basename(file.path), basename(dirname(file.path))]
  return { kind: 'saved', handle, name, folder, at: new Date().toISOString(), autosave, unkept }
}

/** What a window asks for to have its chart on the disk. */
export function savingHandlers(
  tools: OpenFileTools & { readonly around: SaveSurroundings },
): HandlersOf<'saving'> {
  const { around, documents, windows } = tools
  return {
    saveMatrix: async (state, request) => {
      const answer = await saveMatrix(tools, state, request)
      watchDocument({ around, documents, send: windows.send }, state)
      return answer
    },
    acceptDisk: ({ handle }, { sha256, taken }) => {
      if (handle !== undefined) documents.accept(handle, sha256, taken ?? undefined)
      return null
    },
    acceptCopy: async ({ handle }, { name, taken }) => {
      if (handle !== undefined) await documents.acceptCopy(handle, name, taken ?? undefined)
      return null
    },
    removeCopies: ({ handle }) => (handle === undefined ? [] : documents.removeCopies(handle)),
  }
}

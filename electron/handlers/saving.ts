import { basename, dirname } from 'node:path'
import type { SaveAnswer } from '../../shared/bridge/answers.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import { askWhereToSave, matrixFilter } from '../fileDialogs.ts'
import type { OpenFileTools } from '../openFile.ts'
import { rememberRecent } from '../recentFiles.ts'
import { noteSaved } from '../unsavedWork.ts'
import { showTitle } from './windowing.ts'
import type { WindowState } from '../windowState.ts'

/** Saves the window's matrix to its own file, or where the person says. */
export async function saveMatrix(
  tools: OpenFileTools,
  state: WindowState,
  request: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  const answer =
    request.handle === null || request.asNew
      ? await saveAsNew(tools, state, request)
      : await saveAgain(tools, state, request.handle, request)
  if (answer.kind === 'saved') await noteSaved(tools, state, request)
  showTitle(tools.documents, state)
  return answer
}

async function saveAgain(
  { documents, settings }: OpenFileTools,
  state: WindowState,
  handle: string,
  { text, coverage }: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  const file = documents.find(handle)
  if (file === undefined || state.handle !== handle)
    throw new Error('The window does not hold this document.')
  if (file.isReadOnly) {
    return { kind: 'failed', error: { kind: 'not-allowed', path: file.path, code: 'newer version' } }
  }
  const saved = await documents.save(handle, text)
  if (!saved.ok) return { kind: 'failed', error: saved.error }
  rememberRecent(settings, file.path, coverage)
  return savedAt(handle, file.path)
}

async function saveAsNew(
  { documents, settings, windows }: OpenFileTools,
  state: WindowState,
  { title, text, coverage }: Request<'saveMatrix'>,
): Promise<SaveAnswer> {
  const current = state.handle === undefined ? undefined : documents.find(state.handle)
  const folder = current && dirname(current.path)
  const path = await askWhereToSave(state.window, title, matrixFilter, folder)
  if (path === undefined) return { kind: 'cancelled' }

  const other = windows.showing(await documents.handleOf(path))
  if (other && other !== state) return { kind: 'openElsewhere', name: basename(path) }

  const saved = await documents.saveAs(path, text)
  if (!saved.ok) return { kind: 'failed', error: saved.error }
  if (state.handle !== undefined) documents.forget(state.handle)
  state.handle = saved.value
  const realPath = documents.find(saved.value)?.path ?? path
  rememberRecent(settings, realPath, coverage)
  return savedAt(saved.value, realPath)
}

function savedAt(handle: string, path: string): SaveAnswer {
  return { kind: 'saved', handle, name: basename(path), at: new Date().toISOString() }
}

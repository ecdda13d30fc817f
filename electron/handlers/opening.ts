import { basename } from 'node:path'
import type { CopyAnswer, OpenAnswer, WindowContent } from '../../shared/bridge/answers.ts'
import { currentVersion } from '../../shared/document/schema.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { SaveSurroundings } from '../../shared/files/disk.ts'
import { openMatrixFile } from '../../shared/files/matrixFile.ts'
import { askWhatToOpen, foreignFilter, matrixFilter } from '../fileDialogs.ts'
import { openFileFor, type OpenFileTools } from '../openFile.ts'
import { recentPath } from '../recentFiles.ts'
import { noteShown, type WindowState } from '../windowState.ts'
import { importInstead, type ImportTools } from './importing.ts'

/** What the window is to show. A problem is told once. */
export function readContent(state: WindowState): WindowContent {
  const { content } = state
  noteShown(state)
  return content
}

/** Asks for a file and opens it; one of another format is read as an import. */
export async function openMatrix(
  around: SaveSurroundings,
  tools: OpenFileTools,
  importing: ImportTools,
  state: WindowState,
): Promise<OpenAnswer> {
  const path = await askWhatToOpen(state.window, [matrixFilter, foreignFilter])
  if (path === undefined) return { kind: 'cancelled' }
  return importInstead(around, importing, state, path, await openFileFor(tools, state, path))
}

/** Asks for a file with another state of the window's chart and reads it; it is not opened. */
export async function readCopy(around: SaveSurroundings, state: WindowState): Promise<CopyAnswer> {
  const path = await askWhatToOpen(state.window, [matrixFilter])
  if (path === undefined) return { kind: 'cancelled' }
  const opened = await openMatrixFile(around, path)
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  if (opened.value.version > currentVersion) return { kind: 'failed', error: { kind: 'newer-file', path } }
  return { kind: 'read', name: basename(path), text: serialise(opened.value.matrix) }
}

/** Opens a file of the list of recent files. */
export async function openRecent(tools: OpenFileTools, state: WindowState, id: string): Promise<OpenAnswer> {
  const path = recentPath(tools.settings, id)
  return path === undefined ? { kind: 'cancelled' } : openFileFor(tools, state, path)
}

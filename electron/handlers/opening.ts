import { basename } from 'node:path'
import type { ImportAnswer, OpenAnswer, WindowContent } from '../../shared/bridge/answers.ts'
import { decodeForeignText } from '../../shared/formats/decodeText.ts'
import { readFile } from '../../shared/files/readFile.ts'
import { askWhatToOpen, csvFilter, matrixFilter } from '../fileDialogs.ts'
import { openFileFor, type OpenFileTools } from '../openFile.ts'
import { recentPath } from '../recentFiles.ts'
import { surroundings } from '../surroundings.ts'
import type { WindowState } from '../windowState.ts'

const maxCsvBytes = 20 * 1024 * 1024

/** What the window is to show. A problem is told once. */
export function readContent(state: WindowState): WindowContent {
  const { content } = state
  if (content.kind === 'start') state.content = { kind: 'start' }
  return content
}

/** Asks for a `.raci` file and opens it. */
export async function openMatrix(tools: OpenFileTools, state: WindowState): Promise<OpenAnswer> {
  const path = await askWhatToOpen(state.window, [matrixFilter])
  return path === undefined ? { kind: 'cancelled' } : openFileFor(tools, state, path)
}

/** Opens a file of the list of recent files. */
export async function openRecent(tools: OpenFileTools, state: WindowState, id: string): Promise<OpenAnswer> {
  const path = recentPath(tools.settings, id)
  return path === undefined ? { kind: 'cancelled' } : openFileFor(tools, state, path)
}

/** Asks for a CSV file and hands its text to the window, or to a new one when this one has a matrix. */
export async function importCsv({ windows }: OpenFileTools, state: WindowState): Promise<ImportAnswer> {
  const path = await askWhatToOpen(state.window, [{ ...csvFilter, extensions: ['csv', 'tsv', 'txt'] }])
  if (path === undefined) return { kind: 'cancelled' }
  const content = await readFile(surroundings.disk, path, maxCsvBytes)
  if (!content.ok) return { kind: 'failed', error: content.error }
  const { text, encoding } = decodeForeignText(content.value.bytes)
  const file = { name: basename(path), text, encoding }
  if (!state.reported.hasMatrix) return { kind: 'read', file }
  windows.create({ kind: 'csv', file })
  return { kind: 'elsewhere' }
}

import type { OpenAnswer, WindowContent } from '../../shared/bridge/answers.ts'
import { askWhatToOpen, matrixFilter } from '../fileDialogs.ts'
import { openFileFor, type OpenFileTools } from '../openFile.ts'
import { recentPath } from '../recentFiles.ts'
import type { WindowState } from '../windowState.ts'

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

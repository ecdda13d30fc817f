import type { OpenAnswer, WindowContent } from '../shared/bridge/opening.ts'
import type { MatrixFileError } from '../shared/files/matrixFile.ts'
import { extensionOf } from '../shared/files/paths.ts'
import { autosaveOf } from './autosave.ts'
import type { Documents } from './documents.ts'
import { layoutOf } from './layouts.ts'
import { rememberRecent } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'
import { bringToFront, type Windows } from './windows.ts'
import { letWait, showContent, type WindowState } from './windowState.ts'

/** What becomes of a file that is opened as a matrix file. */
type OpenedOrNot = Exclude<OpenAnswer, { readonly kind: 'foreign' }>

export interface OpenFileTools {
  readonly documents: Documents
  readonly windows: Windows
  readonly settings: SettingsStore
}

/**
 * Opens a file for the window that asked: in that window when it is still on the start screen, else in a new one. A
 * file that is open already is brought to the front instead.
 */
export async function openFileFor(
  tools: OpenFileTools,
  state: WindowState,
  path: string,
): Promise<OpenedOrNot> {
  const read = await readOrFocus(tools, path)
  if (read.kind !== 'opened') return read
  if (state.reported.hasMatrix) {
    tools.windows.create({ kind: 'matrix', document: read.document })
    return { kind: 'elsewhere' }
  }
  // From here on it is no longer free for a file opened from outside.
  showContent(state, { kind: 'matrix', document: read.document })
  return read
}

/**
 * Opens files nobody in a window asked for: from the command line, a double click, a second start. Those of other formats are one
 * import. Without a file a window comes to the front, or the first one is made.
 */
export async function openFromOutside(tools: OpenFileTools, paths: readonly string[]): Promise<void> {
  const foreign: string[] = []
  for (const path of paths) {
    const read = await readOrFocus(tools, path)
    if (read.kind === 'failed' && isForeign(path, read.error)) foreign.push(path)
    else if (read.kind === 'failed') showInFree(tools, { kind: 'start', problem: read.error })
    else if (read.kind === 'opened') showInFree(tools, { kind: 'matrix', document: read.document })
  }
  if (foreign.length > 0) letWait(showInFree(tools, { kind: 'foreign' }), foreign)
  if (paths.length > 0) return
  const [first] = tools.windows.all()
  if (first) bringToFront(first.window)
  else tools.windows.create({ kind: 'start' })
}

/** Shows something in a window that shows nothing and is not about to, else in a new one. */
function showInFree({ windows }: OpenFileTools, content: WindowContent): WindowState {
  const free = windows.onStart()
  if (free === undefined || free.waiting.length > 0 || free.isImporting) return windows.create(content)
  windows.show(free, content)
  return free
}

/** Whether what failed to open as a matrix file may be a file of another format, or a folder of some. */
export function isForeign(path: string, error: MatrixFileError): boolean {
  if (error.kind === 'not-text' && error.isOffice) return true
  const { kind } = error
  const isMatrixFile = /^(?:raci|json)$/.test(extensionOf(path))
  const canBe = ['not-text', 'unreadable', 'too-large', 'not-a-file'].includes(kind)
  return canBe && !isMatrixFile
}

async function readOrFocus(
  { documents, windows, settings }: OpenFileTools,
  path: string,
): Promise<OpenedOrNot> {
  const opened = await documents.open(path)
  if (!opened.ok) return { kind: 'failed', error: opened.error }
  const { document, covered, card } = opened.value
  const file = documents.find(document.handle)
  const other = windows
    .all()
    .find((state) => state.handle !== undefined && documents.find(state.handle)?.path === file?.path)
  if (other) {
    documents.forget(document.handle)
    bringToFront(other.window)
    return { kind: 'elsewhere' }
  }
  if (file) rememberRecent(settings, file.path, covered, card)
  const layout = file ? layoutOf(settings, file.path) : null
  return { kind: 'opened', document: { ...document, layout, autosave: autosaveOf(settings, file) } }
}

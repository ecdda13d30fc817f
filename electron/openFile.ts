import type { OpenAnswer } from '../shared/bridge/opening.ts'
import { autosaveOf } from './autosave.ts'
import type { Documents } from './documents.ts'
import { layoutOf } from './layouts.ts'
import { forgetRecent, rememberRecent } from './recentFiles.ts'
import type { SettingsStore } from './settings.ts'
import { bringToFront, type Windows } from './windows.ts'
import { showContent, type WindowState } from './windowState.ts'

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

/** Opens a file nobody in a window asked for; without a file brings a window to the front, or makes the first one. */
export function openFromOutside(tools: OpenFileTools, path: string | null): void {
  if (path !== null) return void openFileFromOutside(tools, path)
  const [first] = tools.windows.all()
  if (first) bringToFront(first.window)
  else tools.windows.create({ kind: 'start' })
}

/** From the command line, a double click, a second start. */
async function openFileFromOutside(tools: OpenFileTools, path: string): Promise<void> {
  const read = await readOrFocus(tools, path)
  if (read.kind === 'elsewhere' || read.kind === 'cancelled') return
  const free = tools.windows.onStart()
  const content =
    read.kind === 'opened'
      ? ({ kind: 'matrix', document: read.document } as const)
      : ({ kind: 'start', problem: read.error } as const)
  if (free) tools.windows.show(free, content)
  else tools.windows.create(content)
}

async function readOrFocus(
  { documents, windows, settings }: OpenFileTools,
  path: string,
): Promise<OpenedOrNot> {
  const opened = await documents.open(path)
  if (!opened.ok) {
    if (opened.error.kind === 'missing') forgetRecent(settings, path)
    return { kind: 'failed', error: opened.error }
  }
  const { document, coverage } = opened.value
  const file = documents.find(document.handle)
  const other = windows
    .all()
    .find((state) => state.handle !== undefined && documents.find(state.handle)?.path === file?.path)
  if (other) {
    documents.forget(document.handle)
    bringToFront(other.window)
    return { kind: 'elsewhere' }
  }
  if (file) rememberRecent(settings, file.path, coverage)
  const layout = file ? layoutOf(settings, file.path) : null
  return { kind: 'opened', document: { ...document, layout, autosave: autosaveOf(settings, file) } }
}

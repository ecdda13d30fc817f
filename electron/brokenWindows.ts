import { basename } from 'node:path'
import { dialog } from 'electron'
import type { OpenedDocument, WindowContent } from '../shared/bridge/answers.ts'
import { describeFileError } from '../shared/files/fileError.ts'
import { saveFile } from '../shared/files/saveFile.ts'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { autosaveOf } from './autosave.ts'
import type { DocumentFile } from './documents.ts'
import { askWhereToSave, matrixFilter } from './fileDialogs.ts'
import type { Replayed } from './files/replayJournal.ts'
import { layoutOf } from './layouts.ts'
import type { OpenFileTools } from './openFile.ts'
import { endWork } from './unsavedWork.ts'
import { handleIn, type WindowState } from './windowState.ts'

/** A page that breaks this often within as many milliseconds is no longer shown anew by itself. */
const patience = { times: 3, milliseconds: 60_000 }

export interface MendTools extends OpenFileTools {
  readonly around: SaveSurroundings
}

/** Shows a window's page anew when its process ends, with all its unsaved work; one that keeps breaking is asked about. */
export function mendWindow(state: WindowState, tools: () => MendTools): void {
  let broke: number[] = []
  state.window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || state.window.isDestroyed()) return
    const now = Date.now()
    broke = [...broke.filter((at) => now - at < patience.milliseconds), now]
    if (broke.length < patience.times) return void showAnew(state, tools())
    broke = []
    void askInSafety(state, tools())
  })
}

async function showAnew(state: WindowState, tools: OpenFileTools): Promise<void> {
  const content = await contentNow(state, tools)
  state.content = content
  state.handle = handleIn(content)
  state.reported = { ...state.reported, hasMatrix: content.kind !== 'start' }
  if (!state.window.isDestroyed()) state.window.webContents.reload()
}

/** What the window showed last, as far as it was recorded: its work, or its file. */
async function contentNow(state: WindowState, tools: OpenFileTools): Promise<WindowContent> {
  const { documents } = tools
  const { handle, journal } = state
  const file = handle === undefined ? undefined : documents.find(handle)
  const work = journal?.current()
  if (journal !== undefined && work !== undefined && work.text !== work.base.text) {
    state.recoveredFrom = journal.id
    state.recovered = { kind: 'file-as-left', journal: journal.id, work, lostBytes: 0 }
    await endWork(state, true)
    const document = file && handle !== undefined ? shownAs(tools, handle, file, work.base.text) : null
    return { kind: 'recovered', document, recovered: brokenOff(work, file) }
  }
  if (file === undefined || handle === undefined) return state.content
  const opened = await documents.open(file.path)
  if (!opened.ok) return { kind: 'start', problem: opened.error }
  documents.forget(handle)
  const { document } = opened.value
  return { kind: 'matrix', document: shownAs(tools, document.handle, file, document.text) }
}

function shownAs(
  { settings }: OpenFileTools,
  handle: string,
  file: DocumentFile,
  text: string,
): OpenedDocument {
  const { path, isReadOnly } = file
  const [layout, autosave] = [layoutOf(settings, path), autosaveOf(settings, file)]
  const nothingAside = { otherSide: null, copies: [] }
  return { handle, name: basename(path), text, isReadOnly, ...nothingAside, layout, autosave }
}

function brokenOff({ text, base, changes, at }: Replayed, file: DocumentFile | undefined) {
  const name = file === undefined ? null : basename(file.path)
  return {
    kind: 'window-broke',
    text,
    base: base.text,
    changes,
    at: new Date(at).toISOString(),
    name,
  } as const
}

/**
 * Safe mode: the chart is not drawn again unasked, since drawing it may be what breaks the window. The questions are the
 * system's own, so they work whatever the page does; the work stays in its journal until it is somewhere else.
 */
async function askInSafety(state: WindowState, tools: MendTools): Promise<void> {
  const { window, journal } = state
  const work = journal?.current()
  const isUnsaved = work !== undefined && work.text !== work.base.text
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window keeps breaking.',
    detail: isUnsaved
      ? 'Your unsaved work is on disk and safe. You can try once more, or keep a copy of it as a file of its own first.'
      : 'The chart is on disk as you saved it. You can try once more, or close the window.',
    buttons: ['Try Once More', ...(isUnsaved ? ['Save a Copy…'] : []), 'Close'],
    ...{ defaultId: 0, cancelId: isUnsaved ? 2 : 1, noLink: true },
  })
  if (window.isDestroyed()) return
  if (response === 0) return showAnew(state, tools)
  if (isUnsaved && response === 1) {
    await saveCopy(state, tools.around, work)
    return askInSafety(state, tools)
  }
  // What is unsaved stays in its journal, for the next start.
  await endWork(state, isUnsaved)
  window.destroy()
}

async function saveCopy(
  { window, reported }: WindowState,
  around: SaveSurroundings,
  work: Replayed,
): Promise<void> {
  const path = await askWhereToSave(window, reported.title, matrixFilter)
  if (path === undefined) return
  const saved = await saveFile(around, path, new TextEncoder().encode(work.text), { kind: 'anything' })
  if (saved.ok || window.isDestroyed()) return
  await dialog.showMessageBox(window, {
    type: 'error',
    message: 'The copy was not saved.',
    detail: describeFileError(saved.error),
    ...{ buttons: ['OK'], noLink: true },
  })
}

import { basename } from 'node:path'
import type { OpenedDocument, RecoveredWork, WindowContent } from '../shared/bridge/opening.ts'
import { autosaveOf } from './autosave.ts'
import type { DocumentFile } from './documentFile.ts'
import { isUnsaved, type Replayed } from './files/replayJournal.ts'
import { layoutOf } from './layouts.ts'
import type { OpenFileTools } from './openFile.ts'
import { askInSafety } from './safeMode.ts'
import { endWork } from './unsavedWork.ts'
import { recoverFrom, showContent, type WindowState } from './windowState.ts'

/** A page that breaks this often within as many milliseconds is no longer shown anew by itself. */
const patience = { times: 3, milliseconds: 60_000 }

/** Shows a window's page anew when its process ends, with all its unsaved work; one that keeps breaking is asked about. */
export function mendWindow(state: WindowState, tools: OpenFileTools): void {
  let broke: number[] = []
  state.window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || state.window.isDestroyed()) return
    const now = Date.now()
    broke = [...broke.filter((at) => now - at < patience.milliseconds), now]
    if (broke.length < patience.times) return void showAnew(state, tools)
    broke = []
    void mendInSafety(state, tools)
  })
}

async function mendInSafety(state: WindowState, tools: OpenFileTools): Promise<void> {
  const unsaved = unsavedWorkOf(state)
  const answer = await askInSafety(state, tools, unsaved)
  if (state.window.isDestroyed()) return
  if (answer === 'again') return showAnew(state, tools)
  // What is unsaved stays in its journal, for the next start.
  await endWork(state, unsaved !== undefined)
  state.window.destroy()
}

/** The work of a window that is in no file; a page that breaks again before it has begun its journal has that of before. */
function unsavedWorkOf({ journal, recovered }: WindowState): Replayed | undefined {
  const work = journal === undefined ? recovered?.work : journal.current()
  return work !== undefined && isUnsaved(work) ? work : undefined
}

async function showAnew(state: WindowState, tools: OpenFileTools): Promise<void> {
  const content = await contentNow(state, tools)
  showContent(state, content)
  if (!state.window.isDestroyed()) state.window.webContents.reload()
}

/** What the window showed last, as far as it was recorded: its work, or its file. */
async function contentNow(state: WindowState, tools: OpenFileTools): Promise<WindowContent> {
  const { documents } = tools
  const { handle, journal } = state
  const file = handle === undefined ? undefined : documents.find(handle)
  // It broke again before its page had begun a journal: the journal of before has everything, and is shown once more.
  if (journal === undefined && state.recoveredFrom !== undefined) return state.content
  const work = unsavedWorkOf(state)
  if (journal !== undefined && work !== undefined) {
    recoverFrom(state, { kind: 'file-as-left', journal: journal.id, work, lostBytes: 0 })
    await endWork(state, true)
    const recovered = brokenOff(work, file)
    if (file === undefined || handle === undefined) return { kind: 'recovered', document: null, recovered }
    // A merge with places nobody has chosen goes on from another text than the file's: it is made again.
    const isMerging = work.base.sha256 !== null && !file.hashes.includes(work.base.sha256)
    const now = isMerging ? await documents.open(file.path) : undefined
    if (!now?.ok) {
      return { kind: 'recovered', document: shownAs(tools, handle, file, work.base.text), recovered }
    }
    documents.forget(handle)
    const document = shownAs(tools, now.value.document.handle, file, now.value.document.text)
    return { kind: 'recovered', document, recovered: { ...recovered, kind: 'file-changed' } }
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
  const nothingAside = { otherSide: null }
  return { handle, name: basename(path), text, isReadOnly, ...nothingAside, layout, autosave }
}

function brokenOff({ text, base, changes, at }: Replayed, file: DocumentFile | undefined): RecoveredWork {
  const name = file === undefined ? null : basename(file.path)
  return { kind: 'window-broke', text, base: base.text, changes, at: new Date(at).toISOString(), name }
}

import { app, dialog } from 'electron'
import type { SaveSurroundings } from '../shared/files/disk.ts'
import { autosaveOf } from './autosave.ts'
import { holdsChart } from './fileAtClose.ts'
import { documentName } from './windowTitle.ts'
import type { DocumentFile } from './documentFile.ts'
import type { OpenFileTools } from './openFile.ts'
import { endWork } from './unsavedWork.ts'
import { bringToFront } from './windows.ts'
import { setClosing, type WindowState } from './windowState.ts'

/** How long a page may take to save its work before the person is asked, or on leaving its journal has to do. */
const savingLimitMs = 5_000

let isQuitting = false

type ClosingTools = OpenFileTools & { readonly around: SaveSurroundings }

/**
 * Looks after unsaved work before a window closes. A file that saves itself is saved. Leaving altogether asks nothing: what
 * is unsaved is in its journal, and comes back at the next start. Otherwise the person is asked.
 */
export function askBeforeClosing(state: WindowState, tools: ClosingTools): void {
  state.window.on('close', (event) => {
    const { documents, settings } = tools
    const file = state.handle === undefined ? undefined : documents.find(state.handle)
    if (state.closing === 'allowed') return
    const isLooked = state.closing === 'looked'
    if (isLooked) setClosing(state, 'no')
    if (!state.reported.isDirty) {
      if (file === undefined || file.isReadOnly || isLooked) return
      event.preventDefault()
      if (state.closing === 'no') void lookFirst(state, tools, file)
      return
    }
    const savesItself = autosaveOf(settings, file) !== 'asked' && !state.reported.isUndecided
    if (!savesItself && isSafeToLeave(state)) return
    event.preventDefault()
    if (state.closing !== 'no') return
    if (savesItself) saveFirst(state, tools)
    else void ask(state, tools)
  })
  state.window.on('closed', () => {
    // Work that somebody does not want to save goes; work nobody was asked about stays.
    void endWork(state, isQuitting && state.closing !== 'allowed' && state.reported.isDirty)
    if (isQuitting) app.quit()
  })
}

/** To be called once; notes that the person wants to leave altogether. */
export function noteQuitting(): void {
  app.on('before-quit', () => {
    isQuitting = true
  })
}

/** The page could not save its work, or the person thought better of it: the window stays, unless all is to end. */
export function stayOpen(state: WindowState, tools: OpenFileTools): void {
  const saving = endSaving(state)
  // The person is being asked, or has chosen to stay, since the save took long.
  if (saving?.isKept || (saving && state.closing === 'asking')) return
  if (saving) return unsaved(state, tools)
  setClosing(state, 'no')
  isQuitting = false
}

/** The page asks to be closed: by the person, or since its work is saved. */
export function closeWindow(state: WindowState): void {
  const saving = endSaving(state)
  if (saving?.isKept) return
  if (state.closing === 'saving') setClosing(state, 'no')
  // The answer has to leave before the window does.
  setImmediate(() => state.window.close())
}

/** What is saved closes at once, unless its file is no longer there: it may have gone or broken this very second. */
async function lookFirst(state: WindowState, tools: ClosingTools, file: DocumentFile): Promise<void> {
  setClosing(state, 'looking')
  const isHeld = await holdsChart(tools.around, file)
  if (state.window.isDestroyed()) return
  // What was changed meanwhile is looked after as always.
  setClosing(state, isHeld && !state.reported.isDirty ? 'looked' : 'no')
  if (isHeld || state.reported.isDirty) state.window.close()
  else void ask(state, tools, brokenFile)
}

interface Saving {
  readonly limit: NodeJS.Timeout
  /** the person has chosen to stay while it was still going on */
  isKept: boolean
}

/** The saves that windows make before they close. */
const savings = new WeakMap<WindowState, Saving>()

function saveFirst(state: WindowState, tools: OpenFileTools): void {
  setClosing(state, 'saving')
  tools.windows.send(state, { type: 'saveAndClose' })
  const limit = setTimeout(() => unsaved(state, tools), savingLimitMs)
  savings.set(state, { limit, isKept: false })
  state.window.once('closed', () => clearTimeout(limit))
}

function endSaving(state: WindowState): Saving | undefined {
  const saving = savings.get(state)
  clearTimeout(saving?.limit)
  savings.delete(state)
  return saving
}

function isSafeToLeave({ journal, reported }: WindowState): boolean {
  return isQuitting && journal !== undefined && !reported.hasDraft
}

/** A file that saves itself could not be saved on closing, or takes too long. */
function unsaved(state: WindowState, tools: OpenFileTools): void {
  setClosing(state, 'no')
  if (state.window.isDestroyed()) return
  if (isSafeToLeave(state)) state.window.destroy()
  else void ask(state, tools)
}

const unsavedChanges = {
  about: 'the changes to ',
  detail: 'If you do not save, the changes are lost.',
}

const brokenFile = {
  about: '',
  detail: 'Its file is gone or does not open any more. If you do not save, this chart is lost.',
}

async function ask(
  state: WindowState,
  { documents, windows }: OpenFileTools,
  { about, detail } = unsavedChanges,
): Promise<void> {
  setClosing(state, 'asking')
  bringToFront(state.window)
  const { response } = await dialog.showMessageBox(state.window, {
    type: 'question',
    message: `Save ${about}“${documentName(documents, state)}”?`,
    detail,
    buttons: ['Save', 'Don’t Save', 'Cancel'],
    ...{ defaultId: 0, cancelId: 2, noLink: true },
  })
  if (state.window.isDestroyed()) return
  if (response === 1) {
    setClosing(state, 'allowed')
    state.window.close()
  } else if (response === 0) {
    setClosing(state, 'no')
    windows.send(state, { type: 'saveAndClose' })
  } else {
    setClosing(state, 'no')
    isQuitting = false
    const saving = savings.get(state)
    if (saving) saving.isKept = true
  }
}

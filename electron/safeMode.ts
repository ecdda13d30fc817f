import { basename } from 'node:path'
import { dialog } from 'electron'
import { describeMatrixFileError } from '../shared/files/matrixFile.ts'
import { askWhereToSave, matrixFilter } from './fileDialogs.ts'
import type { Replayed } from './files/replayJournal.ts'
import type { OpenFileTools } from './openFile.ts'
import type { WindowState } from './windowState.ts'

/**
 * Asks what to do about a window that keeps breaking. Its chart is not drawn again unasked, since drawing it may be what
 * breaks it. The questions are the system's own, so they work whatever the page does.
 *
 * @param unsaved the work that is in no file; it stays in its journal until it is somewhere else
 */
export async function askInSafety(
  state: WindowState,
  tools: OpenFileTools,
  unsaved: Replayed | undefined,
): Promise<'again' | 'close'> {
  const buttons = ['Try Once More', ...(unsaved ? ['Save a Copy…'] : []), 'Close']
  const { response } = await dialog.showMessageBox(state.window, {
    type: 'error',
    message: 'This window keeps breaking.',
    detail: unsaved
      ? 'Your unsaved work is on disk and safe. You can try once more, or keep a copy of it as a file of its own first.'
      : 'The chart is on disk as you saved it. You can try once more, or close the window.',
    ...{ buttons, defaultId: 0, cancelId: buttons.length - 1, noLink: true },
  })
  if (response === 0) return 'again'
  if (response === buttons.length - 1 || unsaved === undefined) return 'close'
  await saveCopy(state, tools, unsaved.text)
  return askInSafety(state, tools, unsaved)
}

async function saveCopy(
  { window, reported }: WindowState,
  { documents, windows }: OpenFileTools,
  text: string,
): Promise<void> {
  const path = await askWhereToSave(window, reported.title, matrixFilter)
  if (path === undefined) return
  if (windows.showing(await documents.handleOf(path)) !== undefined) {
    return tell(window, `${basename(path)} is open in a window. Choose another name.`)
  }
  const saved = await documents.saveAs(path, text)
  if (saved.ok) documents.forget(saved.value)
  else await tell(window, describeMatrixFileError(saved.error))
}

async function tell(window: WindowState['window'], detail: string): Promise<void> {
  if (window.isDestroyed()) return
  const message = 'The copy was not saved.'
  await dialog.showMessageBox(window, { type: 'error', message, detail, buttons: ['OK'], noLink: true })
}

import { app, dialog } from 'electron'
import { documentName } from './handlers/windowing.ts'
import type { OpenFileTools } from './openFile.ts'
import { endWork } from './unsavedWork.ts'
import { bringToFront } from './windows.ts'
import type { WindowState } from './windowState.ts'

let isQuitting = false

/** Asks before a window with unsaved work closes; quitting goes on once every window has been answered for. */
export function askBeforeClosing(state: WindowState, tools: () => OpenFileTools): void {
  state.window.on('close', (event) => {
    if (state.closing === 'allowed' || !state.reported.isDirty) return
    // Leaving altogether asks nothing: what is unsaved is in its journal, and comes back at the next start.
    if (isQuitting && state.journal !== undefined && !state.reported.hasDraft) return
    event.preventDefault()
    if (state.closing === 'no') void ask(state, tools())
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

/** The window stays after all, because its work could not be saved or the person thought better of it. */
export function stayOpen(state: WindowState): void {
  state.closing = 'no'
  isQuitting = false
}

async function ask(state: WindowState, { documents, windows }: OpenFileTools): Promise<void> {
  state.closing = 'asking'
  bringToFront(state.window)
  const { response } = await dialog.showMessageBox(state.window, {
    type: 'question',
    message: `Save the changes to “${documentName(documents, state)}”?`,
    detail: 'If you do not save, the changes are lost.',
    buttons: ['Save', 'Don’t Save', 'Cancel'],
    ...{ defaultId: 0, cancelId: 2, noLink: true },
  })
  if (state.window.isDestroyed()) return
  if (response === 1) {
    state.closing = 'allowed'
    state.window.close()
  } else if (response === 0) {
    state.closing = 'no'
    windows.send(state, { type: 'saveAndClose' })
  } else {
    stayOpen(state)
  }
}

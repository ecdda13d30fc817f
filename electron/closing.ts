import { app, dialog } from 'electron'
import type { Windows } from './windows.ts'
import type { WindowState } from './windowState.ts'

let isQuitting = false

/** Asks before a window with unsaved work closes; quitting goes on once every window has been answered for. */
export function askBeforeClosing(state: WindowState, windows: () => Windows): void {
  state.window.on('close', (event) => {
    if (state.closing === 'allowed' || !state.reported.isDirty) return
    event.preventDefault()
    if (state.closing === 'no') void ask(state, windows())
  })
  state.window.on('closed', () => {
    if (isQuitting) app.quit()
  })
}

/** To be called once; notes that the person wants to leave altogether. */
export function noteQuitting(): void {
  app.on('before-quit', () => {
    isQuitting = true
  })
}

/** After a save: closes the window if that was what the save was for. */
export function closeAfterSave(state: WindowState, isSaved: boolean): void {
  if (state.closing !== 'after-save') return
  if (isSaved) allow(state)
  else stay(state)
}

async function ask(state: WindowState, windows: Windows): Promise<void> {
  state.closing = 'asking'
  const { response } = await dialog.showMessageBox(state.window, {
    type: 'question',
    message: `Save the changes to “${state.reported.title.slice(0, 100) || 'Untitled matrix'}”?`,
    detail: 'If you do not save, the changes are lost.',
    buttons: ['Save', 'Don’t Save', 'Cancel'],
    ...{ defaultId: 0, cancelId: 2, noLink: true },
  })
  if (state.window.isDestroyed()) return
  if (response === 1) return allow(state)
  if (response !== 0) return stay(state)
  state.closing = 'after-save'
  windows.send(state, { type: 'action', action: 'save' })
}

function allow(state: WindowState): void {
  state.closing = 'allowed'
  state.window.close()
}

function stay(state: WindowState): void {
  state.closing = 'no'
  isQuitting = false
}

import { dialog } from 'electron'
import type { Windows } from './windows.ts'
import { noteAnswered, noteAsked, type WindowState } from './windowState.ts'

const tickMs = 2_000
/** Questions in a row without an answer after which the person is asked: ten seconds. While the computer sleeps none is put. */
const patience = 5

/** Asks a window's page now and then whether it is still there, and the person what to do when it does not answer. */
export function watchForHang(state: WindowState, { windows: { send } }: { readonly windows: Windows }): void {
  // A presenter view has no work of its own, and may ask for nothing.
  if (state.presents) return
  const { window } = state
  const tick = (): void => {
    const { webContents } = window
    // A page that is being loaded or looked into has a reason to be silent.
    if (webContents.isCrashed() || webContents.isLoading() || webContents.isDevToolsOpened()) {
      noteAnswered(state)
      return
    }
    noteAsked(state)
    send(state, { type: 'areYouThere' })
    if (state.unanswered === patience + 1) void ask(state)
  }
  const timer = setInterval(tick, tickMs)
  window.once('closed', () => clearInterval(timer))
}

async function ask(state: WindowState): Promise<void> {
  const { window } = state
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'This window does not answer.',
    detail: 'It may still be busy. Shown anew it has all changes that were made before it stopped.',
    buttons: ['Wait', 'Show It Anew'],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  })
  const isStillSilent = state.unanswered > patience
  noteAnswered(state)
  if (response === 1 && isStillSilent && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

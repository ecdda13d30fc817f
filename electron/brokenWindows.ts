import { dialog } from 'electron'
import type { WindowContent } from '../shared/bridge/answers.ts'
import type { Documents } from './documents.ts'
import { endWork } from './unsavedWork.ts'
import type { WindowState } from './windowState.ts'

/** Pages that may break within this many milliseconds before they are no longer shown anew. */
const patience = { times: 3, milliseconds: 60_000 }

/** Shows a window's page anew when its process ends or hangs, with all its unsaved work. */
export function mendWindow(state: WindowState, documents: () => Documents): void {
  const { webContents } = state.window
  const broke: number[] = []
  webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || state.window.isDestroyed()) return
    broke.push(Date.now())
    const isHopeless = broke.filter((at) => Date.now() - at < patience.milliseconds).length > patience.times
    if (isHopeless) return void giveUp(state)
    void showAnew(state, documents())
  })
  state.window.on('unresponsive', () => void askToReload(state))
}

async function showAnew(state: WindowState, documents: Documents): Promise<void> {
  state.content = await contentNow(state, documents)
  state.reported = { ...state.reported, hasMatrix: state.content.kind !== 'start' }
  if (!state.window.isDestroyed()) state.window.webContents.reload()
}

/** What the window showed last, as far as it was recorded: its work, or its file. */
async function contentNow(state: WindowState, documents: Documents): Promise<WindowContent> {
  const work = state.journal?.current()
  const { content } = state
  if (work === undefined || work.text === work.base.text) return content
  state.recoveredFrom = state.journal?.id
  await endWork(state, true)
  const file = state.handle === undefined ? undefined : documents.find(state.handle)
  const document = content.kind === 'matrix' || content.kind === 'recovered' ? content.document : null
  return {
    kind: 'recovered',
    document: file && document ? { ...document, text: work.base.text } : null,
    recovered: {
      ...{ kind: 'window-broke', text: work.text, base: work.base.text, changes: work.changes },
      ...{ at: new Date(work.at).toISOString(), name: document?.name ?? null },
    },
  }
}

async function askToReload({ window }: WindowState): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    message: 'This window does not answer.',
    detail: 'It may still be busy. Shown anew it has all changes that were made before it stopped.',
    buttons: ['Wait', 'Show It Anew'],
    ...{ defaultId: 0, cancelId: 0, noLink: true },
  })
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer()
}

async function giveUp({ window }: WindowState): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    message: 'This window keeps breaking.',
    detail: 'Your work is kept. Start Remit again and it will be offered to you.',
    buttons: ['Close'],
  })
  if (!window.isDestroyed()) window.destroy()
}

import type { App } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { saveFile } from './saveFile.ts'
import { isDirty, type OpenDocument } from '../window/store/documentStore.ts'
import { isUndecided } from '../window/store/sessionStore.ts'

/** In milliseconds: after the last change, between two saves, and after the first unsaved change however busy the person is. */
const paces = {
  soon: { quiet: 2_000, apart: 5_000, atMost: 15_000 },
  seldom: { quiet: 15_000, apart: 15_000, atMost: 60_000 },
}
const retryMs = 30_000
/** A save that takes long comes as many times as seldom, so that saving a huge chart never keeps the computer busy. */
const restAfterSave = 20

/**
 * Saves a file that saves itself: a moment after the last change, and not while something is to be chosen. Where each save
 * is sent on to others it waits longer, and saves when the window is left. Answers how to stop.
 */
export function followAutosave(app: App): () => void {
  const { document, session } = app
  let timer: ReturnType<typeof setTimeout> | undefined
  let isSaving = false
  let unsavedSince: number | undefined
  let nextAt = 0

  const plan = (): void => {
    clearTimeout(timer)
    timer = undefined
    const open = document.getState().document
    if (!open || !isDirty(open)) unsavedSince = undefined
    if (!open || isSaving || open.autosave === 'asked' || !isDue(app, open)) return
    const { quiet, atMost } = paces[open.autosave]
    const now = Date.now()
    unsavedSince ??= now
    const at = Math.max(nextAt, Math.min(now + quiet, unsavedSince + atMost))
    timer = setTimeout(() => void save(), Math.max(0, at - now))
  }

  const save = async (): Promise<void> => {
    const open = document.getState().document
    if (!open || isSaving || open.autosave === 'asked' || !isDue(app, open)) return
    clearTimeout(timer)
    timer = undefined
    isSaving = true
    const start = Date.now()
    const isSaved = await saveFile(app, 'itself').catch((thrown: unknown) => {
      notify(app, unforeseen(thrown))
      return false
    })
    isSaving = false
    unsavedSince = undefined
    // Where somebody has chosen another file meanwhile that one is saved as usual.
    if (!isSaved && document.getState().document?.handle === open.handle) {
      // The next change tries again, too.
      timer ??= setTimeout(() => void save(), retryMs)
      return
    }
    const took = Date.now() - start
    nextAt = Date.now() + Math.max(paces[open.autosave].apart, took * restAfterSave)
    plan()
  }

  const saveOnLeaving = (): void => {
    if (document.getState().document?.autosave === 'seldom') void save()
  }

  const stops = [
    document.subscribe(plan),
    session.subscribe((now, before) => {
      if (isUndecided(now) !== isUndecided(before)) plan()
    }),
  ]
  window.addEventListener('blur', saveOnLeaving)
  return () => {
    stops.forEach((stop) => stop())
    clearTimeout(timer)
    window.removeEventListener('blur', saveOnLeaving)
  }
}

/** Turns saving by itself on or off for all windows, and says which it is now. */
export async function toggleAutosave(app: App): Promise<void> {
  const { isOn } = await app.bridge.toggleAutosave()
  const title = isOn
    ? 'Files you have saved once save themselves from now on'
    : 'Files are saved only when you ask from now on'
  notify(app, { tone: 'done', title })
}

function isDue({ session }: App, open: OpenDocument): boolean {
  const now = session.getState()
  return isDirty(open) && !open.isReadOnly && !isUndecided(now) && now.takeAwaited === undefined
}

import type { Command } from '../../shared/commands/command.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import type { Result } from '../../shared/result.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { describeSessionError, type SessionError } from '../../shared/workshop/sessionError.ts'
import { serialiseSession } from '../../shared/workshop/sessionFile.ts'
import { isUndecided } from '../window/store/sessionStore.ts'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { saveFile } from '../files/saveFile.ts'
import { notify, unforeseen } from '../window/notices.ts'

/** Goes on with a session, and keeps it on disk at once: the next moment may be a closed lid. */
export function goOnWith(app: App, session: WorkshopSession): void {
  if (app.workshop.getState().session === session) return
  app.workshop.setState({ session })
  keep(app, session).catch((thrown: unknown) => notify(app, unforeseen(thrown)))
}

/** Goes on with the session of a step that worked, or says why it did not. */
export function attempt(app: App, next: Result<WorkshopSession, SessionError>): boolean {
  if (next.ok) goOnWith(app, next.value)
  else {
    const details = describeSessionError(next.error)
    notify(app, { tone: 'problem', title: 'That is not possible', details })
  }
  return next.ok
}

/** Changes the chart and saves it, where it has a file: what a room decided must not wait for somebody to think of it. */
export function record(app: App, command: Command): boolean {
  if (!change(app, command)) return false
  saveSoon(app)
  return true
}

/** Saves the chart if it has a file of its own. */
export function saveSoon(app: App): void {
  if (app.document.getState().document?.handle === undefined) return
  // What is to be chosen first is offered when the workshop is left.
  if (isUndecided(app.session.getState())) return
  saveFile(app, 'again').catch((thrown: unknown) => notify(app, unforeseen(thrown)))
}

/** The time as records hold it. */
export function timeNow(): string {
  return new Date().toISOString()
}

async function keep(app: App, session: WorkshopSession): Promise<void> {
  const kept = await app.bridge.keepWorkshop({ matrix: session.matrix, text: serialiseSession(session) })
  if (kept.kind === 'kept') return
  const details = `${describeFileError(kept.error)} The workshop goes on in this window, but would not survive a crash. Make room and go on; it is kept with the next step.`
  notify(app, { tone: 'problem', title: 'The workshop was not kept', details })
}

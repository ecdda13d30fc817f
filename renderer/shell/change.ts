import type { Command } from '../../shared/commands/command.ts'
import type { App } from '../app.ts'
import { dispatch } from '../store/documentStore.ts'
import { rememberPlace } from '../store/stepPlaces.ts'
import { changeRefused, notify } from './notices.ts'

/** Carries out a command, says so to screen readers, and shows why when it is refused. Answers whether it was done. */
export function change(app: App, command: Command): boolean {
  const before = app.document.getState().document?.history.past.at(-1)
  const done = dispatch(app.document, command)
  if (!done.ok) {
    notify(app, changeRefused(done.error))
    return false
  }
  const step = app.document.getState().document?.history.past.at(-1)
  const { selection } = app.session.getState()
  if (step && step !== before && selection) rememberPlace(step, selection)
  const isSettled = app.session.getState().notice?.untilNextChange
  app.session.setState({ announcement: done.value, ...(isSettled ? { notice: undefined } : {}) })
  return true
}

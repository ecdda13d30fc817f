import { outcomeInWords } from '../../shared/commands/outcome.ts'
import { describeReopened } from '../../shared/commands/reopened.ts'
import type { Command } from '../../shared/commands/command.ts'
import type { App } from './app.ts'
import { dispatch } from './store/documentStore.ts'
import { placeOfStep, rememberPlace } from './store/stepPlaces.ts'
import { changeRefused, notify, reopenedBy } from './notices.ts'
import { newErrorInWords, withoutStaleWaivers } from './store/analysisStore.ts'

/** Carries out a command, says so to screen readers, and shows why when it is refused. Answers whether it was done. */
export function change(app: App, command: Command): boolean {
  const from = app.document.getState().document
  const before = from?.history.past.at(-1)
  const done = dispatch(app.document, command, (changed) => withoutStaleWaivers(app.analysis, changed))
  if (!done.ok) {
    notify(app, changeRefused(done.error))
    return false
  }
  const to = app.document.getState().document
  const step = to?.history.past.at(-1)
  const { selection } = app.session.getState()
  // A name that belongs to the step before leaves that step where it was taken.
  const place = step && before && step.before === before.before ? placeOfStep(before) : selection
  if (step && step !== before && place) rememberPlace(step, place)
  const isSettled = app.session.getState().notice?.untilNextChange
  const opened = step && step !== before ? describeReopened(step.before, step.after) : undefined
  const said = from && to ? [outcomeInWords(from.matrix, to.matrix, command)] : []
  const error = from && to ? newErrorInWords(app.analysis, from.matrix, to.matrix) : undefined
  const announcement = [...said, ...(error ? [error] : []), ...(opened ? [opened] : [])].join('. ')
  app.session.setState({ announcement, ...(isSettled ? { notice: undefined } : {}) })
  if (opened !== undefined) notify(app, reopenedBy(opened))
  return true
}

/** Carries several commands out as one step; a single one goes by its own name. Without any there is nothing to do. */
export function changeTogether(app: App, label: string, commands: readonly Command[]): boolean {
  const [only] = commands
  if (only === undefined) return true
  return change(app, commands.length === 1 ? only : { type: 'together', label, commands })
}

import type { App } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { markLost, takeFromDisk } from '../window/store/documentStore.ts'
import { ask, dismiss, layerAt } from '../window/store/frontStore.ts'
import type { Notice, SetBack } from '../window/store/sessionStore.ts'
import { beginWorkAnew } from './keepWork.ts'
import { isTyping } from './followTyping.ts'
import { askOnceRested, isOccupied } from './openMerge.ts'

/**
 * Asks about a file that is back at an earlier state: somebody may have wanted that, or a program did not know better. Until it
 * is answered the file is not saved unasked, and what is here counts as unsaved.
 */
export function askAboutSetBack(app: App, setBack: SetBack): void {
  app.session.setState({ setBack })
  beginWorkAnew(app)
  markLost(app.document)
  if (!isOccupied(app) && !isTyping(app)) return showSetBack(app)
  const details =
    'Yours is shown, and nothing is saved by itself until you choose, in the status line under the chart.'
  const notice: Notice = { tone: 'remark', title: titleOf(setBack), details }
  notify(app, notice)
  askOnceRested(app, notice, () => showSetBack(app))
}

/** Shows the question once more. */
export function showSetBack(app: App): void {
  const { setBack } = app.session.getState()
  if (setBack === undefined) return
  const { at } = setBack
  const when = at === null ? 'an earlier state' : `the state of ${timeOf(at)}`
  ask(app.front, {
    title: titleOf(setBack),
    isUnasked: true,
    details: `It holds ${when} again, without what was saved here since. Somebody may have gone back on purpose, or a program put an old file in its place. Both states are kept as versions.`,
    choices: [
      { label: 'Keep mine', run: () => run(app, () => keepMine(app, setBack)) },
      { label: 'Go back to it', run: () => run(app, () => goBack(app, setBack)) },
    ],
  })
}

/** The question is answered, or the file holds something else by now. */
export function endSetBack({ session, front }: App): void {
  const { setBack } = session.getState()
  if (setBack === undefined) return
  session.setState({ setBack: undefined })
  if (layerAt(front.getState(), 'question')?.question.title === titleOf(setBack)) dismiss(front, 'question')
}

async function keepMine(app: App, { sha256 }: SetBack): Promise<void> {
  endSetBack(app)
  await app.bridge.acceptDisk({ sha256, taken: null })
  app.run('save')
}

async function goBack(app: App, { sha256, matrix }: SetBack): Promise<void> {
  endSetBack(app)
  await app.bridge.acceptDisk({ sha256, taken: null })
  beginWorkAnew(app)
  takeFromDisk(app.document, { matrix, file: matrix })
  // As a save of its own others take it for what it is: newer than what it goes back behind.
  app.run('save')
}

function run(app: App, work: () => Promise<void>): void {
  void work().catch((thrown: unknown) => notify(app, unforeseen(thrown)))
}

function titleOf({ name }: SetBack): string {
  return `${name} was set back to an earlier state`
}

function timeOf(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
}

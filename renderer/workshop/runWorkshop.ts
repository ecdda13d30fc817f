import { dayInWords } from '../../shared/dates.ts'
import { newRecordId } from '../../shared/document/ids.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import {
  finishStep,
  goToStep,
  rememberSnapshot,
  startSession,
  type WorkshopSession,
} from '../../shared/workshop/session.ts'
import { describeSessionFileError, parseSession } from '../../shared/workshop/sessionFile.ts'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { saveFile } from '../files/saveFile.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { goOnWith, saveSoon, timeNow } from './conduct.ts'
import { whatIsOpen } from './whatIsOpen.ts'
import { hasEnded, showSession } from '../window/store/workshopStore.ts'
import { ask, dismiss, layerAt, show } from '../window/store/frontStore.ts'

/** Loads the workshop that is stored for the matrix of this window, whenever that is another one. Returns how to stop. */
export function followWorkshop(app: App): () => void {
  const load = (): void => {
    showOther(app, undefined)
    loadWorkshop(app).catch((thrown: unknown) => notify(app, unforeseen(thrown)))
  }
  if (app.document.getState().document) load()
  return app.document.subscribe((now, then) => {
    if (now.document?.matrix.id !== then.document?.matrix.id) load()
  })
}

async function loadWorkshop(app: App): Promise<void> {
  const { document } = app.document.getState()
  // A matrix that was never saved has an id nobody has seen before.
  if (document?.handle === undefined || document.isReadOnly) return
  const matrix = document.matrix.id
  const stored = await app.bridge.readWorkshop({ matrix })
  if (app.document.getState().document?.matrix.id !== matrix || stored.kind === 'none') return
  const title = 'The workshop on this chart was not opened'
  if (stored.kind === 'failed') {
    return notify(app, { tone: 'problem', title, details: describeFileError(stored.error) })
  }
  const parsed = parseSession(stored.text)
  if (!parsed.ok) {
    return notify(app, { tone: 'problem', title, details: describeSessionFileError(parsed.error) })
  }
  const session = parsed.value
  if (session.matrix !== matrix || app.workshop.getState().session) return
  showOther(app, session)
  if (hasEnded(session)) return
  notify(app, {
    tone: 'remark',
    title: 'A workshop is under way on this chart',
    details: 'Continue workshop, above, goes on where it was, with every ballot.',
  })
}

/** Shows another workshop, or none, with nothing of the one before left on screen. */
function showOther(app: App, session: WorkshopSession | undefined): void {
  dismiss(app.front, 'workshop')
  showSession(app.workshop, session)
}

/** Continues the workshop on the chart, or starts one. */
export function openWorkshop(app: App): void {
  const { session } = app.workshop.getState()
  if (session && !hasEnded(session)) return cover(app)
  if (session === undefined) return start(app)
  const { beforeEnd } = app.workshop.getState()
  ask(app.front, {
    title: 'Start another workshop?',
    details: 'The last one has been ended. Its record can still be looked at and exported.',
    choices: [
      { label: 'Start another workshop', run: () => start(app) },
      { label: 'Look at the last one', run: () => cover(app) },
      ...(beforeEnd ? [{ label: 'Reopen the last one', run: () => reopen(app, beforeEnd) }] : []),
    ],
  })
}

/** A workshop is tied to its chart by the chart's file, so a chart without one is saved first. */
function start(app: App): void {
  const { document } = app.document.getState()
  if (document === undefined) return
  if (document.handle !== undefined) return begin(app)
  ask(app.front, {
    title: 'Save the chart first?',
    details: 'A workshop goes on after a crash or a closed lid once its chart is in a file.',
    choices: [
      {
        label: 'Save and start',
        run: () =>
          void saveFile(app, 'again').then(
            (isSaved) => isSaved && begin(app),
            (thrown: unknown) => notify(app, unforeseen(thrown)),
          ),
      },
      { label: 'Start without saving', run: () => begin(app) },
    ],
  })
}

function begin(app: App): void {
  const matrix = app.document.getState().document?.matrix
  if (!matrix) return
  const at = timeNow()
  const previous = app.workshop.getState().session
  const session = startSession({ matrix: matrix.id, at, ...(previous ? { previous } : {}) })
  showOther(app, undefined)
  // It is in no file before somebody saves, or the room decides something.
  goOnWith(app, withSnapshot(app, session, 'before', at))
  cover(app)
}

/** Takes a snapshot of the chart before the workshop or after it. One that is refused leaves the workshop without. */
function withSnapshot(
  app: App,
  session: WorkshopSession,
  moment: 'before' | 'after',
  at: string,
): WorkshopSession {
  const id = newRecordId()
  const name = `${moment === 'before' ? 'Before' : 'After'} the workshop of ${dayInWords(session.startedAt)}`
  const isTaken = change(app, { type: 'takeSnapshot', snapshot: { id, name, at } })
  return isTaken ? rememberSnapshot(session, moment, id) : session
}

function cover(app: App): void {
  app.session.setState({ notice: undefined })
  dismiss(app.front, 'popover', 'dialog')
  if (!layerAt(app.front.getState(), 'workshop')) show(app.front, { kind: 'workshop', open: undefined })
}

/** Goes back to the chart. The workshop goes on whenever it is continued. */
export function leaveWorkshop(app: App): void {
  dismiss(app.front, 'workshop')
  requestAnimationFrame(() => app.grid()?.takeFocus())
}

/** Asks before a workshop is ended, and says what is open. */
export function askToEnd(app: App): void {
  const { session } = app.workshop.getState()
  const { matrix } = app.document.getState().document ?? {}
  if (!session || !matrix || hasEnded(session)) {
    return notify(app, { tone: 'remark', title: 'No workshop is under way on this chart' })
  }
  const toClose = {
    label: 'Go to the closing page',
    run: () => {
      goOnWith(app, goToStep(session, 'close'))
      cover(app)
    },
  }
  ask(app.front, {
    title: 'End the workshop?',
    details: whatIsOpen(matrix, session),
    choices: [
      { label: 'End the workshop', run: () => endWorkshop(app) },
      ...(session.step === 'close' ? [] : [toClose]),
    ],
  })
}

/** Ends the workshop: a snapshot of what came of it, and no ballot is left that nobody was to see. */
function endWorkshop(app: App): void {
  const { session } = app.workshop.getState()
  if (!session) return
  const at = timeNow()
  const revealed = new Set(
    session.rounds.filter(({ revealedAt }) => revealedAt !== undefined).map(({ number }) => number),
  )
  const ballots = session.ballots.filter(({ round }) => revealed.has(round))
  goOnWith(app, finishStep(goToStep({ ...withSnapshot(app, session, 'after', at), ballots }, 'close')))
  app.workshop.setState({ beforeEnd: session })
  saveSoon(app)
  leaveWorkshop(app)
  notify(app, { tone: 'done', title: 'The workshop has been ended; its record is in the chart' })
}

/** Goes on with a workshop that was ended, as it was before, with the ballots nobody has seen. */
function reopen(app: App, before: WorkshopSession): void {
  const after = app.workshop.getState().session?.snapshotAfter
  if (after !== undefined && after !== before.snapshotAfter)
    change(app, { type: 'removeSnapshot', id: after })
  goOnWith(app, before)
  app.workshop.setState({ beforeEnd: undefined })
  cover(app)
}

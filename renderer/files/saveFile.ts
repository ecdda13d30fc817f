import { chartCard } from '../../shared/document/chartCard.ts'
import { decidedOf } from '../../shared/document/progress.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { SaveAnswer } from '../../shared/bridge/saving.ts'
import type { Request } from '../../shared/bridge/requests.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { MatrixFileError } from '../../shared/files/matrixFile.ts'
import type { App } from '../window/app.ts'
import { notify, savedOverOthers, savedWithoutVersion, saveFailed } from '../window/notices.ts'
import { markSaved, type OpenDocument } from '../window/store/documentStore.ts'
import { settleWork } from './keepWork.ts'
import { endMerge, isOccupied, isUnread, showConflicts } from './openMerge.ts'
import { showSetBack } from './setBack.ts'
import type { OpenMerge } from '../window/store/sessionStore.ts'

/** Saves to the document's own file, or asks where: `asNew`, or when it has none yet. Answers whether it is on disk. */
export async function saveFile(app: App, way: Request<'saveMatrix'>['way']): Promise<boolean> {
  const { document } = app.document.getState()
  if (document === undefined || document.isReadOnly) return false
  if (app.session.getState().setBack && way !== 'asNew') {
    if (way === 'again') showSetBack(app)
    return false
  }
  const { takeAwaited, openMerge } = app.session.getState()
  if (openMerge && way === 'again' && isUnread(openMerge)) {
    if (!isOccupied(app)) showConflicts(app)
    return false
  }
  // What is asked since the save was begun nobody has seen: a save would settle it.
  const saveAgain = (): Promise<boolean> | false =>
    isAskedSince(app, openMerge) ? false : saveFile(app, way)
  if (takeAwaited && way !== 'asNew') {
    takeAwaited()
    return app.session.getState().openMerge ? false : saveFile(app, way)
  }
  const { handle = null } = document
  const { matrix, revision } = (await settleWork(app)) ?? { matrix: document.matrix, revision: 0 }
  // What was taken in meanwhile belongs to what is saved.
  if (isOther(app, document)) return saveAgain()
  const answer = await app.bridge.saveMatrix({
    ...{ handle, way, title: matrix.title, text: serialise(matrix), covered: decidedOf(matrix) },
    revision,
    card: chartCard(matrix),
  })
  // A file that was just chosen is the window's, even if the old one was written meanwhile: main has gone over to it.
  const isInNewFile = answer.kind === 'saved' && answer.handle !== handle
  if (
    isOther(app, document) &&
    !(isInNewFile && app.document.getState().document?.handle === document.handle)
  ) {
    return isRefused(answer) ? saveAgain() : false
  }
  if (isInNewFile) app.session.setState({ setBack: undefined, takeAwaited: undefined })
  if (answer.kind === 'saved') noteSaved(app, matrix, answer, way)
  if (answer.kind === 'failed') noteUnsaved(app, answer.error, way)
  if (isRefused(answer) && way === 'again') saveOnceTaken(app, document)
  if (answer.kind === 'openElsewhere') {
    const details = `${answer.name} is open in another window. Choose another name, or close it there first.`
    notify(app, { tone: 'problem', title: 'The chart was not saved', details })
  }
  return answer.kind === 'saved'
}

/** Whether another program has written the file, and what it wrote is not taken in yet. */
function isRefused(answer: SaveAnswer): boolean {
  return answer.kind === 'failed' && answer.error.kind === 'changed-on-disk'
}

function isAskedSince({ session }: App, before: OpenMerge | undefined): boolean {
  const { openMerge } = session.getState()
  return openMerge !== undefined && openMerge !== before
}

/** The windows in which a save that somebody asked for waits for what another program wrote. */
const savingOnceTaken = new WeakSet<App>()

/** Saves once that is taken in, unless something is to be chosen first. */
function saveOnceTaken(app: App, before: OpenDocument): void {
  if (savingOnceTaken.has(app)) return
  savingOnceTaken.add(app)
  const stop = app.document.subscribe(() => {
    if (!isOther(app, before)) return
    stop()
    savingOnceTaken.delete(app)
    const isSameFile = app.document.getState().document?.handle === before.handle
    // A question that comes with it is there by then.
    queueMicrotask(() => {
      if (isSameFile && !app.session.getState().openMerge) app.run('save')
    })
  })
}

/** Whether the window has taken in another content of its file since, or goes on with another file. */
function isOther({ document }: App, before: OpenDocument): boolean {
  const now = document.getState().document
  return now?.taken !== before.taken || now.handle !== before.handle
}

/** The windows that have said that versions cannot be kept; each save of its own would say it again. */
const toldUnkept = new WeakSet<App>()

function noteSaved(
  app: App,
  matrix: Matrix,
  { handle, name, folder, at, autosave, unkept }: Extract<SaveAnswer, { kind: 'saved' }>,
  way: Request<'saveMatrix'>['way'],
): void {
  markSaved(app.document, matrix, { handle, fileName: name, savedAt: at, savedIn: folder, autosave })
  const { notice, openMerge } = app.session.getState()
  const isSettled = notice?.remedy?.action === 'saveAs'
  app.session.setState({
    saveProblem: undefined,
    ...(isSettled ? { notice: undefined } : {}),
    // What nobody asked for is not told either, and settles nothing that somebody is to choose.
    ...(way === 'itself' ? {} : { recovery: undefined, announcement: `Saved ${name}` }),
  })
  if (unkept === null) toldUnkept.delete(app)
  else if (!toldUnkept.has(app)) notify(app, savedWithoutVersion(unkept))
  if (unkept !== null) toldUnkept.add(app)
  if (way === 'itself') return
  endMerge(app)
  if (way === 'again' && openMerge?.from === 'file') notify(app, savedOverOthers(name, openMerge))
}

function noteUnsaved(app: App, error: MatrixFileError, way: Request<'saveMatrix'>['way']): void {
  const problem = saveFailed(error)
  // What another program wrote is told by what looks after the file.
  const isTold = error.kind === 'changed-on-disk' || app.session.getState().saveProblem !== undefined
  app.session.setState({ saveProblem: problem })
  if (way !== 'itself' || !isTold) notify(app, problem)
}

import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualSide, type Conflict, type Side } from '../../shared/merge/conflict.ts'
import { mergeMatrices, resolveConflicts } from '../../shared/merge/mergeMatrices.ts'
import { withDisputed } from '../../shared/merge/withDisputed.ts'
import type { App } from '../window/app.ts'
import { isTyping, onceTypingRests } from './followTyping.ts'
import { beginWorkAnew } from './keepWork.ts'
import { notify } from '../window/notices.ts'
import { markChosen, replaceMatrix } from '../window/store/documentStore.ts'
import type { Notice, SessionStore } from '../window/store/sessionStore.ts'
import type { OpenMerge } from '../window/store/sessionStore.ts'
import { dismiss, frontPlace, layerAt, show } from '../window/store/frontStore.ts'

/**
 * Asks about the conflicts of a merge; while something else covers the chart it is only told, and while somebody types it is
 * told and asked once they rest.
 */
export function askAboutConflicts(app: App, merge: Pick<OpenMerge, 'name' | 'from' | 'merged'>): void {
  const shown = app.document.getState().document?.matrix ?? merge.merged.matrix
  app.session.setState({ openMerge: { ...merge, shown, askedAt: Date.now() } })
  if (layerAt(app.front.getState(), 'dialog')?.kind === 'conflicts') return
  if (!isOccupied(app) && !isTyping(app)) return showConflicts(app)
  const places = counted(merge.merged.conflicts.length, 'place')
  const details = `${places} changed on both sides. Yours is shown, and nothing is saved by itself until you choose, in the status line under the chart.`
  const notice: Notice = { tone: 'remark', title: titleOf(merge), details }
  notify(app, notice)
  askOnceRested(app, notice, () => showConflicts(app))
}

/** Asks what a notice tells of when nobody types any more, unless it was closed or asked about meanwhile. */
export function askOnceRested(app: App, notice: Notice, show: () => void): void {
  if (isOccupied(app)) return
  onceTypingRests(app, () => {
    if (app.session.getState().notice === notice && !isOccupied(app)) show()
  })
}

/** What has come up or changed under the hand within this time cannot have been read: it is neither chosen nor saved over. */
export const readingMs = 1_000

/** Whether a question came up so late that nobody can have read it. */
export function isUnread({ askedAt = 0 }: OpenMerge): boolean {
  return Date.now() - askedAt < readingMs
}

/** Whether a dialog that nobody asked for would come between a person and what they do. */
export function isOccupied({ session, front }: App): boolean {
  return frontPlace(front.getState()) !== undefined || session.getState().drafts.length > 0
}

/** The conflicts of a merge with ours as it is by now, since the work goes on until they are settled. */
export function conflictsNow({ shown, merged }: OpenMerge, now: Matrix): readonly Conflict[] {
  if (now === shown) return merged.conflicts
  const { base, theirs } = merged.three
  const { conflicts } = mergeMatrices(base, now, theirs, merged.choices)
  return merged.conflicts.map((before) => conflicts.find(({ id }) => id === before.id) ?? before)
}

/** What the conflicts of a merge are headed with. */
export function titleOf({ name }: Pick<OpenMerge, 'name'>): string {
  return `Changed here and in ${name}`
}

/** Shows the conflicts that are still to be settled. */
export function showConflicts({ session, front }: App): void {
  session.setState({ notice: otherNotice(session) })
  show(front, { kind: 'conflicts' })
}

/** Nothing is to be settled any more. */
export function endMerge(app: App): void {
  const { session, front } = app
  const { openMerge } = session.getState()
  if (openMerge?.from === 'file') beginWorkAnew(app)
  session.setState({ openMerge: undefined, notice: otherNotice(session) })
  if (layerAt(front.getState(), 'dialog')?.kind === 'conflicts') dismiss(front, 'dialog')
}

/** The notice on screen, unless it is of the open merge. */
function otherNotice({ getState }: SessionStore): Notice | undefined {
  const { notice, openMerge } = getState()
  return openMerge && notice?.title === titleOf(openMerge) ? undefined : notice
}

/**
 * Shows the merge with the sides that were chosen, and with what was changed here meanwhile, as one step; what nobody chose
 * stays ours, and nothing is removed. A choice may bring up another conflict, inside of it: then that one is asked.
 */
export function settleMerge(app: App, merge: OpenMerge, choices: ReadonlyMap<string, Side>): void {
  const { name, shown, merged } = merge
  const idsOf = (side: Side): readonly string[] =>
    merged.conflicts.filter((one) => (choices.get(one.id) ?? usualSide(one)) === side).map(({ id }) => id)
  const settled = resolveConflicts(resolveConflicts(merged, idsOf('theirs'), 'theirs'), idsOf('ours'), 'ours')
  if (settled.conflicts.length > 0) {
    return app.session.setState({ openMerge: { ...merge, merged: settled } })
  }
  const now = app.document.getState().document?.matrix ?? shown
  // What was chosen goes before what was made of the same place since.
  const matrix =
    now === shown ? settled.matrix : mergeMatrices(shown, now, settled.matrix, settled.choices).matrix
  endMerge(app)
  // Of what is chosen now both sides know the other.
  const { conflicts, three } = merged
  const theirsThere = { conflicts, three: { ...three, base: three.theirs } }
  if (merge.from === 'file') markChosen(app.document, (known) => withDisputed(theirsThere, known))
  if (merge.isBeside) void app.bridge.acceptCopy({ name, taken: null })
  replaceMatrix(app.document, matrix, `Settle what ${name} changed, too`)
}

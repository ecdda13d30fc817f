import type { App } from '../window/app.ts'
import { markLost } from '../window/store/documentStore.ts'
import { beginWorkAnew } from './keepWork.ts'

/** Others who have seen what is missing here save within this time if they are at work at all. */
const patienceMs = 120_000

/**
 * Takes in a state of which it cannot be known who changed a place last, but not at once: mostly somebody who does know sends a
 * state with both in it, and nobody need be asked. Until then what is here counts as unsaved; a save takes it in before.
 */
export function awaitMore(app: App, takeIn: () => void): void {
  const take = awaiting(app, takeIn)
  beginWorkAnew(app)
  markLost(app.document)
  setTimeout(take, patienceMs)
}

/**
 * Takes in what came while text is being typed once that is done: it may be for that very place, and would be replaced unseen.
 * Until then what is here counts as unsaved.
 */
export function awaitTyped(app: App, takeIn: () => void): void {
  afterTyping(app, awaiting(app, takeIn))
  beginWorkAnew(app)
  markLost(app.document)
}

/** Does something once no text is being typed. */
export function afterTyping(app: App, work: () => void): void {
  const stop = app.session.subscribe(() => {
    if (isTypedOver(app)) return
    stop()
    // What was typed is in the chart by then.
    queueMicrotask(work)
  })
}

/**
 * Whether something is typed in a field, or an editor stands over a place of the chart. The grid tells of one a little after it
 * was opened.
 */
export function isTypedOver({ session, grid }: App): boolean {
  const { isPlaceCovered, drafts } = session.getState()
  return isPlaceCovered || drafts.length > 0 || grid()?.isEditing() === true
}

/** The file holds something else by now. */
export function forgetAwaited({ session }: App): void {
  if (session.getState().takeAwaited) session.setState({ takeAwaited: undefined })
}

/** Notes what is to be taken in, in place of what was before; answers how to do it, if it still is. */
function awaiting(app: App, takeIn: () => void): () => void {
  const take = (): void => {
    if (app.session.getState().takeAwaited !== take) return
    forgetAwaited(app)
    takeIn()
  }
  app.session.setState({ takeAwaited: take })
  return take
}

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
  const take = (): void => {
    if (app.session.getState().takeAwaited !== take) return
    forgetAwaited(app)
    takeIn()
  }
  app.session.setState({ takeAwaited: take })
  beginWorkAnew(app)
  markLost(app.document)
  setTimeout(take, patienceMs)
}

/** The file holds something else by now. */
export function forgetAwaited({ session }: App): void {
  if (session.getState().takeAwaited) session.setState({ takeAwaited: undefined })
}

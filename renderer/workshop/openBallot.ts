import type { VoterId } from '../../shared/document/ids.ts'
import type { App } from '../window/app.ts'
import type { OpenBallot } from '../window/store/frontStore.ts'
import { isOneScreen } from './isOneScreen.ts'
import { update } from '../window/store/frontStore.ts'

/** Gives somebody an empty ballot. One that was cast before stays hidden, and goes only when this one is cast. */
export function openBallot({ front }: App, voter: VoterId, way: OpenBallot['way'], round: number): void {
  // What stands on a card is as secret as any ballot: a screen that may be mirrored does not show it unasked.
  const stage = way === 'paper' && !isOneScreen() ? 'fill-in' : 'hand-over'
  const ballot = { voter, way, round, stage, answers: new Map() } as const
  update(front, 'workshop', { open: { kind: 'ballot', ballot } })
}

/** Shows a ballot as it is by now. */
export function goOnWithBallot({ front }: App, ballot: OpenBallot): void {
  update(front, 'workshop', { open: { kind: 'ballot', ballot } })
}

/** Takes a ballot off the screen; the workshop is there again. */
export function closeBallot({ front }: App): void {
  update(front, 'workshop', { open: undefined })
}

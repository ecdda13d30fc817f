import type { VoterId } from '../../shared/document/ids.ts'
import type { App } from '../window/app.ts'
import type { OpenBallot } from '../window/store/workshopStore.ts'

/** Gives somebody an empty ballot. One that was cast before stays hidden, and goes only when this one is cast. */
export function openBallot({ workshop }: App, voter: VoterId, way: OpenBallot['way'], round: number): void {
  const stage = way === 'paper' ? 'fill-in' : 'hand-over'
  workshop.setState({ ballot: { voter, way, round, stage, answers: new Map() } })
}

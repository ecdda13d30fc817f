import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RowId, VoterId } from '../../../shared/document/ids.ts'
import type { Answers, WorkshopSession } from '../../../shared/workshop/session.ts'

/** A ballot that is being filled in here; it is nobody's vote before it is cast. */
export interface OpenBallot {
  readonly voter: VoterId
  readonly way: 'laptop' | 'paper'
  readonly round: number
  readonly answers: Answers
  /** the laptop is being handed on: nothing is shown before the voter says so; then filled in; then thanked for */
  readonly stage: 'hand-over' | 'fill-in' | 'thanks'
}

/** What became of one answers file, in words. */
export interface ImportLine {
  readonly id: string
  /** of the file, or of what was pasted */
  readonly name: string
  readonly isRefused: boolean
  readonly words: readonly string[]
}

/** How a row can be settled, each in a dialog of its own. */
export type SettleWay = 'decide' | 'split' | 'scopes' | 'park'

export interface WorkshopState {
  /** of the matrix in this window; undefined: none was held */
  readonly session: WorkshopSession | undefined
  /** its screens cover the window */
  readonly isOpen: boolean
  readonly ballot: OpenBallot | undefined
  /** the row that is looked at */
  readonly row: RowId | undefined
  readonly settling: { readonly way: SettleWay; readonly row: RowId } | undefined
  /** of the latest import */
  readonly imported: readonly ImportLine[]
  /** who decided last; most decisions of a room have one name under them */
  readonly decidedBy: string
}

export type WorkshopStore = StoreApi<WorkshopState>

const nothing: WorkshopState = {
  ...{ session: undefined, isOpen: false, ballot: undefined, row: undefined, settling: undefined },
  ...{ imported: [], decidedBy: '' },
}

/** The workshop of a window without any. */
export function createWorkshopStore(): WorkshopStore {
  return createStore<WorkshopState>(() => nothing)
}

/** Shows another workshop, or none, with nothing of the one before left on screen. */
export function showSession(store: WorkshopStore, session: WorkshopSession | undefined): void {
  store.setState({ ...nothing, session })
}

/** Whether the workshop has been ended. It can still be looked at. */
export function hasEnded({ done }: WorkshopSession): boolean {
  return done.includes('close')
}

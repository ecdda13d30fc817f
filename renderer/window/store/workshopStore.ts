import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RowId } from '../../../shared/document/ids.ts'
import type { WorkshopSession } from '../../../shared/workshop/session.ts'

/** What became of one answers file, in words. */
export interface ImportLine {
  readonly id: string
  /** of the file, or of what was pasted */
  readonly name: string
  readonly isRefused: boolean
  readonly words: readonly string[]
}

export interface WorkshopState {
  /** of the matrix in this window; undefined: none was held */
  readonly session: WorkshopSession | undefined
  /** as it was before it was ended here, so that it can be reopened */
  readonly beforeEnd: WorkshopSession | undefined
  /** the row that is looked at */
  readonly row: RowId | undefined
  /** of the latest import */
  readonly imported: readonly ImportLine[]
  /** who decided last; most decisions of a room have one name under them */
  readonly decidedBy: string
}

export type WorkshopStore = StoreApi<WorkshopState>

const nothing: WorkshopState = {
  ...{ session: undefined, beforeEnd: undefined, row: undefined, imported: [], decidedBy: '' },
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

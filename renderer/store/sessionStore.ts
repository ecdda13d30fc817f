import { createStore, type StoreApi } from 'zustand/vanilla'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { ActionId } from '../../shared/actions.ts'

/** Something to tell the person. Problems stay until they are closed; the rest goes by itself. */
export interface Notice {
  readonly tone: 'problem' | 'done'
  readonly title: string
  readonly details?: string
  /** it speaks of the last change, and is settled by the next one that works */
  readonly untilNextChange?: true
  /** what the person most likely wants to do about it */
  readonly remedy?: { readonly label: string; readonly action: ActionId }
}

/** What is open over the grid. */
export type Popover =
  | { readonly kind: 'letters'; readonly row: RowId; readonly role: RoleId }
  | { readonly kind: 'assign'; readonly row: RowId }
  | { readonly kind: 'role'; readonly role: RoleId }

export interface SessionState {
  readonly notice: Notice | undefined
  readonly popover: Popover | undefined
  readonly isShowingShortcuts: boolean
  /** the latest change in words, for screen readers */
  readonly announcement: string
}

export type SessionStore = StoreApi<SessionState>

/** What the window shows besides the matrix; never saved. */
export function createSessionStore(): SessionStore {
  return createStore<SessionState>(() => ({
    ...{ notice: undefined, popover: undefined, isShowingShortcuts: false, announcement: '' },
  }))
}

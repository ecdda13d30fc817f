import type { BrowserWindow } from 'electron'
import type { WindowContent } from '../shared/bridge/answers.ts'
import type { Request } from '../shared/bridge/requests.ts'
import type { Journal } from './files/journal.ts'
import type { UnsavedWork } from './files/recovery.ts'

/** What main knows of one window. Changed only by the handlers of that window's own messages. */
export interface WindowState {
  readonly window: BrowserWindow
  /** the window whose presentation this one shows to the presenter; it has no matrix and may ask for nothing else */
  readonly presents: WindowState | undefined
  /** what to show when it asks; after that, what it was given */
  content: WindowContent
  /** of the file it shows; absent until there is one */
  handle: string | undefined
  /** of the file it showed before somebody chose another one: its page may yet ask to save there */
  leftHandle: string | undefined
  reported: Request<'reportState'>
  closing: 'no' | 'saving' | 'asking' | 'allowed'
  /** how often its page was asked whether it is still there since it last answered */
  unanswered: number
  /** what looks after its file */
  watch: { readonly handle: string; readonly check: () => void; readonly stop: () => void } | undefined
  /** the unsaved work of its document, on disk */
  journal: Journal | undefined
  /** the journal of an earlier run its work comes from, until it has one of its own */
  recoveredFrom: string | undefined
  /** what was recovered, as long as it can be put aside */
  recovered: UnsavedWork | undefined
}

/** What a window on the start screen reports. */
export const nothingReported: Request<'reportState'> = {
  ...{
    hasMatrix: false,
    isEditable: false,
    isDirty: false,
    hasDraft: false,
    isUndecided: false,
    title: '',
    undoLabel: null,
    redoLabel: null,
  },
}

/** The state of a window that has not reported yet. */
export function newWindowState(
  window: BrowserWindow,
  content: WindowContent,
  presents?: WindowState,
): WindowState {
  return {
    ...{ window, content, presents, closing: 'no', unanswered: 0, leftHandle: undefined },
    ...{ watch: undefined, journal: undefined, recoveredFrom: undefined, recovered: undefined },
    handle: handleIn(content),
    reported: { ...nothingReported, hasMatrix: content.kind !== 'start' },
  }
}

/** The handle of the file that a content is of. */
export function handleIn(content: WindowContent): string | undefined {
  if (content.kind !== 'matrix' && content.kind !== 'recovered') return undefined
  return content.document?.handle
}

import type { BrowserWindow } from 'electron'
import type { WindowContent } from '../shared/bridge/opening.ts'
import { nothingReported, type WindowReport } from '../shared/bridge/windowReport.ts'
import type { Journal } from './files/journal.ts'
import type { UnsavedWork } from './files/recovery.ts'

/** What main knows of one window. It changes only by the functions of this file. */
export interface WindowState {
  readonly window: BrowserWindow
  /** the window whose presentation this one shows to the presenter; it has no matrix and may ask for nothing else */
  readonly presents: WindowState | undefined
  /** what to show when it asks; after that, what it was given */
  readonly content: WindowContent
  /** of the file it shows; absent until there is one */
  readonly handle: string | undefined
  /** of the file it showed before somebody chose another one: its page may yet ask to save there */
  readonly leftHandle: string | undefined
  readonly reported: WindowReport
  /** files of other formats that its page is about to ask for */
  readonly waiting: readonly string[]
  /** whether a file from elsewhere is read for it, or looked at in it */
  readonly isImporting: boolean
  /** `looking` and `looked`: whether the file still holds what is saved in it */
  readonly closing: 'no' | 'looking' | 'looked' | 'saving' | 'asking' | 'allowed'
  /** how often its page was asked whether it is still there since it last answered */
  readonly unanswered: number
  /** what looks after its file */
  readonly watch:
    { readonly handle: string; readonly checkAnew: () => void; readonly stop: () => void } | undefined
  /** the unsaved work of its document, on disk */
  readonly journal: Journal | undefined
  /** where it wrote an export last */
  readonly exported: string | undefined
  /** the journal of an earlier run its work comes from, until it has one of its own */
  readonly recoveredFrom: string | undefined
  /** what was recovered, as long as it can be put aside */
  readonly recovered: UnsavedWork | undefined
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
    exported: undefined,
    handle: handleIn(content),
    ...{ waiting: [], isImporting: false, reported: { ...nothingReported, hasMatrix: hasMatrix(content) } },
  }
}

/** The handle of the file that a content is of. */
function handleIn(content: WindowContent): string | undefined {
  if (content.kind !== 'matrix' && content.kind !== 'recovered') return undefined
  return content.document?.handle
}

type Changing<Part extends keyof WindowState = keyof WindowState> = {
  -readonly [Name in Part]: WindowState[Name]
}

/** The window is to show something else. */
export function showContent(state: Changing, content: WindowContent): void {
  state.content = content
  state.handle = handleIn(content)
  state.reported = { ...state.reported, hasMatrix: hasMatrix(content) }
}

/** The window has what it is to show; what went wrong before is told only once. */
export function noteShown(state: Changing): void {
  if (!hasMatrix(state.content)) state.content = { kind: 'start' }
}

function hasMatrix({ kind }: WindowContent): boolean {
  return kind !== 'start' && kind !== 'foreign'
}

/** A file from elsewhere is read for the window, or no longer. */
export function noteImporting(state: Changing<'isImporting'>, isImporting: boolean): void {
  state.isImporting = isImporting
}

/** The window is to read files of other formats when its page asks for them. */
export function letWait(state: Changing<'waiting'>, paths: readonly string[]): void {
  state.waiting = paths
}

/** Somebody has chosen another file for the window's chart. */
export function goOverTo(state: Changing, handle: string): void {
  state.leftHandle = state.handle
  state.handle = handle
}

/** The page says what it shows. */
export function noteReported(state: Changing, reported: WindowState['reported']): void {
  state.reported = reported
}

/** The window comes nearer to its end, or stays. */
export function setClosing(state: Changing, closing: WindowState['closing']): void {
  state.closing = closing
}

/** The page is asked whether it is still there. */
export function noteAsked(state: Changing): void {
  state.unanswered += 1
}

/** The page is there, or has a reason to be silent. */
export function noteAnswered(state: Changing): void {
  state.unanswered = 0
}

/** The window has written an export. */
export function noteExported(state: Changing<'exported'>, path: string): void {
  state.exported = path
}

/** The window's file is looked after from now on, or none is. */
export function setWatch(state: Changing, watch: WindowState['watch']): void {
  state.watch = watch
}

/** The window's work has a journal of its own. */
export function beginJournal(state: Changing<'journal' | 'recoveredFrom'>, journal: Journal): void {
  state.journal = journal
  state.recoveredFrom = undefined
}

/** The window's work has no journal any more. */
export function leaveJournal(state: Changing<'journal'>): void {
  state.journal = undefined
}

/** The window's work comes from a journal that was left behind. */
export function recoverFrom(state: Changing, unsaved: UnsavedWork): void {
  state.recoveredFrom = unsaved.journal
  state.recovered = unsaved
}

/** What was recovered has been put aside. */
export function forgetRecovered(state: Changing): void {
  state.recovered = undefined
  state.recoveredFrom = undefined
}

import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Preferences } from '../../../shared/bridge/windowing.ts'
import type { RoleId, RowId } from '../../../shared/document/ids.ts'
import type { Finding } from '../../../shared/analysis/finding.ts'
import type { ActionId } from '../../../shared/actions.ts'
import type { Range, Selection } from '../selection/selection.ts'
import { noFilter, type RowFilter } from '../view/rowFilter.ts'
import type { HiddenRows } from '../view/shownRows.ts'
import type { Change } from '../../../shared/commands/diff.ts'
import type { Merged } from '../../../shared/merge/mergeMatrices.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'

/** Something to tell the person. Good news goes by itself; the rest stays until it is closed. */
export interface Notice {
  readonly tone: 'problem' | 'remark' | 'done'
  readonly title: string
  readonly details?: string
  /** it speaks of the last change, and is settled by the next one that works */
  readonly untilNextChange?: true
  /** what the person most likely wants to do about it */
  readonly remedy?: { readonly label: string; readonly action: ActionId }
  /** it speaks of a file that was just exported, which can be opened or found from here */
  readonly isExport?: true
}

/** A save that did not work. */
export interface SaveProblem extends Notice {
  /** in a few words, for the status line */
  readonly reason: string
}

/** A merge whose conflicts a person has to settle; ours is shown meanwhile, and the file is not saved by itself. */
export interface OpenMerge {
  /** of the file that was merged in */
  readonly name: string
  /** `file`: the chart's own, which another program has written; `copy`: another one, which stays as it is */
  readonly from: 'file' | 'copy'
  /** a copy that was found beside the file: once merged it may be removed */
  readonly isBeside?: boolean
  readonly merged: Merged
  /** the matrix the merge was shown as: what was changed since is kept when it is settled */
  readonly shown: Matrix
  /** when it was asked about, in milliseconds since 1970 */
  readonly askedAt?: number
}

/** Work that came back, as the bar above the chart tells of it. */
export interface Recovery {
  readonly words: string
  /** how many changes came back */
  readonly changes: number
}

/** Text that is being typed and is not in the matrix yet. */
export interface Draft {
  /** Takes it over as if the person had left the field. False: it was refused, which has been said. */
  readonly keep: () => boolean
}

/** Another file with the chart beside it, which may be merged. */
export interface FoundCopy {
  readonly name: string
  readonly matrix: Matrix
  /** what it and the chart come from; undefined: nothing is known in common */
  readonly base: Matrix | undefined
}

/** A copy of which everything is in the chart, and what came in from it. */
export interface TakenCopy {
  readonly name: string
  readonly changes: readonly Change[]
}

/** An earlier state of a chart that is in its file again. */
export interface SetBack {
  /** of the file */
  readonly name: string
  readonly matrix: Matrix
  /** of the file's bytes */
  readonly sha256: string
  /** when that state was kept here, ISO 8601; null: it is not known here */
  readonly at: string | null
}

export const panelTabs = ['checks', 'load', 'details', 'record'] as const
export type PanelTab = (typeof panelTabs)[number]

/** Which findings the panel lists; what is undefined does not restrict. */
export interface FindingFilter {
  readonly role: RoleId | undefined
  readonly section: RowId | undefined
}

const allFindings: FindingFilter = { role: undefined, section: undefined }

/** What of the chart is in sight. It changes nothing in the matrix. */
export interface View extends HiddenRows {
  readonly filter: RowFilter
  readonly hiddenRoles: ReadonlySet<RoleId>
  /** roles that stay in sight while the others scroll */
  readonly pinnedRoles: ReadonlySet<RoleId>
  /** of columns somebody has drawn wider or narrower, in pixels */
  readonly widths: ReadonlyMap<string, number>
  /** whether Assigned to stays in sight while the roles scroll; undefined: where there is room */
  readonly pinsAssigned: boolean | undefined
  /** whether long names take as many lines as they need */
  readonly wrapsNames: boolean
}

/** The view a matrix starts with. */
export const everything: View = {
  ...{ filter: noFilter, hidden: new Set<RowId>(), folded: new Set<RowId>(), hiddenRoles: new Set<RoleId>() },
  order: undefined,
  widths: new Map<string, number>(),
  ...{ pinnedRoles: new Set<RoleId>(), pinsAssigned: undefined, wrapsNames: false },
}

/** What is being looked for; `replace`: what comes in its place, while that is asked for. */
export interface Search {
  readonly text: string
  readonly replace?: string
}

export interface SessionState {
  /** how the person likes Remit to be; undefined until main has said it */
  readonly preferences: Preferences | undefined
  readonly notice: Notice | undefined
  readonly view: View
  /** what is being searched for; undefined: nobody is searching */
  readonly find: Search | undefined
  /** the cells that were found, as `row column` */
  readonly found: ReadonlySet<string>
  /** the cells the chosen finding is about, likewise */
  readonly marked: ReadonlySet<string>
  /** the finding that was chosen last */
  readonly finding: Finding | undefined
  readonly findingFilter: FindingFilter
  /** the tab of the panel beside the grid; undefined: it is closed */
  readonly panel: PanelTab | undefined
  /** work that was recovered and nobody has answered for */
  readonly recovery: Recovery | undefined
  /** a merge with places nobody has chosen a side for; meanwhile the file is saved only when somebody asks */
  readonly openMerge: OpenMerge | undefined
  /** what another program wrote is taken in only when more has come, or nothing has for a while; this does it now */
  readonly takeAwaited: (() => void) | undefined
  /** the file is back at an earlier state, and nobody has said whether that is wanted */
  readonly setBack: SetBack | undefined
  /** the copies beside the file that are offered to be merged */
  readonly copies: readonly FoundCopy[]
  /** the copies that the notice on screen says are taken in */
  readonly takenCopies: readonly TakenCopy[]
  /** why the last save did not work, until one does */
  readonly saveProblem: SaveProblem | undefined
  /** whether all unsaved work is on the disk, so that a crash loses none of it */
  readonly isKept: boolean
  /** the file from elsewhere that is being read, by its name */
  readonly reading: string | undefined
  /** what is selected in the grid */
  readonly selection: Selection | undefined
  /** where a fill that is being dragged would reach */
  readonly fillRange: Range | undefined
  readonly drafts: readonly Draft[]
  /** an editor stands over its place in the chart, and what is typed there would replace what came meanwhile, unseen */
  readonly isPlaceCovered: boolean
  /** the latest change in words, for screen readers */
  readonly announcement: string
}

/** Whether there is something to be chosen before the file may be saved unasked. */
export function isUndecided({ openMerge, setBack, recovery }: SessionState): boolean {
  return openMerge !== undefined || setBack !== undefined || recovery !== undefined
}

export type SessionStore = StoreApi<SessionState>

/** What the window shows besides the matrix; never saved. */
export function createSessionStore(): SessionStore {
  return createStore<SessionState>(() => ({
    preferences: undefined,
    ...{ notice: undefined, drafts: [], isPlaceCovered: false, announcement: '' },
    ...{ view: everything, find: undefined, found: new Set<string>() },
    ...{ marked: new Set<string>(), finding: undefined, findingFilter: allFindings },
    ...{ panel: undefined, reading: undefined, recovery: undefined, copies: [], takenCopies: [] },
    ...{
      openMerge: undefined,
      takeAwaited: undefined,
      setBack: undefined,
      saveProblem: undefined,
      isKept: false,
    },
    ...{ selection: undefined, fillRange: undefined },
  }))
}

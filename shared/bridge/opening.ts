import * as v from 'valibot'
import type { MatrixFileError } from '../files/matrixFile.ts'
import type { Autosave } from './autosaving.ts'
import type { ImportAnswer, ImportedChart } from './importing.ts'
import type { ChartCard } from '../document/chartCard.ts'
import { layoutSchema, type Layout } from './layout.ts'
import { handle, nothing, type Covered, type RequestsOf } from './values.ts'

export const openingRequests = {
  readContent: nothing,
  listRecents: nothing,
  openMatrix: nothing,
  openRecent: v.strictObject({ id: handle }),
  /** takes a file off the list of recent files */
  forgetRecent: v.strictObject({ id: handle }),
  /** keeps a file first in that list, or no longer */
  pinRecent: v.strictObject({ id: handle, isPinned: v.boolean() }),
  /** looks which of them are still there */
  findRecents: nothing,
  openDropped: v.strictObject({
    paths: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32_768))), v.maxLength(1_000)),
  }),
  /** asks for another state of the open chart, to be merged into it */
  readCopy: nothing,
  /** asks where to put a copy of the practice workshop, and opens its chart */
  openPractice: nothing,
  /** for the window's own file; one that has no file yet keeps nothing */
  keepLayout: layoutSchema,
} as const satisfies RequestsOf<'opening'>

export interface OpeningAnswers {
  readContent: WindowContent
  listRecents: readonly RecentFile[]
  openMatrix: OpenAnswer
  openRecent: OpenAnswer
  forgetRecent: null
  pinRecent: null
  findRecents: RecentsFound
  openDropped: DroppedAnswer
  readCopy: CopyAnswer
  openPractice: OpenAnswer
  keepLayout: null
}

/** A matrix read from disk, as a window gets it. */
export interface OpenedDocument {
  readonly handle: string
  /** the file's name, without its folder */
  readonly name: string
  /** canonical text */
  readonly text: string
  /** the file was written by a newer Remit: it can be read, not changed */
  readonly isReadOnly: boolean
  readonly autosave: Autosave
  /** the other side of a merge that git left in the file, and what both come from; `text` is the side that was here */
  readonly otherSide: { readonly theirs: string; readonly base: string | null } | null
  /** how it was arranged on screen when it was last open here */
  readonly layout: Layout | null
}

export interface RecentFile {
  readonly id: string
  readonly name: string
  /** the last part of its folder's path */
  readonly folder: string
  /** null: not known, as an earlier Remit kept it as a share */
  readonly covered: Covered | null
  /** absent: it was last opened by a Remit that kept none */
  readonly card?: ChartCard | undefined
  /** when it was last opened or saved here, ISO 8601 */
  readonly at: string
  /** it stays first */
  readonly isPinned: boolean
}

/** What became of recent files, by their ids; of those that are in neither list nothing is known but that they were there. */
export interface RecentsFound {
  readonly missing: readonly string[]
  /** their disk does not answer */
  readonly outOfReach: readonly string[]
}

/** What a window is to show. `problem` came up while it was being opened. */
export type WindowContent =
  | { readonly kind: 'start'; readonly problem?: MatrixFileError }
  | { readonly kind: 'matrix'; readonly document: OpenedDocument }
  | { readonly kind: 'imported'; readonly chart: ImportedChart }
  /** the window was opened for files of other formats, which wait to be read as an import */
  | { readonly kind: 'foreign' }
  /** work that was not saved when Remit ended or its window broke; `document`: its file as it is now, if it has one */
  | {
      readonly kind: 'recovered'
      readonly document: OpenedDocument | null
      readonly recovered: RecoveredWork
    }

/** Unsaved work, and how its file stands to it. */
export interface RecoveredWork {
  readonly kind:
    'never-saved' | 'file-as-left' | 'file-changed' | 'file-gone' | 'file-out-of-reach' | 'window-broke'
  /** canonical text of the work, and of what it goes on from */
  readonly text: string
  readonly base: string
  readonly changes: number
  /** when the last change was made, ISO 8601 */
  readonly at: string
  /** of the file; null: it has none yet */
  readonly name: string | null
}

export type OpenAnswer =
  | { readonly kind: 'opened'; readonly document: OpenedDocument }
  /** in another window, now in front */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: MatrixFileError }
  /** it is no matrix file; it was read as an import */
  | { readonly kind: 'foreign'; readonly answer: ImportAnswer }

export type CopyAnswer =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: MatrixFileError }

/** What becomes of files that were dropped: matrix files are opened, of each how; the others are an import. */
export interface DroppedAnswer {
  readonly opened: readonly OpenAnswer[]
  readonly imported: ImportAnswer
}

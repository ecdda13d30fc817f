import type { FileError } from '../files/fileError.ts'
import type { MatrixFileError } from '../files/matrixFile.ts'
import type { Channel, dropChannel } from './channels.ts'
import type { ExportHabits } from './exporting.ts'
import type { Layout } from './layout.ts'
import type { Autosave, Request } from './requests.ts'

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
  /** 0 to 1 */
  readonly coverage: number
  /** when it was last opened or saved here, ISO 8601 */
  readonly at: string
}

/** A chart read from a file of another format, in canonical text. */
export interface ImportedChart {
  readonly name: string
  readonly text: string
}

/** What a window is to show. `problem` came up while it was being opened. */
export type WindowContent =
  | { readonly kind: 'start'; readonly problem?: MatrixFileError }
  | { readonly kind: 'matrix'; readonly document: OpenedDocument }
  | { readonly kind: 'imported'; readonly chart: ImportedChart }
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

/** A version of the document as it is listed. */
export interface ListedVersion {
  readonly id: string
  /** when it was kept, ISO 8601 */
  readonly at: string
  readonly reason: 'saved' | 'overwritten' | 'merged' | 'migrated' | 'imported' | 'put-aside' | 'broken-off'
  readonly name: string | null
}

export type VersionsAnswer =
  | { readonly kind: 'listed'; readonly versions: readonly ListedVersion[] }
  | { readonly kind: 'failed'; readonly problem: string }

export type VersionAnswer =
  { readonly kind: 'read'; readonly text: string } | { readonly kind: 'failed'; readonly problem: string }

/** What goes into the report of a problem, for a person to read before anybody else does. */
export interface ReportAnswer {
  readonly text: string
}

/** Whether a change is on the disk. `begin`: the whole work is wanted first. */
export type RecordedAnswer =
  { readonly kind: 'recorded' | 'begin' } | { readonly kind: 'failed'; readonly error: FileError }

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

export type SaveAnswer =
  | {
      readonly kind: 'saved'
      readonly handle: string
      readonly name: string
      /** ISO 8601 */
      readonly at: string
      readonly autosave: Autosave
      /** why what was there before could not be kept as a version */
      readonly unkept: FileError | null
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: MatrixFileError }
  | { readonly kind: 'openElsewhere'; readonly name: string }

export type ExportAnswer =
  | { readonly kind: 'exported'; readonly name: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: FileError }

export interface PrintAnswer {
  readonly kind: 'printed' | 'cancelled'
}

/** What becomes of files that were dropped: matrix files are opened, of each how; the others are an import. */
export interface DroppedAnswer {
  readonly opened: readonly OpenAnswer[]
  readonly imported: ImportAnswer
}

/** What became of one of several files. */
export interface ImportedFile {
  readonly name: string
  readonly answer: SingleImportAnswer
}

export type ImportAnswer =
  | SingleImportAnswer
  | { readonly kind: 'several'; readonly files: readonly ImportedFile[] }
  /** of the folder or the files that were given none can be read */
  | { readonly kind: 'nothing-to-read' }

export type SingleImportAnswer =
  /** what the importer says; it is parsed where it is used */
  | { readonly kind: 'answered'; readonly name: string; readonly answer: unknown }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: FileError }
  /** it took longer or more memory than any chart needs, and was ended */
  | { readonly kind: 'given-up'; readonly name: string; readonly why: 'time' | 'memory' | 'crash' }

/** A template a person has saved, as the canonical text of a matrix. */
export interface OwnTemplate {
  readonly id: string
  readonly title: string
  readonly text: string
}

export type KeptTemplateAnswer =
  { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly error: MatrixFileError }

/** The workshop stored for a matrix, in the text it was kept in; it is parsed where it is used. */
export type WorkshopAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: FileError }

export type KeptAnswer = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly error: FileError }

/** A file a person chose as somebody's answers; what it holds has not been looked at. */
export type AnswersFile =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: FileError }

export interface AnswersFilesAnswer {
  readonly files: readonly AnswersFile[]
  /** chosen beyond the most that are read at once */
  readonly left: number
}

interface Answers {
  readContent: WindowContent
  listRecents: readonly RecentFile[]
  openMatrix: OpenAnswer
  openRecent: OpenAnswer
  readCopy: CopyAnswer
  importFile: ImportAnswer
  importPasted: ImportAnswer
  openDropped: DroppedAnswer
  readImport: SingleImportAnswer
  endImport: null
  showImported: null
  beginWork: RecordedAnswer
  recordWork: RecordedAnswer
  putAside: KeptAnswer
  acceptDisk: null
  acceptCopy: null
  /** the names of those that were removed */
  removeCopies: readonly string[]
  listVersions: VersionsAnswer
  readVersion: VersionAnswer
  nameVersion: VersionsAnswer
  forgetDocument: KeptAnswer
  readReport: ReportAnswer
  saveMatrix: SaveAnswer
  toggleAutosave: { readonly isOn: boolean }
  listTemplates: readonly OwnTemplate[]
  keepTemplate: KeptTemplateAnswer
  removeTemplate: KeptTemplateAnswer
  exportFile: ExportAnswer
  exportPdf: ExportAnswer
  printChart: PrintAnswer
  cancelWork: null
  readExportHabits: ExportHabits
  keepExportHabits: null
  keepLayout: null
  editClipboard: null
  newWindow: null
  closeWindow: null
  stayOpen: null
  stillHere: null
  reportState: null
  setTheme: null
  setFullScreen: null
  openPresenter: null
  showPresenter: null
  steer: null
  readWorkshop: WorkshopAnswer
  keepWorkshop: KeptAnswer
  readAnswersFiles: AnswersFilesAnswer
}

export type Answer<C extends Channel> = Answers[C]

/** A file that a person dropped on the window, as the page has it: without a path. */
export type DroppedFile = unknown

/** `window.remit`: the only way out of the window. */
export type Bridge = {
  readonly [C in Channel]: C extends typeof dropChannel
    ? (files: readonly DroppedFile[]) => Promise<Answer<C>>
    : undefined extends Request<C>
      ? () => Promise<Answer<C>>
      : (request: Request<C>) => Promise<Answer<C>>
}

import * as v from 'valibot'
import { actionIds } from '../actions.ts'
import { linePatchSchema } from '../files/linePatch.ts'
import { idPattern } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Channel } from './channels.ts'
import { exportHabitsSchema, exportRequest, pdfRequest, printRequest } from './exporting.ts'
import { importRequest } from './importing.ts'
import { mostBytes } from '../formats/import/readSource.ts'
import { layoutSchema } from './layout.ts'
import { deedSchema, presentationSchema } from './presenting.ts'
import { sessionLimits } from '../workshop/session.ts'
import { windowReport } from './windowReport.ts'

/** A document's handle: 128 random bits, given out by the main process, worthless outside its window. */
const handle = v.pipe(v.string(), v.regex(/^[\da-f]{32}$/))
const matrixText = v.pipe(v.string(), v.maxLength(limits.fileBytes))
const title = v.pipe(v.string(), v.maxLength(limits.name))
const label = v.pipe(v.string(), v.maxLength(2_000))
const matrixId = v.pipe(v.string(), v.regex(idPattern))
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const versionId = v.pipe(v.string(), v.maxLength(100))
const nothing = v.undefined()

/** When a file saves itself: soon after a change, seldom where each save is sent on to others, or only when somebody asks. */
const autosaves = ['soon', 'seldom', 'asked'] as const
export type Autosave = (typeof autosaves)[number]

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** What a presenter view is told: where the presentation stands, and the matrix when it has changed. */
const presented = v.strictObject({
  presentation: presentationSchema,
  /** the matrix's canonical text; null: as it was */
  text: v.nullable(matrixText),
  /** what was done last, in words */
  message: label,
})

/**
 * The shape of every request. Main refuses a message that does not fit. No path is ever part of one, but of the files that a person
 * dropped, where the preload puts it and not the page.
 */
export const requests = {
  readContent: nothing,
  listRecents: nothing,
  openMatrix: nothing,
  openRecent: v.strictObject({ id: handle }),
  /** asks for another state of the open chart, to be merged into it */
  readCopy: nothing,
  importFile: nothing,
  /** reads what was pasted, HTML or plain text, like a file from elsewhere */
  importPasted: v.strictObject({ text: v.pipe(v.string(), v.maxLength(mostBytes)) }),
  openDropped: v.strictObject({
    paths: v.pipe(v.array(v.pipe(v.string(), v.maxLength(32_768))), v.maxLength(1_000)),
  }),
  readImport: importRequest,
  endImport: nothing,
  /** shows a chart that was imported in a window of its own */
  showImported: v.strictObject({ name: v.pipe(v.string(), v.maxLength(1_000)), text: matrixText }),
  /** begins to keep unsaved work: all of it, and what it goes on from */
  beginWork: v.strictObject({
    matrix: matrixId,
    base: matrixText,
    /** `merge`: one is open, and the work goes on from what both sides come from; `nowhere`: the file was lost */
    baseIsIn: v.picklist(['file', 'merge', 'nowhere']),
    text: matrixText,
    revision: count,
    changes: count,
  }),
  /** a change since the revision before, or the whole text */
  recordWork: v.strictObject({ revision: count, change: v.union([matrixText, linePatchSchema]) }),
  /** keeps what was recovered as a version, so that the window can show the file as it is */
  putAside: nothing,
  /** the window has taken in what another program wrote: the next save may replace it */
  acceptDisk: v.strictObject({
    sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
    /** what came of it, where nothing was unsaved in the window and nothing is to be chosen */
    merged: v.nullable(matrixText),
  }),
  /** the window has merged a copy beside its file into the chart */
  acceptCopy: v.strictObject({
    name: v.pipe(v.string(), v.maxLength(1_000)),
    merged: v.nullable(matrixText),
  }),
  /** removes the copies beside the file that hold nothing more than it does */
  removeCopies: nothing,
  listVersions: nothing,
  readVersion: v.strictObject({ id: versionId }),
  nameVersion: v.strictObject({ id: versionId, name: v.nullable(title) }),
  /** removes all that Remit keeps of the window's document beside its file */
  forgetDocument: v.strictObject({ matrix: matrixId }),
  readReport: nothing,
  saveMatrix: v.strictObject({
    /** of the text, as recorded last */
    revision: count,
    /** absent: not saved anywhere yet */
    handle: v.nullable(handle),
    /** `asNew` asks where, even if the document has a file; `itself`: nobody has asked for it */
    way: v.picklist(['again', 'asNew', 'itself']),
    title,
    /** the matrix's canonical text */
    text: matrixText,
    /** 0 to 1, for the list of recent files */
    coverage: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
  /** whether files save themselves, for all windows */
  toggleAutosave: nothing,
  listTemplates: nothing,
  keepTemplate: v.strictObject({
    title,
    /** the template's canonical text, as a matrix */
    text: matrixText,
  }),
  removeTemplate: v.strictObject({ id: handle }),
  exportFile: exportRequest,
  exportPdf: pdfRequest,
  printChart: printRequest,
  /** stops what takes long for this window */
  cancelWork: nothing,
  readExportHabits: nothing,
  keepExportHabits: exportHabitsSchema,
  /** for the window's own file; one that has no file yet keeps nothing */
  keepLayout: layoutSchema,
  editClipboard: v.strictObject({ command: v.picklist(['cut', 'copy', 'paste', 'copyPicture']) }),
  newWindow: nothing,
  closeWindow: nothing,
  stayOpen: nothing,
  /** the answer to the event `areYouThere` */
  stillHere: nothing,
  reportState: windowReport,
  setTheme: v.strictObject({ theme: v.picklist(themes) }),
  setFullScreen: v.strictObject({ isOn: v.boolean() }),
  openPresenter: nothing,
  /** for the presenter view of this window, if it has one; nothing is presented any more: null closes it */
  showPresenter: v.nullable(presented),
  /** from a presenter view to the window it belongs to */
  steer: deedSchema,
  readWorkshop: v.strictObject({ matrix: matrixId }),
  keepWorkshop: v.strictObject({
    matrix: matrixId,
    /** of a session, as it is stored; main parses it once more */
    text: v.pipe(v.string(), v.maxLength(sessionLimits.text)),
  }),
  /** asks for files that ballot pages gave back, any number of them */
  readAnswersFiles: nothing,
} as const satisfies Record<Channel, v.GenericSchema>

export type Request<C extends Channel> = v.InferOutput<(typeof requests)[C]>

/** What another program has done to the window's file. */
const diskNews = v.variant('kind', [
  v.strictObject({
    kind: v.literal('changed'),
    text: matrixText,
    sha256: v.string(),
    /** `newer`: it goes on from what the window was saved as; `beside`: others did not know that; `older`: it is back at an earlier state */
    standing: v.picklist(['newer', 'beside', 'older']),
    /** what a state beside ours and ours come from; null: nothing is known in common */
    base: v.nullable(matrixText),
    /** when an older state was kept here, ISO 8601 */
    at: v.nullable(v.string()),
  }),
  /** there is another file with the same chart beside it */
  v.strictObject({
    kind: v.literal('copy'),
    name: v.string(),
    text: matrixText,
    /** `held`: all of it is in the chart */
    standing: v.picklist(['newer', 'beside', 'held']),
    /** what it and the chart come from; null: nothing is known in common */
    base: v.nullable(matrixText),
    /** it has a name that a synchronising program makes */
    isByEngine: v.boolean(),
  }),
  /** a synchronising program put an earlier state back, and ours was written again */
  v.strictObject({ kind: v.literal('echo') }),
  /** the link the file was opened through leads to another one; null: to nothing */
  v.strictObject({ kind: v.literal('link-turned'), to: v.nullable(v.string()) }),
  v.strictObject({ kind: v.literal('unreadable'), problem: v.string() }),
  v.strictObject({ kind: v.picklist(['gone', 'back']) }),
])
export type DiskNews = v.InferOutput<typeof diskNews>

/** What the main process tells a window unasked. */
export const eventSchema = v.variant('type', [
  v.strictObject({ type: v.literal('action'), action: v.picklist(actionIds) }),
  /** the person wants to leave and keep the work: save, then ask to be closed, or to stay open when that fails */
  v.strictObject({ type: v.literal('saveAndClose') }),
  /** whether the page still answers, with `stillHere` */
  v.strictObject({ type: v.literal('areYouThere') }),
  /** a file from elsewhere is being read for the window; its answer ends it */
  v.strictObject({ type: v.literal('reading'), name: v.pipe(v.string(), v.maxLength(1_000)) }),
  v.strictObject({ type: v.literal('diskChanged'), news: diskNews }),
  /** when the window's file saves itself from now on */
  v.strictObject({ type: v.literal('autosaveChanged'), autosave: v.picklist(autosaves) }),
  /** the window has something else to show: ask for it */
  v.strictObject({ type: v.literal('contentChanged') }),
  /** to a presenter view: what the window it belongs to shows now */
  v.strictObject({ type: v.literal('presented'), ...presented.entries }),
  /** from a presenter view: what was asked for there */
  v.strictObject({ type: v.literal('steered'), deed: deedSchema }),
  /** the presenter view is gone */
  v.strictObject({ type: v.literal('presenterClosed') }),
])

export type MainEvent = v.InferOutput<typeof eventSchema>

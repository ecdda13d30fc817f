import * as v from 'valibot'
import type { FileError } from '../files/fileError.ts'
import { letterKinds } from '../document/matrix.ts'
import { limits } from '../document/limits.ts'
import { asLetterKey } from '../document/ids.ts'
import { besideLetters, rowDetailNames } from '../formats/ownHeaders.ts'
import { repairKinds } from '../formats/import/repairs.ts'
import { rowUses } from '../formats/import/decisions.ts'
import { lowerRows } from '../formats/import/headers.ts'
import { readableSchemes } from '../formats/import/readableSchemes.ts'
import { mostBytes } from '../formats/import/readSource.ts'
import { orientations } from '../formats/import/shape.ts'
import { fileName, matrixText, nothing, type RequestsOf } from './values.ts'

/*
 * What the sandboxed importer is asked and what it answers. Both sides parse it: the importer has read a file that may
 * have been made to break it.
 */

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_100_000))
const key = v.pipe(
  v.string(),
  v.regex(/^[^\s/]{1,3}$/u),
  v.transform((text) => asLetterKey(text)),
)
const text = (max: number) => v.pipe(v.string(), v.maxLength(max))
const column = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['name', 'number', 'section', 'role', 'details', 'role-name', 'letters', 'left-out']),
  }),
  v.strictObject({ kind: v.picklist(besideLetters), of: place }),
  v.strictObject({ kind: v.literal('field'), field: v.picklist(rowDetailNames) }),
  v.strictObject({ kind: v.literal('letter'), letter: key }),
])
const byPlace = <T extends v.GenericSchema>(value: T) =>
  v.record(v.pipe(v.string(), v.regex(/^\d{1,7}$/)), value)

/** What a pasted table is called where a file has its name. */
export const pastedName = 'Pasted table'

/** What a person has decided about how a table is to be read; the scheme by its id. */
export const decisionsSchema = v.strictObject({
  orientation: v.exactOptional(v.picklist(orientations)),
  headerRows: v.exactOptional(v.pipe(v.array(place), v.maxLength(2))),
  lowerRow: v.exactOptional(v.picklist(lowerRows)),
  columns: v.exactOptional(byPlace(column)),
  rows: v.exactOptional(byPlace(v.picklist(rowUses))),
  scheme: v.exactOptional(v.picklist(readableSchemes.map(({ id }) => id))),
  marks: v.exactOptional(v.record(text(limits.note), v.union([v.literal('note'), v.array(key)]))),
  kinds: v.exactOptional(v.record(v.string(), v.picklist(letterKinds))),
  readsHidden: v.exactOptional(v.boolean()),
  settled: v.exactOptional(v.array(text(1_000))),
})
export type ImportDecisions = v.InferOutput<typeof decisionsSchema>

/** Which table is to be read, and how. */
const importRequest = v.strictObject({ table: place, decisions: decisionsSchema })

/** What the importer is asked: to open the file it has been given, or to read one of its tables. */
export const importJobSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('open'), name: text(1_000) }),
  v.strictObject({ kind: v.literal('read'), ...importRequest.entries }),
])
export type ImportJob = v.InferOutput<typeof importJobSchema>

const repair = v.strictObject({
  kind: v.picklist(repairKinds),
  row: place,
  column: place,
  found: text(limits.note * 4),
  done: text(2_000),
})

const question = v.strictObject({
  id: text(1_000),
  asks: text(5_000),
  places: v.array(v.strictObject({ row: place, column: place, found: text(limits.note * 4) })),
  answers: v.array(
    v.strictObject({
      says: text(2_000),
      gives: v.exactOptional(text(500)),
      decisions: decisionsSchema,
      table: v.exactOptional(place),
    }),
  ),
})

const chart = v.variant('kind', [
  v.strictObject({
    kind: v.literal('read'),
    /** the whole matrix, canonical */
    text: text(limits.fileBytes),
    shape: v.strictObject({
      orientation: v.picklist(orientations),
      isOwn: v.boolean(),
      headerRows: v.array(place),
      firstRow: place,
      endRow: place,
      columns: v.array(column),
      sectionRows: v.array(place),
      leftOutRows: v.array(place),
      schemeId: text(64),
      letters: v.array(v.strictObject({ key, name: text(limits.name), kind: v.picklist(letterKinds) })),
      marks: v.array(
        v.strictObject({ mark: text(limits.note), means: v.union([v.literal('note'), v.array(key)]) }),
      ),
    }),
    /** the weightiest first; the chart is read as the first answer of each says */
    questions: v.array(question),
    /** the first of them */
    repairs: v.array(repair),
    /** all of them in few lines */
    lines: v.array(text(100_000)),
    /** `23 cells tidied, 2 to check` */
    summary: text(500),
  }),
  v.strictObject({ kind: v.literal('refused'), problem: text(5_000) }),
])

/** What the importer answers: a whole matrix, a table as it was read, or why not. */
export const importAnswerSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('matrix'), text: text(limits.fileBytes) }),
  v.strictObject({ kind: v.literal('refused'), problem: text(5_000) }),
  v.strictObject({
    kind: v.literal('table'),
    /** of all tables of the file */
    names: v.array(text(1_000)),
    table: place,
    remarks: v.array(text(100_000)),
    /** the upper left part of the table, texts cut */
    source: v.array(v.array(text(300))),
    rowCount: place,
    columnCount: place,
    chart,
  }),
])
export type ImporterAnswer = v.InferOutput<typeof importAnswerSchema>
export type ImportedTable = Extract<ImporterAnswer, { kind: 'table' }>

export const importingRequests = {
  importFile: nothing,
  /** reads what was pasted, HTML or plain text, like a file from elsewhere */
  importPasted: v.strictObject({ text: v.pipe(v.string(), v.maxLength(mostBytes)) }),
  /** reads the files that the window was opened for */
  importWaiting: nothing,
  readImport: importRequest,
  endImport: nothing,
  /** shows a chart that was imported in a window of its own */
  showImported: v.strictObject({ name: fileName, text: matrixText }),
} as const satisfies RequestsOf<'importing'>

export interface ImportingAnswers {
  importFile: ImportAnswer
  importPasted: ImportAnswer
  importWaiting: ImportAnswer
  readImport: SingleImportAnswer
  endImport: null
  showImported: null
}

/** A chart read from a file of another format, in canonical text. */
export interface ImportedChart {
  readonly name: string
  readonly text: string
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

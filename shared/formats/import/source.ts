import type { Matrix } from '../../document/matrix.ts'
import type { Table } from '../table.ts'
import type { Decisions } from './decisions.ts'
import type { Block } from './document/block.ts'
import type { Question } from './questions.ts'
import type { Repair } from './repairs.ts'

/** Cells merged into one: the upper left one, counted from 0, and how far it reaches. Its text stands there only. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

/** Rows and columns, counted from 0, that a file holds and does not show. */
export interface Hidden {
  readonly rows: ReadonlySet<number>
  readonly columns: ReadonlySet<number>
  /** whether they are only folded together or filtered away */
  readonly isFolded: boolean
}

/** One table of a file, as texts, with what its format says beyond them. */
export interface SourceTable {
  /** what the file calls it: the title above it, the sheet, the heading, the caption; may be empty */
  readonly name: string
  /** the title of the document it stands in */
  readonly within?: string
  /** the sheet of the workbook on which it stands */
  readonly sheet?: string
  /** whether that sheet is hidden in its workbook */
  readonly isHidden?: boolean
  /** what else its texts are for: the legend of the other tables, or part of a table that holds several */
  readonly isUsedBy?: 'legend' | 'combined'
  /** of how many tables with other roles it was joined */
  readonly joins?: number
  readonly table: Table
  readonly merges: readonly Merge[]
  /** rows, counted from 0, that are set off as a whole: bold, or header cells */
  readonly strongRows: ReadonlySet<number>
  /** what the file does not show of the table; absent when it shows all */
  readonly hidden?: Hidden
  /** lines near the table that say what letters mean, as written */
  readonly legend: readonly string[]
  /** how it is to be read, where whoever made the table knows that */
  readonly known?: Decisions
  /** what whoever made the table leaves open */
  readonly asks?: readonly Question[]
  /** what the reader of the format could not put into the texts, such as the address of a link */
  readonly repairs: readonly Repair[]
}

/** What the reader of a format finds in a file. */
export interface ReadTables {
  readonly tables: readonly SourceTable[]
  /** what is true of the whole file, or was not read, a sentence each */
  readonly remarks: readonly string[]
  /** the words of the file, in which roles and their duties may be named; `areAll`: its tables are only these, cut at commas */
  readonly words?: { readonly blocks: () => readonly Block[]; readonly areAll: boolean }
}

/** A file from elsewhere once read: tables to choose from, or a whole matrix. */
export type Source =
  | ({ readonly kind: 'tables' } & Omit<ReadTables, 'words'>)
  | { readonly kind: 'matrix'; readonly matrix: Matrix; readonly version: number }

/** A table of texts that nothing else is known about. */
export function plainTable(table: Table, name = ''): SourceTable {
  return { name, table, merges: [], strongRows: new Set(), legend: [], repairs: [] }
}

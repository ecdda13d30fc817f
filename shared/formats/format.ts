import type { Matrix } from '../document/matrix.ts'
import type { Result } from '../result.ts'
import type { Minutes } from '../workshop/minutes.ts'
import type { ExportOptions, Part } from './export/exportOptions.ts'
import type { Picture } from './export/svgDrawing.ts'
import type { ReadTables } from './import/source.ts'
import type { SourceError } from './import/sourceError.ts'
import type { OfficeError } from './office/officeError.ts'
import type { OfficeKind } from './office/officeKind.ts'
import type { Archive } from './office/readZip.ts'
import type { Holds } from './notHeld.ts'

/** A kind of file that a chart can come from or go to: all there is to say of it, in one object of `formats`. */
export interface Format {
  readonly name: string
  /** what the names of such files end in; the first is the one that is written */
  readonly extensions: readonly [string, ...string[]]
  readonly reader?: Reader
  readonly writer?: Writer
}

/** How a file is read, by what it is before it is. Readers are pure, and run, compute or follow nothing in the file. */
export type Reader =
  /** a matrix file of Remit, which is the whole chart */
  | { readonly from: 'matrix' }
  /** a ZIP archive that is of this kind by its content, whatever its name says */
  | {
      readonly from: 'archive'
      readonly kind: OfficeKind
      /** what such a file is called when there is no table in it */
      readonly called: string
      readonly read: (archive: Archive) => Result<ReadTables, OfficeError>
    }
  /** a text whose name has one of the format's extensions, or that is like such a text whatever its name is */
  | {
      readonly from: 'text'
      readonly called: string
      readonly isLike?: (text: string, extension: string) => boolean
      readonly read: (text: string) => Result<ReadTables, SourceError>
    }

/** How a chart is written. Writers are pure; a chart of the largest size takes them seconds. */
export interface Writer {
  /** whom the format is for, in a few words */
  readonly use: string
  /** what of a chart is in such a file; the rest is said before it is lost */
  readonly holds: Holds
  readonly write: (matrix: Matrix, options: ExportOptions) => Exported
  /** writes the closing record of a workshop */
  readonly writeMinutes?: WriteMinutes
  /** What it makes becomes a file in the application only: a page that is printed, a drawing that is made a picture. */
  readonly needsApplication?: true
  readonly options: FormatOptions
  readonly preview?: {
    /** the format as which it is shown, where it is not shown as what its own writer makes */
    readonly as?: 'html' | 'pdf'
    /** what a preview cannot show */
    readonly remark: string
  }
  /** what the chart can be copied as instead of making a file */
  readonly copyForm?: CopyForm
}

export type WriteMinutes = (
  matrix: Matrix,
  minutes: Minutes,
  options: ExportOptions,
) => Exclude<Exported, { readonly kind: 'drawing' }>

/** What a writer makes: a text, a file, a page to be printed as PDF, or a drawing to be made a picture of. */
export type Exported =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'page'; readonly html: string }
  | ({ readonly kind: 'drawing' } & Picture)

/** Which choices of an export matter for a format. */
export interface FormatOptions {
  readonly parts: readonly Part[]
  /** whether part of the chart can be chosen: sections and roles */
  readonly hasExtent: boolean
  /** whether role charters can go out beside the chart, or instead of it */
  readonly hasCharters: boolean
  /** whether the map can go out before the chart, or only instead of it */
  readonly map: 'none' | 'alone' | 'beside'
  readonly hasPage: boolean
  /** whether there is a choice of what parts its fields */
  readonly hasSeparator?: true
  /** whether it can be light or dark, and whether it can leave that to its reader */
  readonly theme: 'none' | 'fixed' | 'readers'
}

/** What a chart is copied as for a paste elsewhere. */
export type CopyForm = 'table' | 'markdown' | 'png'

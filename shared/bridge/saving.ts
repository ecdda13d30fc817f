import * as v from 'valibot'
import type { FileError } from '../files/fileError.ts'
import type { MatrixFileError } from '../files/matrixFile.ts'
import type { Autosave } from './autosaving.ts'
import { cardSchema } from './card.ts'
import { count, covered, fileName, handle, matrixText, nothing, title, type RequestsOf } from './values.ts'

/** What a window says of its chart once it has taken another state in. */
const takenIn = v.strictObject({
  /** the chart with the other state in it, but without what is unsaved in the window */
  known: matrixText,
  /** nothing was unsaved, and nothing is to be chosen */
  isAll: v.boolean(),
})
export type TakenIn = v.InferOutput<typeof takenIn>

export const savingRequests = {
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
    /** for the list of recent files */
    covered,
    /** for the list of recent files */
    card: v.optional(cardSchema),
  }),
  /** the window has taken in what another program wrote: the next save may replace it */
  acceptDisk: v.strictObject({
    sha256: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
    /** null: the window shows what it did before */
    taken: v.nullable(takenIn),
  }),
  /** the window has merged a copy beside its file into the chart */
  acceptCopy: v.strictObject({
    name: fileName,
    taken: v.nullable(takenIn),
  }),
  /** removes the copies beside the file that hold nothing more than it does */
  removeCopies: nothing,
} as const satisfies RequestsOf<'saving'>

export interface SavingAnswers {
  saveMatrix: SaveAnswer
  acceptDisk: null
  acceptCopy: null
  /** the names of those that were removed */
  removeCopies: readonly string[]
}

export type SaveAnswer =
  | {
      readonly kind: 'saved'
      readonly handle: string
      readonly name: string
      /** the last part of its folder's path */
      readonly folder: string
      /** ISO 8601 */
      readonly at: string
      readonly autosave: Autosave
      /** why what was there before could not be kept as a version */
      readonly unkept: FileError | null
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: MatrixFileError }
  | { readonly kind: 'openElsewhere'; readonly name: string }

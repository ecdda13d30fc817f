import * as v from 'valibot'
import type { FileError } from '../files/fileError.ts'
import { linePatchSchema } from '../files/linePatch.ts'
import { count, matrixId, matrixText, nothing, type RequestsOf } from './values.ts'

export const keepingWorkRequests = {
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
  /** removes all that Remit keeps of the window's document beside its file */
  forgetDocument: v.strictObject({ matrix: matrixId }),
} as const satisfies RequestsOf<'keepingWork'>

export interface KeepingWorkAnswers {
  beginWork: RecordedAnswer
  recordWork: RecordedAnswer
  putAside: KeptAnswer
  forgetDocument: KeptAnswer
}

/** Whether a change is on the disk. `begin`: the whole work is wanted first. */
export type RecordedAnswer =
  { readonly kind: 'recorded' | 'begin' } | { readonly kind: 'failed'; readonly error: FileError }

export type KeptAnswer = { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly error: FileError }

import * as v from 'valibot'
import type { FileError } from '../files/fileError.ts'
import { sessionLimits } from '../workshop/session.ts'
import type { KeptAnswer } from './keepingWork.ts'
import { matrixId, nothing, type RequestsOf } from './values.ts'

export const workshopRequests = {
  readWorkshop: v.strictObject({ matrix: matrixId }),
  keepWorkshop: v.strictObject({
    matrix: matrixId,
    /** of a session, as it is stored; main parses it once more */
    text: v.pipe(v.string(), v.maxLength(sessionLimits.text)),
  }),
  /** asks for files that ballot pages gave back, any number of them */
  readAnswersFiles: nothing,
} as const satisfies RequestsOf<'workshop'>

export interface WorkshopAnswers {
  readWorkshop: WorkshopAnswer
  keepWorkshop: KeptAnswer
  readAnswersFiles: AnswersFilesAnswer
}

/** The workshop stored for a matrix, in the text it was kept in; it is parsed where it is used. */
export type WorkshopAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'found'; readonly text: string }
  | { readonly kind: 'failed'; readonly error: FileError }

/** A file a person chose as somebody's answers; what it holds has not been looked at. */
export type AnswersFile =
  | { readonly kind: 'read'; readonly name: string; readonly text: string }
  | { readonly kind: 'failed'; readonly name: string; readonly error: FileError }

export interface AnswersFilesAnswer {
  readonly files: readonly AnswersFile[]
  /** chosen beyond the most that are read at once */
  readonly left: number
}

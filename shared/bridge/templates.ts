import * as v from 'valibot'
import type { MatrixFileError } from '../files/matrixFile.ts'
import { handle, matrixText, nothing, title, type RequestsOf } from './values.ts'

export const templatesRequests = {
  listTemplates: nothing,
  keepTemplate: v.strictObject({
    title,
    /** the template's canonical text, as a matrix */
    text: matrixText,
  }),
  removeTemplate: v.strictObject({ id: handle }),
} as const satisfies RequestsOf<'templates'>

export interface TemplatesAnswers {
  listTemplates: readonly OwnTemplate[]
  keepTemplate: KeptTemplateAnswer
  removeTemplate: KeptTemplateAnswer
}

/** A template a person has saved, as the canonical text of a matrix. */
export interface OwnTemplate {
  readonly id: string
  readonly title: string
  readonly text: string
}

export type KeptTemplateAnswer =
  { readonly kind: 'kept' } | { readonly kind: 'failed'; readonly error: MatrixFileError }

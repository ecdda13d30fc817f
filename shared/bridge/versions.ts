import * as v from 'valibot'
import { nothing, title, type RequestsOf } from './values.ts'

const versionId = v.pipe(v.string(), v.maxLength(100))

export const versionsRequests = {
  listVersions: nothing,
  readVersion: v.strictObject({ id: versionId }),
  nameVersion: v.strictObject({ id: versionId, name: v.nullable(title) }),
} as const satisfies RequestsOf<'versions'>

export interface VersionsAnswers {
  listVersions: VersionsAnswer
  readVersion: VersionAnswer
  nameVersion: VersionsAnswer
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

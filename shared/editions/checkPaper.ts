import { counted } from '../counted.ts'
import type { RoleId } from '../document/ids.ts'
import type { Edition, Matrix } from '../document/matrix.ts'
import { nameInSentence } from '../document/names.ts'
import { digestOfEdition } from '../document/recordDigest.ts'
import { findRow } from '../document/query.ts'
import { rowInWords } from '../document/rowInWords.ts'
import { err, ok, type Result } from '../result.ts'
import { changesSinceEdition } from './changesSinceEdition.ts'
import { coveredChanges, type ChangedRow } from './coveredChanges.ts'
import { latestEdition } from './editionChart.ts'
import { describeCodeError, editionCode, readEditionCode, type CodeError } from './editionCode.ts'
import { adoptedWords } from './editionWords.ts'

/** What a chart says of a paper. */
export interface CheckedPaper {
  readonly edition: Edition
  /** `Edition 3, adopted on 30 November 2026 by Ines Ferreira` */
  readonly title: string
  readonly why: string
  /** whether it is what was adopted; else it was changed by hand, and nothing can be said of the paper */
  readonly isIntact: boolean
  /** in a sentence */
  readonly verdict: string
  /** row by row, each as it was on the paper and as it is now */
  readonly rows: readonly CheckedRow[]
  /** other changes since, in words */
  readonly others: readonly string[]
}

export interface CheckedRow extends ChangedRow {
  readonly before: string
  readonly after: string
}

export type PaperError =
  | { readonly kind: 'code'; readonly error: CodeError }
  | { readonly kind: 'not-here'; readonly code: string; readonly editions: number }

/**
 * What a chart says of the paper with this code, offline.
 *
 * @param role whose rows are told apart from the others in the verdict
 */
export function checkPaper(matrix: Matrix, text: string, role?: RoleId): Result<CheckedPaper, PaperError> {
  const code = readEditionCode(text)
  if (!code.ok) return err({ kind: 'code', error: code.error })
  const edition = matrix.editions.find(({ digest }) => editionCode(digest) === code.value)
  if (edition === undefined)
    return err({ kind: 'not-here', code: code.value, editions: matrix.editions.length })
  const isIntact = digestOfEdition(edition) === 'fits'
  const changed = coveredChanges(edition, matrix).rows
  const words = changesSinceEdition(matrix, edition)
  const others = words.filter(({ kind }) => kind === 'chart' || kind === 'role').map((one) => one.words)
  return ok({
    ...{ edition, title: `Edition ${edition.number}, ${adoptedWords(edition)}`, why: edition.why, isIntact },
    verdict: isIntact ? verdictOf(matrix, edition, { changed, hasOthers: words.length > 0, role }) : byHand,
    rows: changed.map((row) => ({ ...row, ...beforeAndAfter(matrix, edition, row) })),
    others,
  })
}

/** Why nothing can be said of a paper, in a sentence. */
export function describePaperError(error: PaperError): string {
  if (error.kind === 'code') return describeCodeError(error.error)
  if (error.editions === 0)
    return 'This chart has no edition, so the paper is of another chart or another copy of it.'
  return `${error.code} is the code of no edition of this chart. The paper is of another chart, or of a copy that was adopted elsewhere.`
}

const byHand =
  'This edition was changed by hand in the file since it was adopted. Nothing can be said of the paper.'

interface Since {
  readonly changed: readonly ChangedRow[]
  readonly hasOthers: boolean
  readonly role: RoleId | undefined
}

function verdictOf(matrix: Matrix, edition: Edition, { changed, hasOthers, role }: Since): string {
  const latest = latestEdition(matrix)
  const later =
    latest && latest.number > edition.number ? ` Edition ${latest.number} has been adopted since.` : ''
  if (changed.length === 0)
    return `${hasOthers ? 'Who holds what still stands; other things changed since.' : 'The paper still stands: nothing changed since.'}${later}`
  return `${counted(changed.length, 'row')} changed since${yoursAmong(changed, role)}.${later}`
}

function yoursAmong(changed: readonly ChangedRow[], role: RoleId | undefined): string {
  if (role === undefined) return ''
  const own = changed.filter(({ roles }) => roles.has(role)).length
  if (changed.length === 1) return own === 1 ? ', and it is yours' : ', and it is not yours'
  return own === changed.length ? ', all of them yours' : `, ${own === 0 ? 'none' : own} of them yours`
}

function beforeAndAfter(
  matrix: Matrix,
  edition: Edition,
  { id }: ChangedRow,
): Pick<CheckedRow, 'before' | 'after'> {
  const before = { ...matrix, scheme: edition.scheme, roles: edition.roles, rows: edition.rows }
  const [was, is] = [wordsIn(before, id), wordsIn(matrix, id)]
  const [old, now] = [findRow(before, id), findRow(matrix, id)]
  const isRenamed = old !== undefined && now !== undefined && old.name !== now.name
  return { before: isRenamed ? `${nameInSentence('row', old.name)} (${was})` : was, after: is }
}

function wordsIn(matrix: Matrix, id: string): string {
  const row = findRow(matrix, id)
  if (row?.kind !== 'responsibility') return 'not there'
  return rowInWords(matrix, row) || 'nobody'
}

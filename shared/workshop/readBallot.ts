import { asRoleId, asRowId, type RoleId, type RowId } from '../document/ids.ts'
import { findLetter, lettersText } from '../document/letters.ts'
import type { Matrix, Role } from '../document/matrix.ts'
import { nameInSentence, nameOfRole, nameOfRow, shortened } from '../document/names.ts'
import { isResponsibility } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import { keysOf } from './answerText.ts'
import { fingerprintOf } from './ballotChart.ts'
import { parseBallotFile, type BallotFile, type BallotFileError } from './ballotFile.ts'
import { sessionLimits, type Answers, type Round, type WorkshopSession } from './session.ts'
import { cleanName } from './voters.ts'
import { isAbout } from './voting.ts'

export type BallotError =
  | BallotFileError
  | { readonly kind: 'other-matrix' }
  | { readonly kind: 'other-workshop' }
  | { readonly kind: 'other-vote' }
  | { readonly kind: 'already-revealed' }
  | { readonly kind: 'no-name' }
  | { readonly kind: 'long-name' }

/** What was noticed on a ballot that was read. Names are those of the chart, or of the ballot where the chart has none. */
export type BallotRemark =
  | { readonly kind: 'edited' }
  | { readonly kind: 'older-chart' }
  | { readonly kind: 'rows-gone'; readonly names: readonly string[] }
  | { readonly kind: 'roles-gone'; readonly names: readonly string[] }
  | { readonly kind: 'rows-new'; readonly names: readonly string[] }
  | { readonly kind: 'roles-new'; readonly names: readonly string[] }
  /** letters the scheme does not have; the rest of the cell counts */
  | { readonly kind: 'letters-unknown'; readonly cells: readonly string[] }

/** A ballot file, understood as far as the chart of today goes. */
export interface ReadBallot {
  /** on one line, and text whatever stands in it */
  readonly name: string
  readonly round: number
  readonly answers: Answers
  readonly savedAt: string
  readonly copy: string
  readonly remarks: readonly BallotRemark[]
}

/**
 * Reads the answers that a ballot page gave back, and reconciles them with the chart as it is now: rows and roles that are
 * gone are left out and told, new ones count as unanswered, and so do letters outside the scheme. Changes nothing.
 */
export function readBallot(
  matrix: Matrix,
  session: WorkshopSession,
  content: string,
): Result<ReadBallot, BallotError> {
  const parsed = parseBallotFile(content)
  if (!parsed.ok) return parsed
  const file = parsed.value
  if (file.matrix !== session.matrix) return err({ kind: 'other-matrix' })
  if (file.workshop !== session.id) return err({ kind: 'other-workshop' })
  const round = session.rounds.find(({ number }) => number === file.round)
  if (round === undefined) return err({ kind: 'other-vote' })
  if (round.revealedAt !== undefined) return err({ kind: 'already-revealed' })
  const name = cleanName(file.name)
  if (name === '') return err({ kind: 'no-name' })
  if (name.length > sessionLimits.name) return err({ kind: 'long-name' })
  const { answers, unknown } = answersOf(matrix, round, file)
  return ok({
    ...{ name, round: round.number, answers, savedAt: file.savedAt, copy: file.copy },
    remarks: [
      ...(file.isEdited ? [{ kind: 'edited' } as const] : []),
      ...changes(matrix, round, file),
      ...unknown,
    ],
  })
}

function answersOf(
  { roles, rows, scheme, ...matrix }: Matrix,
  round: Round,
  file: BallotFile,
): { readonly answers: Answers; readonly unknown: readonly BallotRemark[] } {
  const known = new Set(rows.filter(isResponsibility).map(({ id }) => id))
  const answers = new Map<RowId, ReadonlyMap<RoleId, string>>()
  const foreign: string[] = []
  for (const { id, letters } of file.rows) {
    const row = asRowId(id)
    if (letters === undefined || !known.has(row) || !isAbout(round, row)) continue
    const cells = new Map<RoleId, string>()
    for (const role of answeredRoles(roles, letters)) {
      if (file.version === 1 && letters[role] === '') continue
      const keys = keysOf(scheme, letters[role] ?? '')
      const ours = keys.filter((key) => findLetter(scheme, key))
      cells.set(role, lettersText(scheme, ours))
      if (ours.length < keys.length) {
        const chart = { ...matrix, roles, rows, scheme }
        const strange = shortened(keys.filter((key) => !ours.includes(key)).join('/'))
        foreign.push(`${strange} for ${nameOfRole(chart, role)} on ${nameOfRow(chart, row)}`)
      }
    }
    if (cells.size > 0) answers.set(row, cells)
  }
  return { answers, unknown: foreign.length === 0 ? [] : [{ kind: 'letters-unknown', cells: foreign }] }
}

function answeredRoles(roles: readonly Role[], letters: Readonly<Record<string, string>>): readonly RoleId[] {
  return roles.map(({ id }) => id).filter((id) => Object.hasOwn(letters, id))
}

/** What has changed in the chart since the page was made. */
function changes(matrix: Matrix, round: Round, file: BallotFile): readonly BallotRemark[] {
  if (file.fingerprint === fingerprintOf(matrix, round)) return []
  const rows = matrix.rows.filter(isResponsibility).filter(({ id }) => isAbout(round, id))
  const rowsNow = new Set<RowId>(rows.map(({ id }) => id))
  const rowsThen = new Set(file.rows.map(({ id }) => asRowId(id)))
  const rolesNow = new Set<RoleId>(matrix.roles.map(({ id }) => id))
  const rolesThen = new Set(file.roles.map(({ id }) => asRoleId(id)))
  const answered = file.rows.filter(({ letters }) => letters !== undefined)
  const list = (
    kind: 'rows-gone' | 'roles-gone' | 'rows-new' | 'roles-new',
    items: readonly { readonly name: string }[],
  ) => {
    const of = kind === 'rows-gone' || kind === 'rows-new' ? 'row' : 'role'
    return items.length === 0 ? [] : [{ kind, names: items.map(({ name }) => nameInSentence(of, name)) }]
  }
  return [
    { kind: 'older-chart' },
    ...list(
      'rows-gone',
      answered.filter(({ id }) => !rowsNow.has(asRowId(id))),
    ),
    ...list(
      'roles-gone',
      file.roles.filter(({ id }) => !rolesNow.has(asRoleId(id))),
    ),
    ...list(
      'rows-new',
      rows.filter(({ id }) => !rowsThen.has(id)),
    ),
    ...list(
      'roles-new',
      matrix.roles.filter(({ id }) => !rolesThen.has(id)),
    ),
  ]
}

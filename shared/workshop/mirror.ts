import { foldName } from '../analysis/foldName.ts'
import type { RoleId, VoterId } from '../document/ids.ts'
import type { Matrix, Responsibility, Role } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
import { isOwned } from './camps.ts'
import type { WorkshopSession } from './session.ts'
import { votesOn } from './voting.ts'

/** A row that the voter, or somebody else, said the voter answers for. */
export interface MirroredRow {
  readonly row: Responsibility
  /** `both`: most of the others said so, too; `own`: they did not; `others`: some of them did, and the voter did not */
  readonly by: 'both' | 'own' | 'others'
  /** how many of the others name the voter, of those who name anybody */
  readonly count: number
  readonly of: number
}

/** What one voter said is theirs, beside what the others said is theirs. Made anew each time, and kept nowhere. */
export interface Mirror {
  /** those the voter holds */
  readonly roles: readonly Role[]
  /** in chart order */
  readonly rows: readonly MirroredRow[]
}

/** Why there is no mirror for a voter. */
export type NoMirror = 'not-revealed' | 'anonymous' | 'has-not-voted' | 'holds-no-role'

/**
 * The mirror of one voter. A voter holds the roles that name them, but for case and spaces. Of each row the last revealed vote
 * counts, as everywhere.
 */
export function mirrorOf(matrix: Matrix, session: WorkshopSession, voter: VoterId): Mirror | NoMirror {
  const [first] = session.rounds
  if (first?.revealedAt === undefined) return 'not-revealed'
  if (session.isAnonymous) return 'anonymous'
  if (!session.ballots.some((ballot) => ballot.voter === voter)) return 'has-not-voted'
  const name = foldName(session.voters.find(({ id }) => id === voter)?.name ?? '')
  const roles = matrix.roles.filter(({ holder }) => name !== '' && foldName(holder) === name)
  if (roles.length === 0) return 'holds-no-role'
  const held = new Set(roles.map(({ id }) => id))
  const rows = matrix.rows
    .filter(isResponsibility)
    .flatMap((row) => mirroredRow(matrix, session, row, voter, held) ?? [])
  return { roles, rows }
}

function mirroredRow(
  matrix: Matrix,
  session: WorkshopSession,
  row: Responsibility,
  voter: VoterId,
  held: ReadonlySet<RoleId>,
): MirroredRow | undefined {
  const named = votesOn(session, row.id).map(({ voter: who, answers }) => {
    const owners = [...(answers.get(row.id) ?? [])].filter(([, letters]) => isOwned(matrix, letters))
    return { who, owners: owners.map(([role]) => role) }
  })
  const isTheirs = (owners: readonly RoleId[]): boolean => owners.some((role) => held.has(role))
  const others = named.filter(({ who, owners }) => who !== voter && owners.length > 0)
  const count = others.filter(({ owners }) => isTheirs(owners)).length
  const isOwn = named.some(({ who, owners }) => who === voter && isTheirs(owners))
  if (!isOwn && count === 0) return undefined
  const by = !isOwn ? 'others' : count * 2 > others.length ? 'both' : 'own'
  return { row, by, count, of: others.length }
}

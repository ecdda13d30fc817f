import type { VoterId } from '../document/ids.ts'
import type { Matrix } from '../document/matrix.ts'
import { ok, type Result } from '../result.ts'
import { readBallot, type BallotError, type BallotRemark } from './readBallot.ts'
import type { Ballot, WorkshopSession } from './session.ts'
import type { SessionError } from './sessionError.ts'
import { addVoter, voterNamed } from './voters.ts'
import { answersKey, castBallot } from './voting.ts'

/** What became of a ballot that was read. */
export type ImportRemark =
  | BallotRemark
  | { readonly kind: 'voter-added' }
  /** an earlier ballot of the voter went; from another copy of the page it may be another person's */
  | { readonly kind: 'replaced'; readonly isOtherCopy: boolean }
  /** exactly this ballot is there already */
  | { readonly kind: 'counted-before' }
  /** a newer ballot of the voter is there and stays */
  | { readonly kind: 'newer-is-there' }

export interface ImportedBallot {
  /** the same object when the ballot changes nothing */
  readonly session: WorkshopSession
  readonly name: string
  readonly remarks: readonly ImportRemark[]
}

/**
 * Counts the ballot of an answers file. Files can come in any order and again: of several from one voter the one saved last
 * counts, once. A voter who is not on the list is put on it. What is refused leaves the session as it was.
 */
export function importBallot(
  matrix: Matrix,
  session: WorkshopSession,
  content: string,
  { newVoterId, at }: { readonly newVoterId: () => VoterId; readonly at: string },
): Result<ImportedBallot, BallotError | SessionError> {
  const read = readBallot(matrix, session, content)
  if (!read.ok) return read
  const { name, round, answers, copy, remarks } = read.value
  const listed = voterNamed(session, name)
  const voter = listed ?? { id: newVoterId(), name }
  const earlier = session.ballots.find((ballot) => ballot.round === round && ballot.voter === voter.id)
  const ballot = {
    ...({ voter: voter.id, round, answers, way: 'file', copy } as const),
    castAt: earlierOf(read.value.savedAt, at),
  }
  const left = (remark: ImportRemark) => ok({ session, name: voter.name, remarks: [...remarks, remark] })
  if (earlier !== undefined && isSameBallot(earlier, ballot)) return left({ kind: 'counted-before' })
  if (earlier !== undefined && Date.parse(earlier.castAt) > Date.parse(ballot.castAt))
    return left({ kind: 'newer-is-there' })

  const known = listed === undefined ? addVoter(session, voter) : ok(session)
  if (!known.ok) return known
  const cast = castBallot(known.value, ballot)
  if (!cast.ok) return cast
  const isOtherCopy = earlier?.copy !== undefined && earlier.copy !== copy
  return ok({
    ...{ session: cast.value, name: voter.name },
    remarks: [
      ...remarks,
      ...(listed === undefined ? [{ kind: 'voter-added' } as const] : []),
      ...(earlier === undefined ? [] : [{ kind: 'replaced', isOtherCopy } as const]),
    ],
  })
}

function isSameBallot(one: Ballot, other: Ballot): boolean {
  return (
    one.castAt === other.castAt &&
    one.copy === other.copy &&
    answersKey(one.answers) === answersKey(other.answers)
  )
}

/** A clock that runs ahead must not make a ballot win over all that come after it. */
function earlierOf(savedAt: string, now: string): string {
  return Date.parse(savedAt) > Date.parse(now) ? now : savedAt
}

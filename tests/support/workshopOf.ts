import { asRowId, asVoterId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Result } from '../../shared/result.ts'
import { startSession, type Answers, type WorkshopSession } from '../../shared/workshop/session.ts'
import { addVoter } from '../../shared/workshop/voters.ts'
import { castBallot, reveal, setAnonymous } from '../../shared/workshop/voting.ts'

export const at = '2026-03-01T09:30:00.000Z'

/** Answers by row id, a text a role as in the chart: `{ budget: 'A/R | C' }`. */
export function answersOf({ roles }: Matrix, rows: Readonly<Record<string, string>>): Answers {
  return new Map(
    Object.entries(rows).map(([row, line]) => {
      const texts = line.split('|').map((text) => text.trim())
      return [asRowId(row), new Map(roles.map(({ id }, place) => [id, texts[place] ?? '']))]
    }),
  )
}

/** A workshop in which each of these people has voted so. Voter ids are the names in lower case, with dashes. */
export function workshopOf(
  matrix: Matrix,
  ballots: Readonly<Record<string, Readonly<Record<string, string>>>>,
  { isAnonymous = false, isRevealed = false } = {},
): WorkshopSession {
  let session = done(setAnonymous(startSession({ matrix: matrix.id, at }), isAnonymous))
  for (const [name, rows] of Object.entries(ballots)) {
    const voter = asVoterId(name.toLowerCase().replaceAll(' ', '-'))
    session = done(addVoter(session, { id: voter, name }))
    const ballot = { voter, round: 1, answers: answersOf(matrix, rows), castAt: at, way: 'laptop' } as const
    if (Object.keys(rows).length > 0) session = done(castBallot(session, ballot))
  }
  return isRevealed ? done(reveal(session, at)) : session
}

/** The value of a success; a failure fails the test with its facts. */
export function done<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

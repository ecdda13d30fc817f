import * as v from 'valibot'
import { asMatrixId, asRoleId, asRowId, asVoterId, idPattern, isId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import { isObject, problemOf, show } from '../document/problems.ts'
import type { Problem } from '../document/references.ts'
import { scanJson } from '../document/scanJson.ts'
import { err, ok, type Result } from '../result.ts'
import {
  ballotWays,
  outcomes,
  sessionLimits,
  workshopSteps,
  type Answers,
  type Ballot,
  type Round,
  type WorkshopSession,
} from './session.ts'

/*
 * A stored workshop: JSON beside Remit's settings, one for each matrix, written by Remit and read by nobody else. A field
 * of a newer release is refused with its version rather than lost.
 */

const currentVersion = 1

const id = v.pipe(v.string(), v.regex(idPattern, 'an id'), v.check(isId, 'an id that is not a reserved word'))
const time = v.pipe(v.string(), v.isoTimestamp('a time such as 2026-03-01T09:30:00.000Z'))
const seconds = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(86_400))
const number = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(sessionLimits.rounds))
const rowIds = v.pipe(v.array(id), v.maxLength(limits.rows))
const voterIds = v.pipe(v.array(id), v.maxLength(sessionLimits.voters))
const letters = v.pipe(v.string(), v.maxLength(limits.letters * 4))

/** Answers as JSON holds them: row id → role id → letters. */
export const answersSchema = v.record(id, v.record(id, letters))

const ballotSchema = v.strictObject({
  voter: v.exactOptional(id),
  round: number,
  answers: answersSchema,
  castAt: time,
  way: v.exactOptional(v.picklist(ballotWays)),
  copy: v.exactOptional(id),
})

const roundSchema = v.strictObject({
  number,
  rows: v.union([v.literal('all'), rowIds]),
  revealedAt: v.exactOptional(time),
  voted: v.exactOptional(voterIds),
})

const sessionSchema = v.strictObject({
  format: v.literal('remit-workshop'),
  version: v.literal(currentVersion),
  id,
  matrix: id,
  startedAt: time,
  step: v.picklist(workshopSteps),
  done: v.pipe(v.array(v.picklist(workshopSteps)), v.maxLength(workshopSteps.length)),
  isAnonymous: v.boolean(),
  voters: v.pipe(
    v.array(v.strictObject({ id, name: v.pipe(v.string(), v.maxLength(sessionLimits.name)) })),
    v.maxLength(sessionLimits.voters),
  ),
  rounds: v.pipe(v.array(roundSchema), v.minLength(1), v.maxLength(sessionLimits.rounds)),
  ballots: v.pipe(v.array(ballotSchema), v.maxLength(sessionLimits.ballots)),
  settled: v.pipe(
    v.array(
      v.strictObject({ row: id, outcome: v.picklist(outcomes), at: time, record: v.exactOptional(id) }),
    ),
    v.maxLength(limits.rows),
  ),
  timer: v.strictObject({ seconds, left: seconds, runningSince: v.exactOptional(time) }),
  snapshotBefore: v.exactOptional(id),
  snapshotAfter: v.exactOptional(id),
})

type SessionFile = v.InferOutput<typeof sessionSchema>

export type SessionFileError =
  | { readonly kind: 'too-large' }
  | { readonly kind: 'broken-json' }
  | { readonly kind: 'not-a-session' }
  | { readonly kind: 'newer-version'; readonly version: number }
  | { readonly kind: 'invalid'; readonly problem: Problem }

/** A session as the text that is stored. */
export function serialiseSession(session: WorkshopSession): string {
  const ballots = session.ballots.map(({ answers, ...ballot }) => ({ ...ballot, answers: toRecord(answers) }))
  return `${JSON.stringify({ format: 'remit-workshop', version: currentVersion, ...session, ballots })}\n`
}

/** Reads a stored session. What is not exactly one is refused, never repaired. */
export function parseSession(text: string): Result<WorkshopSession, SessionFileError> {
  if (text.length > sessionLimits.text) return err({ kind: 'too-large' })
  if (!scanJson(text, { depth: 8, nodes: limits.fileNodes }).ok) return err({ kind: 'broken-json' })
  const json: unknown = JSON.parse(text)
  if (!isObject(json) || json['format'] !== 'remit-workshop') return err({ kind: 'not-a-session' })
  const version = json['version']
  if (typeof version === 'number' && version > currentVersion) return err({ kind: 'newer-version', version })
  const checked = v.safeParse(sessionSchema, json, { abortPipeEarly: true })
  if (!checked.success) return err({ kind: 'invalid', problem: problemOf(checked.issues[0]) })
  const problem = referenceProblem(checked.output)
  return problem === undefined ? ok(sessionFromFile(checked.output)) : err({ kind: 'invalid', problem })
}

/** Why a stored workshop cannot be gone on with. */
export function describeSessionFileError(error: SessionFileError): string {
  const rest = 'It was left as it is; the chart is not affected. Start a new workshop to go on.'
  if (error.kind === 'newer-version')
    return `The workshop on this chart was held with a newer Remit. Update Remit to go on with it.`
  if (error.kind !== 'invalid') return `The stored workshop on this chart cannot be read. ${rest}`
  const { path, found, expected } = error.problem
  return `The stored workshop on this chart cannot be read (${path}: found ${found}, expected ${expected}). ${rest}`
}

function sessionFromFile({ format: _format, version: _version, ...file }: SessionFile): WorkshopSession {
  return {
    ...file,
    matrix: asMatrixId(file.matrix),
    voters: file.voters.map((voter) => ({ ...voter, id: asVoterId(voter.id) })),
    rounds: file.rounds.map(({ rows, voted, ...round }): Round => ({
      ...round,
      rows: rows === 'all' ? rows : rows.map(asRowId),
      ...(voted === undefined ? {} : { voted: voted.map(asVoterId) }),
    })),
    ballots: file.ballots.map(({ voter, answers, ...ballot }): Ballot => ({
      ...ballot,
      answers: answersFromRecord(answers),
      ...(voter === undefined ? {} : { voter: asVoterId(voter) }),
    })),
    settled: file.settled.map((settled) => ({ ...settled, row: asRowId(settled.row) })),
  }
}

/** Answers as JSON holds them, as a map. */
export function answersFromRecord(answers: v.InferOutput<typeof answersSchema>): Answers {
  return new Map(
    Object.entries(answers).map(([row, cells]) => [
      asRowId(row),
      new Map(Object.entries(cells).map(([role, text]) => [asRoleId(role), text])),
    ]),
  )
}

function toRecord(answers: Answers): Record<string, Record<string, string>> {
  return Object.fromEntries([...answers].map(([row, cells]) => [row, Object.fromEntries(cells)]))
}

/** What the schema cannot see. A session is small enough to stop at the first. */
function referenceProblem({ voters, rounds, ballots, settled }: SessionFile): Problem | undefined {
  const voterSet = new Set(voters.map((voter) => voter.id))
  if (voterSet.size < voters.length) return wrong('$.voters', 'a voter a second time', 'each voter once')
  const badRound = rounds.findIndex((round, at) => {
    const isLast = at === rounds.length - 1
    return round.number !== at + 1 || (round.revealedAt === undefined && !isLast)
  })
  if (badRound >= 0)
    return wrong(`$.rounds[${badRound}]`, show(rounds[badRound]?.number), 'votes in order, the last one open')
  if (new Set(settled.map(({ row }) => row)).size < settled.length)
    return wrong('$.settled', 'a row a second time', 'each row once')
  const cast = new Set<string>()
  for (const [at, { voter, round }] of ballots.entries()) {
    const isRevealed = rounds[round - 1]?.revealedAt !== undefined
    const isNamed = voter !== undefined && voterSet.has(voter)
    if (rounds[round - 1] === undefined || (!isNamed && (voter !== undefined || !isRevealed)))
      return wrong(`$.ballots[${at}]`, 'a ballot of nobody', 'a voter and a vote of this workshop')
    if (voter !== undefined && cast.size === cast.add(`${round} ${voter}`).size)
      return wrong(`$.ballots[${at}]`, 'a second ballot', 'one ballot a voter')
  }
  return undefined
}

function wrong(path: string, found: string, expected: string): Problem {
  return { path, found, expected }
}

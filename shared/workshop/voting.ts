import type { RoleId, RowId, VoterId } from '../document/ids.ts'
import { err, ok, type Result } from '../result.ts'
import {
  reopenRow,
  sessionLimits,
  type Answers,
  type Ballot,
  type Round,
  type Voter,
  type WorkshopSession,
} from './session.ts'
import type { SessionError } from './sessionError.ts'

type Next = Result<WorkshopSession, SessionError>

/** A ballot as it is cast: by somebody, in some way. */
export type CastBallot = Ballot & Required<Pick<Ballot, 'voter' | 'way'>>

/** Says, before the first ballot, whether the votes will be shown by name. */
export function setAnonymous(session: WorkshopSession, isAnonymous: boolean): Next {
  return session.ballots.length > 0 ? err({ kind: 'vote-begun' }) : ok({ ...session, isAnonymous })
}

/** Says, before the first ballot, which rows the vote is about. */
export function chooseRows(session: WorkshopSession, rows: Round['rows']): Next {
  const [first, ...later] = session.rounds
  if (first === undefined || session.ballots.length > 0 || first.revealedAt !== undefined)
    return err({ kind: 'vote-begun' })
  return ok({ ...session, rounds: [{ ...first, rows }, ...later] })
}

/** The vote that is being held, if any. */
export function openRound({ rounds }: WorkshopSession): Round | undefined {
  return rounds.find(({ revealedAt }) => revealedAt === undefined)
}

/** Counts a ballot. One the voter cast before in the same round goes, so that nobody is counted twice. */
export function castBallot(session: WorkshopSession, ballot: CastBallot): Next {
  const round = session.rounds.find(({ number }) => number === ballot.round)
  if (round === undefined) return err({ kind: 'unknown-round' })
  if (round.revealedAt !== undefined) return err({ kind: 'revealed' })
  if (!session.voters.some(({ id }) => id === ballot.voter)) return err({ kind: 'unknown-voter' })
  const outside = [...ballot.answers.keys()].find((row) => !isAbout(round, row))
  if (outside !== undefined) return err({ kind: 'outside-round', row: outside })
  const cells = [...ballot.answers.values()].reduce((sum, { size }) => sum + size, 0)
  if (cells > sessionLimits.answers) return err({ kind: 'too-many-answers' })
  const others = ballotsBut(session, ballot.voter, round.number)
  if (others.length >= sessionLimits.ballots) return err({ kind: 'too-many-ballots' })
  return ok({ ...session, ballots: [...others, ballot] })
}

/** Takes back what a voter has cast in a vote that is still open. */
export function withdrawBallot(session: WorkshopSession, voter: VoterId, number: number): Next {
  const round = session.rounds.find((one) => one.number === number)
  if (round === undefined) return err({ kind: 'unknown-round' })
  if (round.revealedAt !== undefined) return err({ kind: 'revealed' })
  return ok({ ...session, ballots: ballotsBut(session, voter, number) })
}

/** Who has voted and who has not; never what. */
export function standing(
  { voters, ballots }: WorkshopSession,
  { number, voted }: Round,
): readonly { readonly voter: Voter; readonly hasVoted: boolean }[] {
  const cast = new Set(voted ?? ballots.filter(({ round }) => round === number).map(({ voter }) => voter))
  return voters.map((voter) => ({ voter, hasVoted: cast.has(voter.id) }))
}

/** Opens all ballots of the vote that is being held. In an anonymous workshop nobody can tell whose they were from here on. */
export function reveal(session: WorkshopSession, at: string): Next {
  const round = openRound(session)
  if (round === undefined) return err({ kind: 'revealed' })
  const cast = session.ballots.filter((ballot) => ballot.round === round.number)
  if (cast.length === 0) return err({ kind: 'nothing-cast' })
  const voted = cast.flatMap(({ voter }) => voter ?? [])
  const ballots = session.isAnonymous
    ? [...session.ballots.filter((ballot) => !cast.includes(ballot)), ...withoutNames(cast, at)]
    : session.ballots
  const revealed = { ...round, revealedAt: at, voted }
  return ok({ ...session, ballots, rounds: session.rounds.map((one) => (one === round ? revealed : one)) })
}

/** Opens a second vote on one row. There is one; what was settled for the row is open again. */
export function revoteRow(session: WorkshopSession, row: RowId): Next {
  const rounds = session.rounds.filter((round) => isAbout(round, row))
  const [first] = rounds
  if (first?.revealedAt === undefined) return err({ kind: 'not-voted-on' })
  if (rounds.length > 1) return err({ kind: 'voted-twice' })
  if (openRound(session) !== undefined) return err({ kind: 'round-open' })
  if (session.rounds.length >= sessionLimits.rounds) return err({ kind: 'too-many-rounds' })
  const round: Round = { number: session.rounds.length + 1, rows: [row] }
  return ok({ ...reopenRow(session, row), rounds: [...session.rounds, round] })
}

/** Calls the second vote off that is being held, with its ballots. The first vote stays open: there is no other. */
export function callOffRevote(session: WorkshopSession): WorkshopSession {
  const round = openRound(session)
  if (round === undefined || round.number === 1) return session
  return {
    ...session,
    rounds: session.rounds.filter((one) => one !== round),
    ballots: session.ballots.filter((ballot) => ballot.round !== round.number),
  }
}

/** One vote on one row, as everybody may see it. */
export interface Vote {
  /** absent in an anonymous workshop */
  readonly voter?: VoterId
  readonly answers: Answers
}

/** The revealed votes on a row: those of the last round about it. Votes that are still secret are never among them. */
export function votesOn({ rounds, ballots }: WorkshopSession, row: RowId): readonly Vote[] {
  const round = rounds.findLast((one) => one.revealedAt !== undefined && isAbout(one, row))
  return ballots
    .filter((ballot) => ballot.round === round?.number)
    .map(({ voter, answers }) => ({ answers, ...(voter === undefined ? {} : { voter }) }))
}

/** Whether a vote is about a row. */
export function isAbout({ rows }: Round, row: RowId): boolean {
  return rows === 'all' || rows.includes(row)
}

function ballotsBut({ ballots }: WorkshopSession, voter: VoterId, round: number): readonly Ballot[] {
  return ballots.filter((ballot) => ballot.voter !== voter || ballot.round !== round)
}

/** The ballots without whose, when and how, in an order that only their content decides. */
function withoutNames(ballots: readonly Ballot[], at: string): readonly Ballot[] {
  return ballots
    .map(({ round, answers }) => {
      const sorted = sortedAnswers(answers)
      const bare: Ballot = {
        round,
        answers: new Map(sorted.map(([row, cells]) => [row, new Map(cells)])),
        castAt: at,
      }
      return { key: answersKey(answers), bare }
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ bare }) => bare)
}

/** One text for the same answers, in whatever order they were given. */
export function answersKey(answers: Answers): string {
  return JSON.stringify(sortedAnswers(answers))
}

function sortedAnswers(
  answers: Answers,
): readonly (readonly [RowId, readonly (readonly [RoleId, string])[]])[] {
  const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1)
  return [...answers].map(([row, cells]) => [row, [...cells].toSorted(byId)] as const).toSorted(byId)
}

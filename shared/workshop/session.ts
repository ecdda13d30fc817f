import type { MatrixId, RoleId, RowId, VoterId } from '../document/ids.ts'
import { fullTimer, type Timer } from './timer.ts'

/** The steps of a workshop, in order. Each can be skipped and come back to. */
export const workshopSteps = [
  'meanings',
  'roles',
  'vote',
  'reveal',
  'settle',
  'unowned',
  'load',
  'close',
] as const
export type WorkshopStep = (typeof workshopSteps)[number]

export interface Voter {
  readonly id: VoterId
  readonly name: string
}

/**
 * What one voter would give each role of each row, as letters such as `A/R`. A row that is not in it was not answered; a
 * role that is in it with an empty text is one the voter leaves out of that row.
 */
export type Answers = ReadonlyMap<RowId, ReadonlyMap<RoleId, string>>

/** How a ballot came in. */
export const ballotWays = ['laptop', 'file', 'paper'] as const
export type BallotWay = (typeof ballotWays)[number]

/** One voter's private answers in one round. */
export interface Ballot {
  /** absent once an anonymous round has been revealed: from then on nobody can tell */
  readonly voter?: VoterId
  readonly round: number
  readonly answers: Answers
  readonly castAt: string
  /** absent with the voter, as it could give the voter away */
  readonly way?: BallotWay
  /** the copy of the ballot page it was filled in on */
  readonly copy?: string
}

/** One vote: the first is on the chart, each later one on a single row. */
export interface Round {
  /** from 1 */
  readonly number: number
  readonly rows: 'all' | readonly RowId[]
  readonly revealedAt?: string
  /** who had voted when it was revealed */
  readonly voted?: readonly VoterId[]
}

/** How a row was settled. */
export const outcomes = ['agreed', 'decided', 'split', 'scoped', 'parked'] as const
export type Outcome = (typeof outcomes)[number]

export interface SettledRow {
  readonly row: RowId
  readonly outcome: Outcome
  readonly at: string
  /** the id of the decision or of the parked question in the matrix */
  readonly record?: string
}

/**
 * A workshop as it stands. It lives beside the matrix and never in it: ballots are secret until they are revealed, and
 * undoing a change of the chart does not bring a vote back.
 */
export interface WorkshopSession {
  /** `workshop-1` for the first one on its chart; its ballots carry it */
  readonly id: string
  readonly matrix: MatrixId
  readonly startedAt: string
  readonly step: WorkshopStep
  readonly done: readonly WorkshopStep[]
  readonly isAnonymous: boolean
  readonly voters: readonly Voter[]
  /** never empty; at most the last one is still open */
  readonly rounds: readonly Round[]
  readonly ballots: readonly Ballot[]
  /** each row once */
  readonly settled: readonly SettledRow[]
  readonly timer: Timer
  /** snapshots of the matrix, by id */
  readonly snapshotBefore?: string
  readonly snapshotAfter?: string
}

/** The most a session holds. */
export const sessionLimits = {
  voters: 200,
  /** the vote on the chart, and one more on each of many rows */
  rounds: 2_000,
  ballots: 20_000,
  /** cells one ballot answers */
  answers: 5_000,
  /** characters of a voter's name */
  name: 100,
  /** characters of a stored session */
  text: 128 * 1024 * 1024,
} as const

/**
 * A workshop on a matrix, at its first step, with nobody to vote yet. After a `previous` one on the same matrix it has
 * another id, so that the ballots of the two are not taken for each other.
 */
export function startSession({
  matrix,
  at,
  previous,
}: {
  readonly matrix: MatrixId
  readonly at: string
  readonly previous?: WorkshopSession
}): WorkshopSession {
  const before = Number(/^workshop-(\d{1,9})$/.exec(previous?.id ?? '')?.[1] ?? 0)
  return {
    ...{
      id: `workshop-${before + 1}`,
      matrix,
      startedAt: at,
      step: 'meanings',
      done: [],
      isAnonymous: false,
    },
    ...{ voters: [], rounds: [{ number: 1, rows: 'all' }], ballots: [], settled: [], timer: fullTimer(240) },
  }
}

/** Goes to a step, ahead or back, and leaves undone what is undone. */
export function goToStep(session: WorkshopSession, step: WorkshopStep): WorkshopSession {
  return session.step === step ? session : { ...session, step }
}

/** Marks the current step as done and goes to the one after it; the last one stays. */
export function finishStep(session: WorkshopSession): WorkshopSession {
  const { step, done } = session
  const next = workshopSteps[workshopSteps.indexOf(step) + 1] ?? step
  return { ...session, step: next, done: workshopSteps.filter((one) => one === step || done.includes(one)) }
}

/** Remembers how a row was settled; what was said of it before goes. */
export function settleRow(session: WorkshopSession, settled: SettledRow): WorkshopSession {
  return { ...session, settled: [...withoutRow(session, settled.row), settled] }
}

/** Takes a row back among those to be settled. */
export function reopenRow(session: WorkshopSession, row: RowId): WorkshopSession {
  const settled = withoutRow(session, row)
  return settled.length === session.settled.length ? session : { ...session, settled }
}

function withoutRow({ settled }: WorkshopSession, row: RowId): readonly SettledRow[] {
  return settled.filter((one) => one.row !== row)
}

/** Says which snapshot shows the chart before the workshop, or after it. */
export function rememberSnapshot(
  session: WorkshopSession,
  moment: 'before' | 'after',
  snapshot: string,
): WorkshopSession {
  return { ...session, [moment === 'before' ? 'snapshotBefore' : 'snapshotAfter']: snapshot }
}

import type { RoleId, RowId, VoterId } from '../document/ids.ts'
import type { Matrix, Responsibility, Scheme } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
import { sameLetters } from './answerText.ts'
import { campsOf, type Camp } from './camps.ts'
import { proposalOf, type RowProposal } from './proposal.ts'
import type { WorkshopSession } from './session.ts'
import { votesOn, type Vote } from './voting.ts'

/** One answer, and how many gave it. */
export interface GivenAnswer {
  /** such as `A/R`; empty: the role is left out */
  readonly letters: string
  readonly count: number
  /** who gave it; empty in an anonymous workshop */
  readonly voters: readonly VoterId[]
}

export interface CellAgreement {
  readonly role: RoleId
  /** the most given first; equal counts by their letters */
  readonly answers: readonly GivenAnswer[]
  readonly answered: number
  /** voters whose ballot says nothing of this cell, for they passed the row over or the role came later */
  readonly missing: number
  /** 0 to 1; undefined below two answers, where there is nothing to compare */
  readonly agreement: number | undefined
  /** what more than half of the answers say */
  readonly majority: string | undefined
}

/**
 * How a row stands after the vote. `agreed`: all who answered name the same owners and give the same letters. `same-owner`: the
 * same owners, other letters differ. `split`: they name different owners. `open`: fewer than two have an opinion on the owner, or
 * all say that nobody answers for it.
 */
export type RowState = 'agreed' | 'same-owner' | 'split' | 'open'

export interface RowAgreement {
  readonly row: RowId
  /** in the order of the chart's roles */
  readonly cells: readonly CellAgreement[]
  /** by whom they name, the largest first */
  readonly camps: readonly Camp[]
  /** ballots that answer the row */
  readonly answered: number
  readonly missing: number
  /** 0 to 1, on the owner alone; undefined below two opinions */
  readonly ownerAgreement: number | undefined
  /** 0 to 1: the mean over the cells somebody gave a letter; undefined below two answers */
  readonly agreement: number | undefined
  readonly state: RowState
  /** the answer most given; undefined where there is none */
  readonly proposal: RowProposal | undefined
}

/**
 * The share of pairs of answers that are the same, with answers compared as sets of letters: the extent of agreement P_i
 * on one subject, with n raters of whom n_j chose category j: (Σ n_j² − n) ÷ n(n − 1).
 *
 * Source: J. L. Fleiss, “Measuring nominal scale agreement among many raters”, Psychological Bulletin 76 (1971) 378–382,
 * formula 2. Kappa itself, which takes off what chance would give, is left out: it is about raters, not about one row.
 *
 * @returns 0 to 1; undefined below two answers
 */
export function pairAgreement(counts: readonly number[]): number | undefined {
  const n = counts.reduce((sum, count) => sum + count, 0)
  if (n < 2) return undefined
  const squares = counts.reduce((sum, count) => sum + count * count, 0)
  return (squares - n) / (n * (n - 1))
}

/** How far the revealed votes agree on each row of the chart that was voted on, in chart order. */
export function agreementOf(matrix: Matrix, session: WorkshopSession): readonly RowAgreement[] {
  return matrix.rows.filter(isResponsibility).flatMap((row) => {
    const votes = votesOn(session, row.id)
    // A row that was decided without a vote, such as a part of one that was split, is none of it.
    const isDecided = row.status === 'agreed' && votes.every(({ answers }) => !answers.has(row.id))
    return votes.length === 0 || isDecided ? [] : [rowAgreement(matrix, row, votes)]
  })
}

/** How far votes agree on one row. The order of the votes makes no difference. */
export function rowAgreement(matrix: Matrix, row: Responsibility, votes: readonly Vote[]): RowAgreement {
  const cells = matrix.roles.map(({ id }) => cellAgreement(matrix.scheme, row.id, id, votes))
  const camps = campsOf(matrix, row.id, votes)
  const answered = votes.filter(({ answers }) => answers.has(row.id)).length
  return {
    ...{ row: row.id, cells, camps, answered, missing: votes.length - answered },
    ownerAgreement: pairAgreement(camps.map(({ count }) => count)),
    agreement: meanAgreement(cells),
    state: stateOf(camps, cells),
    proposal: proposalOf(matrix, row, camps),
  }
}

function stateOf(camps: readonly Camp[], cells: readonly CellAgreement[]): RowState {
  const opinions = camps.reduce((sum, { count }) => sum + count, 0)
  if (opinions < 2 || camps.every(({ owners }) => owners.length === 0)) return 'open'
  if (camps.length > 1) return 'split'
  return cells.every(({ answers }) => answers.length < 2) ? 'agreed' : 'same-owner'
}

/** The mean as Fleiss' P-bar. A cell that all leave empty is no subject: it would hide a split in a wide chart. */
function meanAgreement(cells: readonly CellAgreement[]): number | undefined {
  const compared = cells
    .filter(({ answers }) => answers.some(({ letters }) => letters !== ''))
    .flatMap(({ agreement }) => agreement ?? [])
  if (compared.length === 0) return undefined
  return compared.reduce((sum, share) => sum + share, 0) / compared.length
}

function cellAgreement(scheme: Scheme, row: RowId, role: RoleId, votes: readonly Vote[]): CellAgreement {
  const groups = new Map<string, { count: number; voters: VoterId[] }>()
  for (const { answers, voter } of votes) {
    const text = answers.get(row)?.get(role)
    if (text === undefined) continue
    const letters = sameLetters(scheme, text)
    const group = groups.get(letters) ?? { count: 0, voters: [] }
    group.count++
    if (voter !== undefined) group.voters.push(voter)
    groups.set(letters, group)
  }
  const answers = [...groups]
    .map(([letters, { count, voters }]): GivenAnswer => ({ letters, count, voters: voters.toSorted() }))
    .toSorted((a, b) => b.count - a.count || byCodeUnit(a.letters, b.letters))
  const answered = answers.reduce((sum, { count }) => sum + count, 0)
  const [first] = answers
  return {
    ...{ role, answers, answered, missing: votes.length - answered },
    agreement: pairAgreement(answers.map(({ count }) => count)),
    majority: first !== undefined && first.count * 2 > answered ? first.letters : undefined,
  }
}

/**
 * The rows in the order they are shown: what is to be talked about first. The widest split on the owner, then the open rows, then
 * those with the same owner, then the agreed ones; rows that stand alike keep the order of the chart.
 */
export function widestFirst(rows: readonly RowAgreement[]): readonly RowAgreement[] {
  // To nine digits: the same share reached by other additions must not differ in its last bit.
  const share = (one: number | undefined): number => Math.round((one ?? 1) * 1e9)
  return rows.toSorted(
    (a, b) =>
      places.indexOf(a.state) - places.indexOf(b.state) ||
      share(a.ownerAgreement) - share(b.ownerAgreement) ||
      share(a.agreement) - share(b.agreement),
  )
}

const places: readonly RowState[] = ['split', 'open', 'same-owner', 'agreed']

/** The rows that can be taken over as they were voted on: all name one and the same owner. */
export function acceptableRows(rows: readonly RowAgreement[]): readonly RowAgreement[] {
  return rows.filter(
    ({ state, proposal }) => (state === 'agreed' || state === 'same-owner') && proposal?.owners.length === 1,
  )
}

/** The rows to talk about, the widest split first: those split, those open, and those with several owners at once. */
export function rowsToSettle(rows: readonly RowAgreement[]): readonly RowAgreement[] {
  const accepted = new Set(acceptableRows(rows))
  return widestFirst(rows).filter((row) => !accepted.has(row))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

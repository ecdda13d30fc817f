import { asLetterKey, type LetterKey, type RoleId, type RowId, type VoterId } from '../document/ids.ts'
import { findLetter, inSchemeOrder, lettersText } from '../document/letters.ts'
import type { Matrix, Responsibility, Scheme } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
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

export interface RowAgreement {
  readonly row: RowId
  /** in the order of the chart's roles */
  readonly cells: readonly CellAgreement[]
  /** ballots that answer the row */
  readonly answered: number
  readonly missing: number
  /** 0 to 1: the mean over the cells somebody gave a letter; undefined below two answers */
  readonly agreement: number | undefined
  /** `too-few`: fewer than two answers */
  readonly state: 'agreed' | 'split' | 'too-few'
  /** whether all who answered name the same owners, whatever else they say */
  readonly hasSameOwners: boolean
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
    return votes.length === 0 ? [] : [rowAgreement(matrix, row, votes)]
  })
}

/** How far votes agree on one row. The order of the votes makes no difference. */
export function rowAgreement(matrix: Matrix, row: Responsibility, votes: readonly Vote[]): RowAgreement {
  const { scheme, roles } = matrix
  const cells = roles.map(({ id }) => cellAgreement(scheme, row.id, id, votes))
  // Mean P_i over the subjects, as Fleiss' P-bar. A cell that all leave empty is no subject: it would hide a split in a wide chart.
  const filled = cells.filter(({ answers }) => answers.some(({ letters }) => letters !== ''))
  const compared = filled.flatMap(({ agreement }) => agreement ?? [])
  const answered = votes.filter(({ answers }) => answers.has(row.id)).length
  const agreement =
    answered < 2 || compared.length < filled.length
      ? undefined
      : compared.reduce((sum, share) => sum + share, 0) / Math.max(1, compared.length)
  const whole = compared.length === 0 && agreement !== undefined ? 1 : agreement
  return {
    ...{ row: row.id, cells, answered, missing: votes.length - answered, agreement: whole },
    state: whole === undefined ? 'too-few' : whole === 1 ? 'agreed' : 'split',
    hasSameOwners: answered >= 2 && cells.every((cell) => haveSameOwner(scheme, cell)),
  }
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

/** The rows on which all who answered say the same, in chart order: to be accepted in one step. */
export function agreedRows(rows: readonly RowAgreement[]): readonly RowAgreement[] {
  return rows.filter(({ state }) => state === 'agreed')
}

/** The rows to talk about, the widest split first; rows split alike stay in chart order. */
export function splitQueue(rows: readonly RowAgreement[]): readonly RowAgreement[] {
  // To nine digits: the same share reached by other additions must not differ in its last bit.
  const share = ({ agreement = 1 }: RowAgreement) => Math.round(agreement * 1e9)
  return rows.filter(({ state }) => state === 'split').toSorted((a, b) => share(a) - share(b))
}

/** What the votes propose for one cell. */
export interface ProposedCell {
  readonly role: RoleId
  readonly letters: readonly LetterKey[]
  /** whether another answer was given as often */
  readonly isTied: boolean
}

/**
 * What most voters gave each role. Where answers are tied, the one the chart holds already; if it holds none of them, the
 * first by its letters. Cells nobody answered are left out, and so are letters the scheme no longer has.
 */
export function proposedCells(
  matrix: Matrix,
  row: Responsibility,
  { cells }: RowAgreement,
): readonly ProposedCell[] {
  return cells.flatMap(({ role, answers }): ProposedCell[] => {
    const most = answers.filter(({ count }) => count === answers[0]?.count)
    const now = lettersText(matrix.scheme, row.cells.get(role)?.letters ?? [])
    const chosen = most.find(({ letters }) => letters === now) ?? most[0]
    if (chosen === undefined) return []
    const letters = keysOf(matrix.scheme, chosen.letters).filter((key) => findLetter(matrix.scheme, key))
    return [{ role, letters, isTied: most.length > 1 }]
  })
}

function haveSameOwner(scheme: Scheme, { answers }: CellAgreement): boolean {
  const isOwner = answers.map(({ letters }) =>
    keysOf(scheme, letters).some((key) => findLetter(scheme, key)?.kind === 'owner'),
  )
  return new Set(isOwner).size < 2
}

/** A set of letters as its one text, so that `R/A` and `A/R` are the same answer. */
export function sameLetters(scheme: Scheme, text: string): string {
  return lettersText(scheme, keysOf(scheme, text))
}

/** The letters of such a text. */
export function keysOf(scheme: Scheme, text: string): readonly LetterKey[] {
  return inSchemeOrder(scheme, text.split('/').filter(Boolean).map(asLetterKey))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

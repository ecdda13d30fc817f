import { changesBetween, type Change } from '../commands/diff.ts'
import type { RowId } from '../document/ids.ts'
import type { Decision, Matrix, ParkedRow, SignOff, Snapshot } from '../document/matrix.ts'
import { hasKind } from '../document/letters.ts'
import { coverage, isResponsibility, ownerCount, type Coverage } from '../document/query.ts'
import { paperWords } from '../editions/editionWords.ts'
import { describeStanding, latestSignature, signatureStanding } from '../editions/signatureStanding.ts'
import { decisionSentences, roleChange, type DecisionSentence } from './minutesSentences.ts'
import type { WorkshopSession } from './session.ts'

/** A role and who signed for it. */
export interface Signature {
  readonly roleName: string
  readonly holder: string
  /** absent: nobody has signed */
  readonly signed?: SignOff
  /** how the signature stands, in words; empty without one */
  readonly standing: string
}

/** A responsibility that nobody answers for alone. */
export interface UnownedRow {
  readonly row: RowId
  readonly name: string
  readonly owners: number
}

/** The closing record of a workshop: what the closing page, the Markdown and every export are made from. */
export interface Minutes {
  readonly title: string
  readonly goal: string
  readonly at: string
  /** which edition the chart is, or a draft of which (`paperWords`); empty: nothing was adopted */
  readonly edition: string
  readonly startedAt: string | undefined
  /** who voted, by name; participation is no secret */
  readonly voters: readonly string[]
  readonly isAnonymous: boolean
  /** oldest first */
  readonly decisions: readonly Decision[]
  /** the same in sentences, those in dispute first */
  readonly decided: readonly DecisionSentence[]
  /** by date, those without one last */
  readonly open: readonly ParkedRow[]
  readonly unowned: readonly UnownedRow[]
  /** undefined when there is no snapshot from before */
  readonly coverageBefore: Coverage | undefined
  readonly coverageAfter: Coverage
  readonly changes: readonly Change[]
  /** what each role answers for now and did not before */
  readonly roleChanges: readonly DecisionSentence[]
  readonly signatures: readonly Signature[]
}

/**
 * The closing record of a workshop, or of a chart that was never in one. Before is the session's snapshot from before the
 * workshop; after is its snapshot from after it, or the chart as it stands. Decisions are those of the workshop, or all.
 */
export function minutesOf(
  matrix: Matrix,
  session: WorkshopSession | undefined,
  { at }: { readonly at: string },
): Minutes {
  const snapshot = (id: string | undefined) => matrix.snapshots.find((one) => one.id === id)
  const before = snapshot(session?.snapshotBefore)
  const after = snapshot(session?.snapshotAfter)
  const chart = after === undefined ? matrix : matrixOfSnapshot(matrix, after)
  const startedAt = session?.startedAt
  const earlier = before && matrixOfSnapshot(matrix, before)
  const decisions = matrix.decisions.filter(
    (one) => startedAt === undefined || time(one.at) >= time(startedAt),
  )
  const voted = new Set(session?.rounds.flatMap((round) => round.voted ?? []))
  return {
    ...{ title: matrix.title, goal: matrix.goal, at, edition: paperWords(matrix), startedAt },
    voters: session?.voters.filter(({ id }) => voted.has(id)).map(({ name }) => name) ?? [],
    isAnonymous: session?.isAnonymous ?? false,
    decisions,
    decided: decisionSentences(decisions, { before: earlier, after: chart }, session),
    open: matrix.parked.toSorted((a, b) => byCodeUnit(a.due ?? '9999', b.due ?? '9999')),
    unowned: unownedRows(chart),
    coverageBefore: earlier && coverage(earlier),
    coverageAfter: coverage(chart),
    changes: before === undefined ? [] : snapshotChanges(matrix, before, after),
    roleChanges:
      earlier === undefined ? [] : chart.roles.flatMap((role) => roleChange(role, earlier, chart) ?? []),
    signatures: matrix.roles.map((role) => {
      const signed = latestSignature(matrix, role.id)
      const standing = signed ? describeStanding(signatureStanding(matrix, signed)) : ''
      return { roleName: role.name, holder: role.holder, ...(signed ? { signed } : {}), standing }
    }),
  }
}

/** The chart as a snapshot kept it: its roles and rows, and all else as in the matrix of today. */
export function matrixOfSnapshot(matrix: Matrix, { roles, rows }: Snapshot): Matrix {
  return { ...matrix, roles, rows }
}

/** The difference in words between two snapshots, or between one and the chart as it stands. */
export function snapshotChanges(
  matrix: Matrix,
  before: Snapshot,
  after: Snapshot | undefined,
): readonly Change[] {
  const now = after === undefined ? matrix : matrixOfSnapshot(matrix, after)
  return changesBetween(matrixOfSnapshot(matrix, before), now)
}

/**
 * The responsibilities nobody answers for alone, in chart order. Those that are parked are not among them, and those whose owners
 * say each for what.
 */
export function unownedRows({ scheme, rows }: Matrix): readonly UnownedRow[] {
  return rows.filter(isResponsibility).flatMap((row) => {
    const owned = [...row.cells.values()].filter((cell) => hasKind(scheme, cell, 'owner'))
    const isDivided = owned.length > 1 && owned.every(({ scope }) => scope !== '')
    const owners = ownerCount(scheme, row)
    const isUndone = owners !== 1 && !isDivided && row.status !== 'parked'
    return isUndone ? [{ row: row.id, name: row.name, owners }] : []
  })
}

function time(at: string): number {
  return Date.parse(at)
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

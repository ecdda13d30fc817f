import type { RowId } from '../document/ids.ts'
import type { Matrix, Row } from '../document/matrix.ts'
import { inProgress, noProgress, standingBy, type Progress } from '../document/progress.ts'
import { chartFrame, type ChartFrame } from './chartFrame.ts'
import { judgeChart } from './judgeChart.ts'
import { areUnique, duplicateRows, foldedNames } from './duplicateRows.ts'
import type { Finding } from './finding.ts'
import { countFindings, noCounts, type FindingCounts } from './findingCounts.ts'
import { judgeRoles } from './judgeRoles.ts'
import { judgeRow } from './judgeRow.ts'
import {
  countCell,
  meanDoer,
  noTallies,
  rolePlaces,
  type RolePlaces,
  type RoleTallies,
} from './roleTallies.ts'
import { rowFacts } from './rowFacts.ts'
import type { ChartFacts } from './rule.ts'

/** The judged chart: all findings by place, and what is needed to judge the next chart from this one. */
export interface Analysis {
  readonly matrix: Matrix
  /** what each row breaks by itself, row by row as in the chart */
  readonly ofRows: readonly (readonly Finding[])[]
  /** the rows' names for comparing, row by row */
  readonly names: readonly string[]
  /** rows whose name an earlier row has */
  readonly duplicates: ReadonlyMap<RowId, readonly Finding[]>
  readonly ofRoles: readonly Finding[]
  readonly ofChart: readonly Finding[]
  readonly frame: ChartFrame
  readonly places: RolePlaces
  readonly tallies: RoleTallies
  /** how the responsibilities stand */
  readonly progress: Progress
  /** how often each rule is broken by rows */
  readonly counts: FindingCounts
}

const nothing: readonly Finding[] = []

/**
 * Judges a chart by every rule. From an `earlier` analysis only the rows that differ are judged again: rows are
 * immutable, so those that are the same object at the start and the end of the chart have not changed.
 *
 * @param today the day that review dates are held against, such as 2026-11-30; empty: they are not judged
 */
export function analyse(matrix: Matrix, earlier?: Analysis, today = ''): Analysis {
  const frame = chartFrame(matrix, today, earlier?.frame)
  const base = earlier?.frame === frame ? earlier : undefined
  if (base?.matrix.rows === matrix.rows) return { ...base, matrix, ...judgeWhole(matrix, base) }

  const places = base?.places ?? rolePlaces(frame)
  const tallies = base ? base.tallies.slice() : noTallies(frame)
  const before = base?.matrix.rows ?? []
  const { start, end, oldEnd } = changedRange(before, matrix.rows)
  const counts = base?.counts.slice() ?? noCounts()
  const progress = { ...(base?.progress ?? noProgress) }
  const judge = (rows: readonly Row[], by: 1 | -1) =>
    rows.map((row) => {
      if (row.kind === 'section') return nothing
      const facts = rowFacts(frame, row, (role, kinds) => countCell(tallies, places, role, kinds, by))
      progress[standingBy(facts)] += by
      const findings = judgeRow(facts)
      countFindings(counts, findings, by)
      return findings
    })
  const going = before.slice(start, oldEnd)
  const coming = matrix.rows.slice(start, end)
  judge(going, -1)
  const ofRows = base ? base.ofRows.toSpliced(start, going.length, ...judge(coming, 1)) : judge(coming, 1)
  const parts = {
    ...{ frame, places, tallies, counts, progress },
    ...judgeNames(matrix.rows, start, going, coming, base),
  }
  return { matrix, ofRows, ...parts, ...judgeWhole(matrix, parts) }
}

function judgeNames(
  rows: readonly Row[],
  start: number,
  going: readonly Row[],
  coming: readonly Row[],
  base: Analysis | undefined,
): Pick<Analysis, 'names' | 'duplicates'> {
  if (base && hasSameNames(going, coming)) return { names: base.names, duplicates: base.duplicates }
  const added = foldedNames(coming)
  const names = base ? base.names.toSpliced(start, going.length, ...added) : added
  const isSame = base && areUnique(base.names, base.names.slice(start, start + going.length), added)
  return { names, duplicates: isSame ? base.duplicates : duplicateRows(rows, names) }
}

function judgeWhole(
  matrix: Matrix,
  { tallies, progress }: Pick<Analysis, 'tallies' | 'progress'>,
): Pick<Analysis, 'ofRoles' | 'ofChart'> {
  const { roles, rows } = matrix
  const responsibilities = inProgress(progress)
  const chart: ChartFacts = {
    ...{
      rows: responsibilities,
      open: progress.open,
      roles: roles.length,
      hasSections: responsibilities < rows.length,
    },
    meanDoer: meanDoer(tallies),
  }
  return { ofRoles: judgeRoles(roles, tallies, chart), ofChart: judgeChart(matrix, chart) }
}

/** The rows between those that are the same objects at the start and at the end of both charts. */
function changedRange(
  before: readonly Row[],
  now: readonly Row[],
): { readonly start: number; readonly end: number; readonly oldEnd: number } {
  let start = 0
  while (start < before.length && start < now.length && before[start] === now[start]) start++
  let same = 0
  const most = Math.min(before.length, now.length) - start
  while (same < most && before[before.length - 1 - same] === now[now.length - 1 - same]) same++
  return { start, end: now.length - same, oldEnd: before.length - same }
}

function hasSameNames(before: readonly Row[], now: readonly Row[]): boolean {
  return (
    before.length === now.length &&
    before.every((row, at) => {
      const other = now[at]
      return row.id === other?.id && row.kind === other.kind && row.name === other.name
    })
  )
}

/** All findings: the chart's, then row by row in chart order, then the roles'. */
export function allFindings(analysis: Analysis): readonly Finding[] {
  const rows = analysis.matrix.rows.flatMap((_row, at) => findingsOfRow(analysis, at))
  return [...analysis.ofChart, ...rows, ...analysis.ofRoles]
}

/** The findings on the row at a place of the chart. */
export function findingsOfRow({ matrix, ofRows, duplicates }: Analysis, at: number): readonly Finding[] {
  const findings = ofRows[at] ?? nothing
  const row = duplicates.size > 0 ? matrix.rows[at] : undefined
  const duplicate = row && duplicates.get(row.id)
  return duplicate ? [...findings, ...duplicate] : findings
}

import { dayOf } from '../../../shared/dates.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { allFindings, analyse, findingsOfRow, type Analysis } from '../../../shared/analysis/analyse.ts'
import { findingKey, type Finding } from '../../../shared/analysis/finding.ts'
import {
  countsOf,
  findingsOfGroup,
  groupsIn,
  isOfGroup,
  type FindingGroup,
} from '../../../shared/analysis/findingGroups.ts'
import { rules } from '../../../shared/analysis/rules.ts'
import { severities, type Severity } from '../../../shared/analysis/severity.ts'
import { validWaivers, waivedFindings, type WaivedFinding } from '../../../shared/analysis/waivers.ts'
import type { RoleId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { Progress } from '../../../shared/document/progress.ts'
import { once } from '../../../shared/once.ts'
import { rowIndex } from '../gridRows.ts'
import type { DocumentStore } from './documentStore.ts'

/**
 * What the analysis says of a matrix, ready to be shown. It follows the matrix a moment later. After a key only counts are
 * worked out; a list is made of what is looked at.
 */
export interface JudgedMatrix {
  readonly matrix: Matrix
  /** every finding nobody has accepted, in chart order */
  readonly open: () => readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  /** the same in a line a rule, the worst first */
  readonly groups: readonly FindingGroup[]
  readonly counts: Readonly<Record<Severity, number>>
  readonly progress: Progress
  /** the findings of a group, up to so many */
  readonly ofGroup: (group: FindingGroup, most?: number) => readonly Finding[]
  /** whether a finding is still there */
  readonly has: (finding: Finding) => boolean
  /** all but infos about a row, the worst first */
  readonly ofRow: (row: string) => readonly Finding[]
  /** errors and warnings about each role, the worst first */
  readonly ofRole: ReadonlyMap<RoleId, readonly Finding[]>
}

export interface AnalysisState {
  readonly judged: JudgedMatrix | undefined
}

export type AnalysisStore = StoreApi<AnalysisState>

/** The parts of a window that judging is about. */
interface Judged {
  readonly document: DocumentStore
  readonly analysis: AnalysisStore
}

/** A store that has judged nothing yet. */
export function createAnalysisStore(): AnalysisStore {
  return createStore<AnalysisState>(() => ({ judged: undefined }))
}

const latest = new WeakMap<AnalysisStore, Analysis>()

/** The analysis of a matrix of this window, worked out from the one before. */
function analysisOf(store: AnalysisStore, matrix: Matrix): Analysis {
  const today = dayOf(new Date())
  const known = latest.get(store)
  if (known?.matrix === matrix && known.frame.today === today) return known
  const analysis = analyse(matrix, known, today)
  latest.set(store, analysis)
  return analysis
}

/** What a team has accepted holds only as long as it is there: a waiver goes with the change that ends it. */
export function withoutStaleWaivers(store: AnalysisStore, matrix: Matrix): Matrix {
  if (matrix.waivers.length === 0) return matrix
  const waivers = validWaivers(analysisOf(store, matrix))
  return waivers.length === matrix.waivers.length ? matrix : { ...matrix, waivers }
}

/**
 * The error that a change of one row has brought upon it, in words: `Error: this row has more than one owner`. Undefined: it brought
 * none, or it was of several rows, of which the panel tells.
 */
export function newErrorInWords(store: AnalysisStore, before: Matrix, after: Matrix): string | undefined {
  if (before.rows === after.rows || before.rows.length !== after.rows.length) return undefined
  const at = after.rows.findIndex((row, place) => row !== before.rows[place])
  if (at !== after.rows.findLastIndex((row, place) => row !== before.rows[place])) return undefined
  const known = new Set(findingsOfRow(analysisOf(store, before), at).map(({ rule }) => rule))
  const found = findingsOfRow(analysisOf(store, after), at).find(
    ({ rule, severity }) => severity === 'error' && !known.has(rule),
  )
  const rule = found && rules[found.rule]
  return rule?.of === 'row' ? `Error: this ${rule.group[0]}` : undefined
}

/** Judges the matrix after each change, once it is painted, so that typing never waits. Returns how to stop. */
export function followMatrix({ document, analysis }: Judged): () => void {
  let frame = 0
  const judge = (): void => {
    const matrix = document.getState().document?.matrix
    if (matrix === analysis.getState().judged?.matrix) return
    analysis.setState({ judged: matrix && judgedMatrix(analysis, matrix) })
  }
  const judgeSoon = (): void => {
    cancelAnimationFrame(frame)
    // The task after the frame: what was changed is on screen by then.
    frame = requestAnimationFrame(() => setTimeout(judge))
  }
  judge()
  const stop = document.subscribe(judgeSoon)
  return () => {
    cancelAnimationFrame(frame)
    stop()
  }
}

function judgedMatrix(store: AnalysisStore, matrix: Matrix): JudgedMatrix {
  const analysis = analysisOf(store, matrix)
  const waived = waivedFindings(analysis)
  const accepted = new Set(waived.map(({ finding }) => finding))
  const isOpen = (finding: Finding) => !accepted.has(finding)
  const groups = groupsIn(countsOf(analysis, accepted))
  const ofRow = (row: string) => {
    const at = rowIndex(matrix).place(row)
    return at === undefined ? none : notable(findingsOfRow(analysis, at).filter(isOpen))
  }
  return {
    ...{ matrix, waived, groups, counts: inAll(groups), progress: analysis.progress },
    open: once(() => allFindings(analysis).filter(isOpen)),
    ofGroup: (group, most = group.count) =>
      findingsOfGroup(analysis, (one) => isOfGroup(one, group) && isOpen(one), most),
    has: (finding) => isThere(analysis, matrix, finding, isOpen),
    ofRow: onceEach(ofRow),
    ofRole: byRole(analysis.ofRoles.filter(isOpen)),
  }
}

const none: readonly Finding[] = []

function isThere(
  analysis: Analysis,
  matrix: Matrix,
  finding: Finding,
  isOpen: (finding: Finding) => boolean,
): boolean {
  const at = finding.row === undefined ? undefined : rowIndex(matrix).place(finding.row)
  const beside = [...analysis.ofRoles, ...analysis.ofChart]
  const found = at === undefined ? beside : findingsOfRow(analysis, at)
  return found.some((one) => findingKey(one) === findingKey(finding) && isOpen(one))
}

/** All but infos, the worst first. */
function notable(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length === 0) return none
  const found = severities.flatMap((severity) => findings.filter((one) => one.severity === severity))
  return found.filter(({ severity }) => severity !== 'info')
}

function inAll(groups: readonly FindingGroup[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, open: 0, warning: 0, info: 0 }
  for (const { severity, count } of groups) counts[severity] += count
  return counts
}

function byRole(findings: readonly Finding[]): ReadonlyMap<RoleId, readonly Finding[]> {
  const roles = new Set(findings.flatMap(({ role }) => role ?? []))
  return new Map(
    [...roles].map((role) => [role, notable(findings.filter((one) => one.role === role))] as const),
  )
}

function onceEach<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

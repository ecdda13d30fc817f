import { dayOf } from '../../../shared/dates.ts'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { analyse, type Analysis } from '../../../shared/analysis/analyse.ts'
import type { Finding } from '../../../shared/analysis/finding.ts'
import { severities, type Severity } from '../../../shared/analysis/severity.ts'
import { openFindings, validWaivers, type WaivedFinding } from '../../../shared/analysis/waivers.ts'
import type { RoleId, RowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { DocumentStore } from './documentStore.ts'

/** What the analysis says of a matrix, ready to be shown. It follows the matrix a moment later. */
export interface JudgedMatrix {
  readonly matrix: Matrix
  readonly open: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
  readonly counts: Readonly<Record<Severity, number>>
  /** errors and warnings about each row and each role, the worst first */
  readonly ofRow: ReadonlyMap<RowId, readonly Finding[]>
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
  const analysis = analyse(matrix, latest.get(store), dayOf(new Date()))
  latest.set(store, analysis)
  return analysis
}

/** What a team has accepted holds only as long as it is there: a waiver goes with the change that ends it. */
export function withoutStaleWaivers(store: AnalysisStore, matrix: Matrix): Matrix {
  if (matrix.waivers.length === 0) return matrix
  const waivers = validWaivers(analysisOf(store, matrix))
  return waivers.length === matrix.waivers.length ? matrix : { ...matrix, waivers }
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
  const { open, waived } = openFindings(analysisOf(store, matrix))
  const counts = { error: 0, warning: 0, info: 0 }
  const ofRow = new Map<RowId, Finding[]>()
  const ofRole = new Map<RoleId, Finding[]>()
  for (const severity of severities) {
    for (const finding of open) {
      if (finding.severity !== severity) continue
      counts[severity]++
      if (severity === 'info') continue
      if (finding.row !== undefined) add(ofRow, finding.row, finding)
      else if (finding.role !== undefined) add(ofRole, finding.role, finding)
    }
  }
  return { matrix, open, waived, counts, ofRow, ofRole }
}

function add<Key>(lists: Map<Key, Finding[]>, key: Key, finding: Finding): void {
  const list = lists.get(key)
  if (list) list.push(finding)
  else lists.set(key, [finding])
}

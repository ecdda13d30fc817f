import type { Finding } from '../../shared/analysis/finding.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'

/** What cells get to draw themselves with: the matrix as it is at that moment, and which sections are folded. */
export interface GridContext {
  readonly matrix: () => Matrix
  readonly isEditable: () => boolean
  /** draws what is selected and found on a cell that is being made */
  readonly mark: (cell: HTMLElement, row: string, column: string) => void
  /** what the analysis says of a row, the worst first; infos are left to the panel */
  readonly findings: (row: string) => readonly Finding[]
  readonly isFolded: (section: RowId) => boolean
  readonly toggleFold: (section: RowId) => void
}

import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'

/** What cells get to draw themselves with: the matrix as it is at that moment, and which sections are folded. */
export interface GridContext {
  readonly matrix: () => Matrix
  /** draws what is selected and found on a cell that is being made */
  readonly mark: (cell: HTMLElement, row: string, column: string) => void
  readonly isFolded: (section: RowId) => boolean
  readonly toggleFold: (section: RowId) => void
}

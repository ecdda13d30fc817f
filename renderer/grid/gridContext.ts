import type { Matrix } from '../../shared/document/matrix.ts'

/** What cells get to draw themselves with: the matrix as it is at that moment. */
export interface GridContext {
  readonly matrix: () => Matrix
}

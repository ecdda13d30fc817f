import type { Matrix } from '../document/matrix.ts'
import { noSaves, withSaves } from '../document/saves.ts'
import { mergeMatrices } from './mergeMatrices.ts'

/**
 * A side that git left between its marks, as it most likely was before. Git merges line by line, and puts what only we have
 * changed into both sides: that goes back to what both come from; where the sides clash, the side stays as it is. Whether it
 * was so only its mark can tell.
 *
 * @param ours what we had saved when git merged
 * @param base what both come from
 */
export function unmixedSide(side: Matrix, ours: Matrix, base: Matrix): Matrix {
  return withSaves(mergeMatrices(ours, side, base).matrix, side.saves ?? noSaves)
}

import { cellFields } from './fields.ts'
import { hasSameValues, heldOf, valuesOf } from './fieldValues.ts'
import { isSame } from './isSame.ts'
import type { Cell } from './matrix.ts'

/** A cell that holds nothing; a row has no such cells. */
export const emptyCell: Cell = { letters: [], ...heldOf(cellFields, valuesOf(cellFields, {})) }

/** Whether two cells hold the same; one that is not there holds nothing. */
export function isSameCell(one: Cell = emptyCell, other: Cell = emptyCell): boolean {
  if (one === other) return true
  return (
    one.letters.length === other.letters.length &&
    one.letters.every((key, at) => key === other.letters[at]) &&
    hasSameValues(cellFields, one, other) &&
    isSame(one.extra, other.extra)
  )
}

/** Whether a cell holds nothing. */
export function isEmptyCell(cell: Cell): boolean {
  return isSameCell(cell)
}

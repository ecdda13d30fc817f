import { chartFields } from '../document/fields.ts'
import { heldOf, valuesOf } from '../document/fieldValues.ts'
import type { Edition, Matrix } from '../document/matrix.ts'

/** The chart as it was adopted. What is on record (decisions, signatures) is as it is now. */
export function editionChart(matrix: Matrix, edition: Edition): Matrix {
  const { scheme, roles, rows } = edition
  return { ...matrix, ...heldOf(chartFields, valuesOf(chartFields, edition)), scheme, roles, rows }
}

/** The edition that the chart is a draft after: the one with the highest number. */
export function latestEdition({ editions }: Matrix): Edition | undefined {
  return editions.at(-1)
}

import { createMatrix } from '../document/create.ts'
import { rowFields } from '../document/fields.ts'
import { lastingOf } from '../document/fieldValues.ts'
import type { Matrix, Row } from '../document/matrix.ts'

/** Templates of one's own that the start screen shows, and bytes one may weigh. */
export const ownTemplateLimits = { count: 60, bytes: 2 * 1024 * 1024 } as const

/**
 * What of a matrix is a template: title, goal, rules, letters, roles and rows; never decisions, snapshots or signatures.
 *
 * @param keepsLetters whether cells stay filled in; else they are open, with roles and rows alone
 */
export function ownTemplateOf(matrix: Matrix, keepsLetters: boolean): Matrix {
  const { title, goal, strict, scheme, roles } = matrix
  const rows = matrix.rows.map((row): Row => {
    if (row.kind === 'section') return row
    const { kind, id, cells } = row
    return { kind, id, ...lastingOf(rowFields, row), cells: keepsLetters ? cells : new Map() }
  })
  return createMatrix({ title, goal, strict, scheme, roles, rows })
}

/** A new matrix from a template of one's own, with an id of its own. */
export function matrixFromOwn(template: Matrix): Matrix {
  return ownTemplateOf(template, true)
}

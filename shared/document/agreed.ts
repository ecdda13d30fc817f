import { agreedMark } from './covered.ts'
import type { RowDetails } from './details.ts'
import { rowDetailFields } from './fields.ts'
import { withValues } from './fieldValues.ts'
import type { Matrix, Responsibility, Row, Scheme } from './matrix.ts'

/** The row that far. A row that is agreed remembers on what: see `covered.ts`. */
export function rowWithStatus(
  scheme: Scheme,
  row: Responsibility,
  status: RowDetails['status'],
): Responsibility {
  const { agreed: _, ...rest } = withValues(rowDetailFields, row, { status })
  return status === 'agreed' ? { ...rest, agreed: agreedMark(scheme, row) } : rest
}

/** Whether a row that says it is agreed is still what was agreed on. Without a mark nobody can tell, and it is believed. */
export function isAsAgreed(scheme: Scheme, row: Responsibility): boolean {
  return row.agreed === undefined || row.agreed === agreedMark(scheme, row)
}

/** The matrix with every row open that says it is agreed and is not what was agreed on: as after a change by another program. */
export function withUnfitReopened(matrix: Matrix): Matrix {
  return openedBut(
    matrix,
    (row) => row.kind === 'section' || row.status !== 'agreed' || isAsAgreed(matrix.scheme, row),
  )
}

/** The matrix with every row open that is agreed and does not stay so. */
export function openedBut(matrix: Matrix, stays: (row: Row, at: number) => boolean): Matrix {
  if (matrix.rows.every(stays)) return matrix
  const rows = matrix.rows.map((row, at) =>
    stays(row, at) || row.kind === 'section' ? row : rowWithStatus(matrix.scheme, row, 'open'),
  )
  return { ...matrix, rows }
}

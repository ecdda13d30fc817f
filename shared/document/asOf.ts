import type { Matrix, Row } from './matrix.ts'
import { isResponsibility } from './query.ts'
import { holdsOn } from './term.ts'

/** Whether something in the chart holds on some days only. */
export function hasTerms({ rows }: Pick<Matrix, 'rows'>): boolean {
  return rows.some(
    (row) => isResponsibility(row) && [...row.cells.values()].some(({ term }) => term !== undefined),
  )
}

/** The chart on a day such as 2027-01-01: without the cells that do not hold on it. Rows that lose none stay the same objects. */
export function chartAsOf(matrix: Matrix, day: string): Matrix {
  const rows = matrix.rows.map((row): Row => {
    if (!isResponsibility(row)) return row
    const held = [...row.cells].filter(([, { term }]) => holdsOn(term, day))
    return held.length === row.cells.size ? row : { ...row, cells: new Map(held) }
  })
  return { ...matrix, rows }
}

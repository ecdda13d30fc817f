import type { RowId } from '../document/ids.ts'
import type { Matrix, Snapshot } from '../document/matrix.ts'
import { changesBetween, type Change } from './diff.ts'

/** A chart as it stood at a snapshot; all that a snapshot does not hold is as it is now. */
export function matrixAt(matrix: Matrix, { roles, rows }: Snapshot): Matrix {
  return { ...matrix, roles, rows }
}

/** What is different on one row since a snapshot, in words; a row that is new since then is one change. */
export function changesOfRow(matrix: Matrix, snapshot: Snapshot, id: RowId): readonly Change[] {
  const now = matrix.rows.filter((row) => row.id === id)
  const then = snapshot.rows.filter((row) => row.id === id)
  const changes = changesBetween(matrixAt(matrix, { ...snapshot, rows: then }), { ...matrix, rows: now })
  return changes.filter(({ kind }) => kind === 'cell' || kind === 'row')
}

/** What is different since a snapshot and is on no row that is still there: roles, and rows that were removed. */
export function changesBeyondRows(matrix: Matrix, snapshot: Snapshot): readonly Change[] {
  const kept = new Set(matrix.rows.map(({ id }) => id))
  const gone = snapshot.rows.filter(({ id }) => !kept.has(id))
  return changesBetween(matrixAt(matrix, { ...snapshot, rows: gone }), { ...matrix, rows: [] })
}

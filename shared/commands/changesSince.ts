import type { RowId } from '../document/ids.ts'
import type { Matrix, Row, Snapshot } from '../document/matrix.ts'
import { changesBetween, type Change } from './diff.ts'

/** A chart as it stood at a snapshot; all that a snapshot does not hold is as it is now. */
function matrixAt(matrix: Matrix, { roles, rows }: Snapshot): Matrix {
  return { ...matrix, roles, rows }
}

/** What is different on one row since a snapshot, in words; a row that is new since then is one change. */
export function changesOfRow(matrix: Matrix, snapshot: Snapshot, id: RowId): readonly Change[] {
  const [now, then] = [matrix.rows, snapshot.rows].map((rows) => rows.find((row) => row.id === id))
  return now ? changesBetweenRows(matrix, snapshot, now, then) : []
}

/** The responsibilities that differ from a snapshot or are new since then, in chart order. */
export function rowsChangedSince(matrix: Matrix, snapshot: Snapshot): readonly RowId[] {
  const then = new Map(snapshot.rows.map((row) => [row.id, row]))
  return matrix.rows
    .filter((row) => row.kind === 'responsibility')
    .filter((row) => changesBetweenRows(matrix, snapshot, row, then.get(row.id)).length > 0)
    .map(({ id }) => id)
}

function changesBetweenRows(
  matrix: Matrix,
  snapshot: Snapshot,
  now: Row,
  then: Row | undefined,
): readonly Change[] {
  const before = matrixAt(matrix, { ...snapshot, rows: then ? [then] : [] })
  const changes = changesBetween(before, { ...matrix, rows: [now] })
  return changes.filter(({ kind }) => kind === 'cell' || kind === 'row')
}

/** What is different since a snapshot and is on no row that is still there: roles, and rows that were removed. */
export function changesBeyondRows(matrix: Matrix, snapshot: Snapshot): readonly Change[] {
  const kept = new Set(matrix.rows.map(({ id }) => id))
  const gone = snapshot.rows.filter(({ id }) => !kept.has(id))
  return changesBetween(matrixAt(matrix, { ...snapshot, rows: gone }), { ...matrix, rows: [] })
}

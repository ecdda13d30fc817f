import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { rowNumbers, sectionCoverage, type Coverage } from '../../shared/document/query.ts'
import { addLineId } from './gridPort.ts'

/** What AG Grid holds of a row: which one it is. Everything else is read from the matrix when it is drawn. */
export type GridRow =
  { readonly id: RowId; readonly kind: Row['kind'] } | { readonly id: typeof addLineId; readonly kind: 'add' }

const addLine: GridRow = { id: addLineId, kind: 'add' }

const lists = new WeakMap<readonly Row[], readonly GridRow[]>()

/** The rows of the grid: those of the matrix and the line for a new one. */
export function gridRows(rows: readonly Row[]): readonly GridRow[] {
  const known = lists.get(rows) ?? [...rows.map(({ id, kind }) => ({ id, kind })), addLine]
  lists.set(rows, known)
  return known
}

/** Whether two lists have the same rows in the same order, so that only their contents can differ. */
export function hasSameRows(before: readonly Row[], after: readonly Row[]): boolean {
  return before.length === after.length && before.every((row, at) => row.id === after[at]?.id)
}

/** The ids of rows that look different now: those that changed, and the headings above them. */
export function changedRows(before: readonly Row[], after: readonly Row[]): readonly RowId[] {
  const changed: RowId[] = []
  let heading: RowId | undefined
  for (const [at, row] of after.entries()) {
    if (row.kind === 'section') heading = row.id
    if (row === before[at]) continue
    changed.push(row.id)
    if (heading !== undefined) {
      changed.push(heading)
      heading = undefined
    }
  }
  return changed
}

/** What drawing looks up again and again, worked out once for each list of rows. */
export interface RowIndex {
  readonly rows: ReadonlyMap<string, Row>
  readonly numbers: ReadonlyMap<string, number>
  readonly sections: ReadonlyMap<string, Coverage>
}

const indexes = new WeakMap<readonly Row[], RowIndex>()

/** The index of the matrix's rows. */
export function rowIndex(matrix: Matrix): RowIndex {
  const known = indexes.get(matrix.rows)
  if (known) return known
  const index = {
    rows: new Map(matrix.rows.map((row) => [row.id, row])),
    numbers: rowNumbers(matrix.rows),
    sections: sectionCoverage(matrix),
  }
  indexes.set(matrix.rows, index)
  return index
}

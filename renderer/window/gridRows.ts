import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { progressOf, type Progress } from '../../shared/document/progress.ts'
import { rowNumbers } from '../../shared/document/query.ts'
import { addLineId } from './gridPort.ts'

/** What AG Grid holds of a row: which one it is. Everything else is read from the matrix when it is drawn. */
export type GridRow =
  { readonly id: RowId; readonly kind: Row['kind'] } | { readonly id: typeof addLineId; readonly kind: 'add' }

const addLine: GridRow = { id: addLineId, kind: 'add' }

let latest: { readonly rows: readonly Row[]; readonly list: readonly GridRow[] } = {
  rows: [],
  list: [addLine],
}

/**
 * The rows of the grid: those of the matrix and the line for a new one. The same list as long as the same rows stand in
 * the same order, so that what is counted once for a list lasts over edits.
 */
export function gridRows(rows: readonly Row[]): readonly GridRow[] {
  if (latest.rows === rows) return latest.list
  const list = hasSameRows(latest.rows, rows)
    ? latest.list
    : [...rows.map(({ id, kind }) => ({ id, kind })), addLine]
  latest = { rows, list }
  return list
}

/** Whether two lists have the same rows in the same order, so that only their contents can differ. */
export function hasSameRows(before: readonly Row[], after: readonly Row[]): boolean {
  return (
    before.length === after.length && before.every((row, at) => row === after[at] || row.id === after[at]?.id)
  )
}

/** The ids of rows that look different now: those that changed, and the headings above them. */
export function changedRows(before: readonly Row[], after: readonly Row[]): readonly RowId[] {
  const changed: RowId[] = []
  let told = -1
  after.forEach((row, at) => {
    if (row === before[at]) return
    changed.push(row.id)
    // The heading above it, unless it is that of the changed row before.
    let above = at
    while (above > told && after[above]?.kind !== 'section') above--
    const heading = after[above]
    if (above > told && above < at && heading) changed.push(heading.id)
    told = at
  })
  return changed
}

/** What drawing looks up again and again. */
export interface RowIndex {
  readonly find: (id: string) => Row | undefined
  /** where a row stands in the chart */
  readonly place: (id: string) => number | undefined
  readonly numbers: ReadonlyMap<string, number>
  /** how the responsibilities of a section stand */
  readonly section: (id: string) => Progress
}

/** What only depends on which rows there are, and lasts while letters change. */
interface Order {
  readonly rows: readonly Row[]
  readonly places: ReadonlyMap<string, number>
  readonly numbers: ReadonlyMap<string, number>
}

const indexes = new WeakMap<readonly Row[], RowIndex>()
let order: Order = { rows: [], places: new Map(), numbers: new Map() }

/** The index of the matrix's rows; after an edit of letters only what the edit touched is worked out again. */
export function rowIndex(matrix: Matrix): RowIndex {
  const { rows } = matrix
  const known = indexes.get(rows)
  if (known) return known
  if (!hasSameRows(order.rows, rows)) {
    order = { rows, places: new Map(rows.map(({ id }, at) => [id, at])), numbers: rowNumbers(rows) }
  }
  const { places, numbers } = order
  const index: RowIndex = {
    numbers,
    place: (id) => places.get(id),
    find: (id) => {
      const at = places.get(id)
      return at === undefined ? undefined : rows[at]
    },
    section: (id) => {
      const start = (places.get(id) ?? rows.length) + 1
      const length = rows.slice(start).findIndex(({ kind }) => kind === 'section')
      return progressOf(matrix.scheme, rows.slice(start, length < 0 ? rows.length : start + length))
    },
  }
  indexes.set(rows, index)
  return index
}

import { counted } from '../../../shared/counted.ts'
import type { CellRef } from '../../../shared/commands/command.ts'
import type { RowId } from '../../../shared/document/ids.ts'
import type { Matrix, Role } from '../../../shared/document/matrix.ts'
import { columnAt, rowAt, type Layout, type Place } from './layout.ts'

/**
 * What is selected: the rectangle from the active cell (`anchor`, which has the focus) to the cell it was extended to
 * (`head`). `whole`: every column of those rows, every row of those columns, or everything.
 */
export interface Selection {
  readonly anchor: Place
  readonly head: Place
  readonly whole?: 'rows' | 'columns' | 'all'
}

/** The rectangle of a selection as places in the layout, all inclusive. */
export interface Range {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One cell alone. */
export function selectCell(place: Place): Selection {
  return { anchor: place, head: place }
}

/** The same active cell, with the rectangle drawn to another cell. */
export function extendTo({ anchor, whole }: Selection, head: Place): Selection {
  return { anchor, head, ...(whole === 'rows' || whole === 'columns' ? { whole } : {}) }
}

/** The rectangle of a selection; undefined when one of its corners is no longer shown. */
export function rangeOf(layout: Layout, { anchor, head, whole }: Selection): Range | undefined {
  const rows = [rowAt(layout, anchor.row), rowAt(layout, head.row)]
  const columns = [columnAt(layout, anchor.column), columnAt(layout, head.column)]
  const places = [...rows, ...columns]
  if (!places.every((place) => place !== undefined)) return undefined
  const allRows = whole === 'columns' || whole === 'all'
  const allColumns = whole === 'rows' || whole === 'all'
  const [fromRow = 0, toRow = 0, fromColumn = 0, toColumn = 0] = places
  return {
    top: allRows ? 0 : Math.min(fromRow, toRow),
    bottom: allRows ? lastRow(layout) : Math.max(fromRow, toRow),
    left: allColumns ? 0 : Math.min(fromColumn, toColumn),
    right: allColumns ? layout.columns.length - 1 : Math.max(fromColumn, toColumn),
  }
}

/** Whether a rectangle is more than one cell. */
export function isSeveral({ top, bottom, left, right }: Range): boolean {
  return top !== bottom || left !== right
}

/** Whether a place in the layout lies in the rectangle. */
export function isInside({ top, bottom, left, right }: Range, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** The rows of a rectangle, in display order; the add line is none. */
export function rowsIn({ rows }: Layout, { top, bottom }: Range): readonly RowId[] {
  return rows.slice(top, bottom + 1).flatMap((row) => (row.kind === 'add' ? [] : [row.id]))
}

/** The roles of a rectangle, in display order. */
export function rolesIn({ columns }: Layout, { left, right }: Range, matrix: Matrix): readonly Role[] {
  const inside = columns.slice(left, right + 1)
  return inside.flatMap((column) => matrix.roles.find(({ id }) => id === column) ?? [])
}

/** The cells of a rectangle that can hold letters: its roles on its responsibilities. */
export function cellsIn(layout: Layout, range: Range, matrix: Matrix): readonly CellRef[] {
  const roles = rolesIn(layout, range, matrix)
  return layout.rows
    .slice(range.top, range.bottom + 1)
    .flatMap((row) => (row.kind === 'responsibility' ? [row.id] : []))
    .flatMap((row) => roles.map((role) => ({ row, role: role.id })))
}

/** What is selected, for the status bar and screen readers: `12 cells: 3 rows × 4 roles`. */
export function selectionInWords(layout: Layout, range: Range, matrix: Matrix): string {
  const rows = rowsIn(layout, range).length
  const roles = rolesIn(layout, range, matrix).length
  const size = `${counted(rows, 'row')}${roles > 0 ? ` × ${counted(roles, 'role')}` : ''}`
  const cells = cellsIn(layout, range, matrix).length
  return cells > 1 ? `${counted(cells, 'cell')}: ${size}` : size
}

/** The last row that is not the add line. */
export function lastRow({ rows }: Layout): number {
  return Math.max(0, rows.at(-1)?.kind === 'add' ? rows.length - 2 : rows.length - 1)
}

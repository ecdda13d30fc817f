import type { CellContent, Command } from '../../../shared/commands/command.ts'
import type { RowId } from '../../../shared/document/ids.ts'
import type { Matrix, Responsibility, Role } from '../../../shared/document/matrix.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { counted } from '../../../shared/counted.ts'
import { assignParts, partsOf } from '../assignment.ts'
import { fixedColumns } from '../gridPort.ts'
import type { Layout } from './layout.ts'
import { rolesIn, type Range } from './selection.ts'
import { emptyCell } from '../../../shared/document/cellContent.ts'

/**
 * Fills letters and scopes, or who is assigned, down from the first responsibility of the range to its others, or from the one above when
 * the range is a single row. Notes stay. Undefined: there is nothing to fill from or to.
 */
export function fillDown(layout: Layout, range: Range, matrix: Matrix): Command | undefined {
  const rows = responsibilitiesIn(layout, range, matrix)
  const roles = rolesIn(layout, range, matrix)
  const above = responsibilitiesIn(layout, { ...range, top: 0, bottom: range.top - 1 }, matrix).at(-1)
  const [from, to] = rows.length > 1 ? [rows[0], rows.slice(1)] : [above, rows]
  if (from === undefined) return undefined
  if (isAssignedOnly(layout, range, matrix)) return fillAssigned('Fill down', [from], to, matrix)
  return fill('Fill down', [from], to, roles, roles)
}

/** The same to the right, from the first role of the range or the one before it. */
export function fillRight(layout: Layout, range: Range, matrix: Matrix): Command | undefined {
  const rows = responsibilitiesIn(layout, range, matrix)
  const roles = rolesIn(layout, range, matrix)
  if (roles.length > 1) return fill('Fill right', rows, rows, roles.slice(0, 1), roles.slice(1))
  const before = rolesIn(layout, { ...range, left: 0, right: range.left - 1 }, matrix).at(-1)
  return before && fill('Fill right', rows, rows, [before], roles)
}

/** Repeats a range over the cells beside it, as dragging its corner does. */
export function fillFrom(layout: Layout, source: Range, target: Range, matrix: Matrix): Command | undefined {
  const isDown = source.left === target.left && source.right === target.right
  const rows = responsibilitiesIn(layout, source, matrix)
  const roles = rolesIn(layout, source, matrix)
  if (isAssignedOnly(layout, source, matrix)) {
    return isDown ? fillAssigned('Fill', rows, responsibilitiesIn(layout, target, matrix), matrix) : undefined
  }
  return isDown
    ? fill('Fill', rows, responsibilitiesIn(layout, target, matrix), roles, roles)
    : fill('Fill', rows, rows, roles, rolesIn(layout, target, matrix))
}

/** Where dragging the corner of `source` to a place would fill: the cells beside it, down or up, right or left. */
export function fillTarget(source: Range, row: number, column: number): Range | undefined {
  const down = Math.max(row - source.bottom, source.top - row)
  const across = Math.max(column - source.right, source.left - column)
  if (down <= 0 && across <= 0) return undefined
  if (down >= across) {
    return row > source.bottom
      ? { ...source, top: source.bottom + 1, bottom: row }
      : { ...source, top: row, bottom: source.top - 1 }
  }
  return column > source.right
    ? { ...source, left: source.right + 1, right: column }
    : { ...source, left: column, right: source.left - 1 }
}

function fill(
  doing: string,
  fromRows: readonly Responsibility[],
  toRows: readonly Responsibility[],
  fromRoles: readonly Role[],
  toRoles: readonly Role[],
): Command | undefined {
  const cells = toRows.flatMap((row, down) =>
    toRoles.flatMap((role, across): CellContent[] => {
      const fromRow = fromRows[down % fromRows.length]
      const fromRole = fromRoles[across % fromRoles.length]
      if (fromRow === undefined || fromRole === undefined) return []
      const { letters, scope, term = '' } = fromRow.cells.get(fromRole.id) ?? emptyCell
      return [{ row: row.id, role: role.id, letters, scope, term }]
    }),
  )
  return cells.length === 0 ? undefined : { type: 'setCells', doing, cells }
}

/** Whether Assigned to is all of a range that can be filled. */
function isAssignedOnly({ columns }: Layout, range: Range, matrix: Matrix): boolean {
  const inside = columns.slice(range.left, range.right + 1)
  return inside.includes(fixedColumns.assigned) && rolesIn({ rows: [], columns }, range, matrix).length === 0
}

/** Assigns rows as others are, one after the other. */
function fillAssigned(
  doing: string,
  fromRows: readonly Responsibility[],
  toRows: readonly Responsibility[],
  matrix: Matrix,
): Command | undefined {
  const parts = fromRows.map((row) => partsOf(matrix, row))
  const commands = toRows.map((row, at) => assignParts(matrix, row, parts[at % parts.length] ?? []))
  const label = `${doing}: assign ${counted(commands.length, 'row')}`
  return commands.length === 0 || parts.length === 0 ? undefined : { type: 'together', label, commands }
}

function responsibilitiesIn(
  layout: Layout,
  { top, bottom }: Range,
  matrix: Matrix,
): readonly Responsibility[] {
  const ids = new Set<RowId>(
    layout.rows.slice(top, bottom + 1).flatMap((row) => (row.kind === 'responsibility' ? [row.id] : [])),
  )
  return ids.size === 0 ? [] : matrix.rows.filter(isResponsibility).filter(({ id }) => ids.has(id))
}

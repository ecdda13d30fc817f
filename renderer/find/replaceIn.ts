import type { Command } from '../../shared/commands/command.ts'
import { asRoleId } from '../../shared/document/ids.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { Place } from '../window/selection/layout.ts'

/**
 * Puts one text in place of another, in either case and with the spaces it has, in the cells that were found: in names, descriptions, scopes
 * and notes. Tags stay.
 *
 * @returns a command for each cell that changes
 */
export function replaceIn(
  { rows }: Pick<Matrix, 'rows'>,
  places: readonly Place[],
  wanted: string,
  put: string,
): readonly Command[] {
  const pattern = new RegExp(wanted.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`), 'giu')
  const replaced = (text: string): string => text.replaceAll(pattern, () => put)
  if (wanted.trim() === '') return []
  const byId = new Map<string, Row>(rows.map((row) => [row.id, row]))
  return places.flatMap(({ row: id, column }) => {
    const row = byId.get(id)
    if (row === undefined) return []
    return column === fixedColumns.name ? ofRow(row, replaced) : ofCell(row, column, replaced)
  })
}

function ofRow(row: Row, replaced: (text: string) => string): readonly Command[] {
  const name = replaced(row.name)
  const renaming: Command[] = name === row.name ? [] : [{ type: 'renameRow', row: row.id, name }]
  if (row.kind === 'section' || row.description === undefined) return renaming
  const description = replaced(row.description)
  if (description === row.description) return renaming
  return [...renaming, { type: 'setRowDetails', row: row.id, details: { description } }]
}

function ofCell(row: Row, column: string, replaced: (text: string) => string): readonly Command[] {
  const role = asRoleId(column)
  const cell = row.kind === 'section' ? undefined : row.cells.get(role)
  if (cell === undefined) return []
  const [scope, note] = [replaced(cell.scope), replaced(cell.note)]
  if (scope === cell.scope && note === cell.note) return []
  return [{ type: 'setCellDetails', cell: { row: row.id, role }, details: { scope, note } }]
}

import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { hasKind } from '../document/letters.ts'
import type { CellContent, Command } from './command.ts'

/**
 * Makes a row with several owners a row for each of them. Each is named after its owner's scope, or else after the
 * owner's role; the others keep what they hold but the owner letter. `newId` gives the ids of the rows that are added.
 *
 * @returns one command; undefined when the row has fewer than two owners
 */
export function splitRow(matrix: Matrix, row: Responsibility, newId: () => RowId): Command | undefined {
  const owners = matrix.roles.filter(({ id }) => hasKind(matrix.scheme, row.cells.get(id), 'owner'))
  if (owners.length < 2) return undefined
  const parts = owners.map(({ id: owner }, at) => ({ owner, id: at === 0 ? row.id : newId() }))
  const copies = parts.slice(1).map(({ id }) => ({ row: row.id, id }))
  return {
    type: 'together',
    label: `Split ${nameOfRow(matrix, row.id)}`,
    commands: [
      { type: 'duplicateRows', copies },
      ...parts.flatMap(({ owner, id }): Command[] => [
        { type: 'renameRow', row: id, name: partName(matrix, row, owner) },
        {
          type: 'setCells',
          doing: 'Split',
          cells: owners.map((role) => partCell(matrix, row, id, role.id, role.id === owner)),
        },
      ]),
    ],
  }
}

function partName(matrix: Matrix, row: Responsibility, owner: RoleId): string {
  const part = row.cells.get(owner)?.scope.trim() || nameOfRole(matrix, owner)
  return `${row.name.slice(0, limits.name - part.length - 2)}: ${part}`.slice(0, limits.name)
}

function partCell(
  { scheme }: Matrix,
  row: Responsibility,
  part: RowId,
  role: RoleId,
  isOwner: boolean,
): CellContent {
  const kinds = new Map(scheme.letters.map((letter) => [letter.key, letter.kind]))
  const known = (row.cells.get(role)?.letters ?? []).filter((key: LetterKey) => kinds.has(key))
  const letters = isOwner ? known : known.filter((key) => kinds.get(key) !== 'owner')
  // Its scope is now the name of the row.
  return { row: part, role, letters, scope: '', term: row.cells.get(role)?.term ?? '' }
}

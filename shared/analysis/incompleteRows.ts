import type { RoleId } from '../document/ids.ts'
import type { LetterKind, Matrix, Responsibility } from '../document/matrix.ts'
import { hasKind } from '../document/letters.ts'
import { isResponsibility } from '../document/query.ts'

/** The rows that say who owns and does the work and nothing else, so that nobody is asked or told; unless that is accepted. */
export function incompleteRows({ rows, scheme, roles, waivers }: Matrix): readonly Responsibility[] {
  const accepted = new Set(waivers.filter(({ rule }) => rule === 'nobody-else').map(({ row }) => row))
  const holds = (row: Responsibility, kind: LetterKind) =>
    [...row.cells.values()].some((cell) => hasKind(scheme, cell, kind))
  return rows
    .filter(isResponsibility)
    .filter(
      (row) =>
        !accepted.has(row.id) &&
        holds(row, 'owner') &&
        holds(row, 'doer') &&
        !holds(row, 'adviser') &&
        !holds(row, 'informed') &&
        freeRoles(row, roles).length > 0,
    )
}

/** The roles without a letter on the row: those that can still be asked or told. */
export function freeRoles(row: Responsibility, roles: Matrix['roles']): readonly RoleId[] {
  return roles.map(({ id }) => id).filter((id) => (row.cells.get(id)?.letters.length ?? 0) === 0)
}

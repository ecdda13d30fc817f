import type { RoleId } from '../document/ids.ts'
import type { RoleDetails } from '../document/details.ts'
import { roleDetailFields } from '../document/fields.ts'
import { problemIn, withValues } from '../document/fieldValues.ts'
import { isSame } from '../document/isSame.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Role, Row } from '../document/matrix.ts'
import { findRole } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { insertAt, moveTo } from './lists.ts'
import { checkLength } from './texts.ts'

type Next = Result<Matrix, CommandError>

/** Puts a new role in at place `at`, its cells empty. */
export function addRole(matrix: Matrix, role: Role, at: number): Next {
  const tooLong = checkLength("The role's name", role.name, limits.name)
  if (tooLong) return tooLong
  if (matrix.roles.length >= limits.roles) return err({ kind: 'too-many', what: 'roles', max: limits.roles })
  if (findRole(matrix, role.id)) return err({ kind: 'id-in-use', id: role.id })
  const roles = insertAt(matrix.roles, role, at)
  return roles.ok ? ok({ ...matrix, roles: roles.value }) : roles
}

/** Gives a role another name. */
export function renameRole(matrix: Matrix, id: RoleId, name: string): Next {
  return (
    checkLength("The role's name", name, limits.name) ?? changeRole(matrix, id, (role) => ({ ...role, name }))
  )
}

/** Says which person or team is in the role, or anything else of it; what is left out stays as it is. */
export function setRoleDetails(matrix: Matrix, id: RoleId, details: Partial<RoleDetails>): Next {
  const problem = problemIn(roleDetailFields, details)
  return problem
    ? err(problem)
    : changeRole(matrix, id, (role) => withValues(roleDetailFields, role, details))
}

/** Takes a role out, with its cells in every row. */
export function removeRole(matrix: Matrix, id: RoleId): Next {
  if (!findRole(matrix, id)) return err({ kind: 'unknown-role', role: id })
  const roles = matrix.roles.filter((role) => role.id !== id)
  return ok({ ...matrix, roles, rows: matrix.rows.map((row) => withoutRole(row, id)) })
}

/** Moves a role to place `to` among the others. */
export function moveRole(matrix: Matrix, id: RoleId, to: number): Next {
  if (!findRole(matrix, id)) return err({ kind: 'unknown-role', role: id })
  const roles = moveTo(matrix.roles, (role) => role.id === id, to)
  if (!roles.ok) return roles
  return ok(roles.value === matrix.roles ? matrix : { ...matrix, roles: roles.value })
}

function changeRole(matrix: Matrix, id: RoleId, change: (role: Role) => Role): Next {
  const role = findRole(matrix, id)
  if (role === undefined) return err({ kind: 'unknown-role', role: id })
  const next = change(role)
  if (isSame(role, next)) return ok(matrix)
  return ok({ ...matrix, roles: matrix.roles.map((other) => (other === role ? next : other)) })
}

function withoutRole(row: Row, id: RoleId): Row {
  if (row.kind === 'section' || !row.cells.has(id)) return row
  const cells = new Map(row.cells)
  cells.delete(id)
  return { ...row, cells }
}

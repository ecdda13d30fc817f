import { limits } from '../document/limits.ts'
import type { Matrix, SignOff, Snapshot } from '../document/matrix.ts'
import { findRole } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { checkLength } from './texts.ts'

type Next = Result<Matrix, CommandError>

/** Keeps the chart as it stands, under a name. */
export function takeSnapshot(matrix: Matrix, { id, name, at }: Pick<Snapshot, 'id' | 'name' | 'at'>): Next {
  const tooLong = checkLength('The name', name, limits.name)
  if (tooLong) return tooLong
  if (matrix.snapshots.some((one) => one.id === id)) return err({ kind: 'id-in-use', id })
  const { roles, rows } = matrix
  return ok({ ...matrix, snapshots: [...matrix.snapshots, { id, name, at, roles, rows }] })
}

/** Drops a snapshot. The chart stays as it is. */
export function removeSnapshot(matrix: Matrix, id: string): Next {
  const snapshots = matrix.snapshots.filter((snapshot) => snapshot.id !== id)
  return ok(snapshots.length === matrix.snapshots.length ? matrix : { ...matrix, snapshots })
}

/** Says that a role has agreed to the chart. An earlier sign-off of the same role goes. */
export function signOff(
  matrix: Matrix,
  { id, role: roleId, name, at }: Pick<SignOff, 'id' | 'role' | 'name' | 'at'>,
): Next {
  const role = findRole(matrix, roleId)
  if (role === undefined) return err({ kind: 'unknown-role', role: roleId })
  const tooLong = checkLength('The name', name, limits.name)
  if (tooLong) return tooLong
  const others = matrix.signOffs.filter((one) => one.role !== roleId)
  if (others.some((one) => one.id === id)) return err({ kind: 'id-in-use', id })
  return ok({ ...matrix, signOffs: [...others, { id, role: roleId, roleName: role.name, name, at }] })
}

/** Takes a sign-off back. */
export function withdrawSignOff(matrix: Matrix, id: string): Next {
  const signOffs = matrix.signOffs.filter((one) => one.id !== id)
  return ok(signOffs.length === matrix.signOffs.length ? matrix : { ...matrix, signOffs })
}

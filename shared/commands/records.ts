import { limits } from '../document/limits.ts'
import type { Matrix, Snapshot } from '../document/matrix.ts'
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

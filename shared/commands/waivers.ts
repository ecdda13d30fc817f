import { limits } from '../document/limits.ts'
import type { Matrix, Waiver } from '../document/matrix.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { checkLength } from './texts.ts'

/** Accepts a finding. A waiver of the same finding that is there already goes: the latest reason counts. */
export function waive(matrix: Matrix, waiver: Waiver): Result<Matrix, CommandError> {
  const { rule, row, role, about } = waiver
  const tooLong =
    checkLength('The reason', waiver.reason, limits.note) ?? checkLength('The name', waiver.by, limits.name)
  if (tooLong) return tooLong
  if (matrix.waivers.some(({ id }) => id === waiver.id)) return err({ kind: 'id-in-use', id: waiver.id })
  const others = matrix.waivers.filter(
    (one) => one.rule !== rule || one.row !== row || one.role !== role || one.about !== about,
  )
  return ok({ ...matrix, waivers: [...others, waiver] })
}

/** Takes a waiver back, so that its finding is told again. */
export function revokeWaiver(matrix: Matrix, id: string): Result<Matrix, CommandError> {
  const waivers = matrix.waivers.filter((waiver) => waiver.id !== id)
  return ok(waivers.length === matrix.waivers.length ? matrix : { ...matrix, waivers })
}

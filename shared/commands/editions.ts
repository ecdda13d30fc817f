import { nextEditionNumber } from '../document/editionOrder.ts'
import { chartFields } from '../document/fields.ts'
import { heldOf, valuesOf } from '../document/fieldValues.ts'
import { limits } from '../document/limits.ts'
import type { Edition, Matrix, SignOff } from '../document/matrix.ts'
import { findRole } from '../document/query.ts'
import { editionDigest, signatureDigest } from '../document/recordDigest.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { checkLength } from './texts.ts'

type Next = Result<Matrix, CommandError>

/** Fixes the chart as it stands as its next edition. */
export function adopt(matrix: Matrix, { id, at, by, why }: Pick<Edition, 'id' | 'at' | 'by' | 'why'>): Next {
  const { editions, scheme, roles, rows } = matrix
  const tooLong = checkLength('The name', by, limits.name) ?? checkLength('The reason', why, limits.note)
  if (tooLong) return tooLong
  if (editions.length >= limits.editions)
    return err({ kind: 'too-many', what: 'editions', max: limits.editions })
  if (editions.some((one) => one.id === id)) return err({ kind: 'id-in-use', id })
  const before = editions.at(-1)
  const edition: Omit<Edition, 'digest'> = {
    ...{ id, number: nextEditionNumber(editions), at, by, why },
    ...(before === undefined ? {} : { after: before.id }),
    ...heldOf(chartFields, valuesOf(chartFields, matrix)),
    ...{ scheme, roles, rows },
  }
  return ok({ ...matrix, editions: [...editions, { ...edition, digest: editionDigest(edition) }] })
}

/** Signs an edition for a role. An earlier signature of that role on that edition goes. */
export function signOff(
  matrix: Matrix,
  given: Pick<SignOff, 'id' | 'role' | 'name' | 'at'> & { readonly edition: string },
): Next {
  const { id, role: roleId, name, at } = given
  const edition = matrix.editions.find((one) => one.id === given.edition)
  if (edition === undefined) return err({ kind: 'unknown-edition', edition: given.edition })
  const role = findRole(matrix, roleId) ?? findRole(edition, roleId)
  if (role === undefined) return err({ kind: 'unknown-role', role: roleId })
  const tooLong = checkLength('The name', name, limits.name)
  if (tooLong) return tooLong
  const others = matrix.signOffs.filter((one) => one.role !== roleId || one.edition !== edition.id)
  if (others.some((one) => one.id === id)) return err({ kind: 'id-in-use', id })
  const digest = signatureDigest({ role: roleId, name, at }, edition)
  const signed: SignOff = { id, role: roleId, roleName: role.name, name, at, edition: edition.id, digest }
  return ok({ ...matrix, signOffs: [...others, signed] })
}

/** Takes a signature back. */
export function withdrawSignOff(matrix: Matrix, id: string): Next {
  const signOffs = matrix.signOffs.filter((one) => one.id !== id)
  return ok(signOffs.length === matrix.signOffs.length ? matrix : { ...matrix, signOffs })
}

import { isSameCell } from '../document/cellContent.ts'
import { roleFields } from '../document/fields.ts'
import type { RoleId } from '../document/ids.ts'
import type { Matrix, Role } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'
import type { Place, Three } from './conflict.ts'
import { isSame } from '../document/isSame.ts'
import { mergeExtra } from './mergeExtra.ts'
import { mergeList, type ById, type MergedList } from './mergeList.ts'
import { mergeValues, type Session } from './session.ts'

/** Role by role. A role whose cells were changed counts as changed, so that no letter goes with a removed role unseen. */
export function mergeRoles(session: Session, three: Three<Matrix>): MergedList<Role> {
  const lists = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) }
  return mergeList(session, lists, {
    placeOf,
    isChanged: (before, now, side) =>
      !isSame(before, now) || isColumnChanged(three.base, three[side], now.id),
    merge: (roles) => mergeRole(session, roles),
  })
}

function byId({ roles }: Matrix): ById<Role> {
  return new Map(roles.map((role) => [role.id, role]))
}

function placeOf({ id, name }: Role): Place {
  return { in: 'role', role: id, name }
}

function isColumnChanged(base: Matrix, now: Matrix, role: RoleId): boolean {
  const before = new Map(base.rows.filter(isResponsibility).map((row) => [row.id, row.cells.get(role)]))
  return now.rows.some((row) => isResponsibility(row) && !isSameCell(before.get(row.id), row.cells.get(role)))
}

function mergeRole(session: Session, three: Three<Role, Role | undefined>): Role {
  const { ours } = three
  const place = placeOf(ours)
  const merged: Role = {
    id: ours.id,
    ...mergeValues(session, place, roleFields, three),
    ...mergeExtra(session, place, three),
  }
  return isSame(ours, merged) ? ours : merged
}

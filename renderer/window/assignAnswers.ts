import type { RoleId } from '../../shared/document/ids.ts'
import type { LetterKind, Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { hasKind } from '../../shared/document/query.ts'
import { roleTitle } from './cellWords.ts'

/** Who a row is assigned to at the moment, as an answer would say it; undefined: no answer says it, such as delegation. */
export function currentAnswer({ roles, scheme }: Matrix, row: Responsibility): readonly RoleId[] | undefined {
  const holding = (kind: LetterKind) =>
    roles.filter(({ id }) => hasKind(scheme, row.cells.get(id), kind)).map(({ id }) => id)
  const [owners, doers] = [holding('owner'), holding('doer')]
  const [lead] = owners
  if (lead === undefined) return doers.length === 0 ? [] : undefined
  const others = doers.filter((id) => id !== lead)
  const isDelegated = others.length > 0 && !doers.includes(lead)
  return owners.length > 1 || isDelegated ? undefined : [lead, ...others]
}

/** One answer to who a row is assigned to; the first role leads. */
export interface AssignAnswer {
  readonly label: string
  readonly roles: readonly RoleId[]
}

/** The answers that need nothing but a click: each role, and with two roles both, whoever leads. */
export function assignAnswers(roles: readonly Role[]): readonly AssignAnswer[] {
  const alone = roles.map(({ id, name }) => ({ label: roleTitle(name), roles: [id] }))
  const [one, other] = roles
  if (roles.length !== 2 || !one || !other) return alone
  return [...alone, bothLed(one, other), bothLed(other, one)]
}

function bothLed(lead: Role, other: Role): AssignAnswer {
  return { label: `Both, ${roleTitle(lead.name)} leads`, roles: [lead.id, other.id] }
}

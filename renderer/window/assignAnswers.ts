import type { RoleId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { asAnswer, partsOf } from './assignment.ts'
import { roleTitle } from './cellWords.ts'

/** Who rows are assigned to at the moment, as an answer would say it; undefined: none says it of all of them, such as delegation. */
export function currentAnswer(
  matrix: Matrix,
  rows: readonly Responsibility[],
): readonly RoleId[] | undefined {
  const [first, ...others] = rows.map((row) => asAnswer(partsOf(matrix, row)))
  return others.every((other) => other?.join() === first?.join()) ? first : undefined
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

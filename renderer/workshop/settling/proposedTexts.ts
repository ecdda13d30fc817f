import type { RoleId } from '../../../shared/document/ids.ts'
import { lettersText } from '../../../shared/document/letters.ts'
import type { Matrix, Responsibility } from '../../../shared/document/matrix.ts'
import { rowAgreement } from '../../../shared/workshop/agreement.ts'
import { textsOf } from '../../../shared/workshop/rowOwnedBy.ts'
import type { WorkshopSession } from '../../../shared/workshop/session.ts'
import { votesOn } from '../../../shared/workshop/voting.ts'

/** The answer most given to a row; where there is none, what the row holds. */
export function proposedTexts(
  matrix: Matrix,
  session: WorkshopSession,
  row: Responsibility,
): ReadonlyMap<RoleId, string> {
  const { proposal } = rowAgreement(matrix, row, votesOn(session, row.id))
  const now = matrix.roles.map(({ id }): [RoleId, string] => [
    id,
    lettersText(matrix.scheme, row.cells.get(id)?.letters ?? []),
  ])
  return new Map([...now, ...textsOf(matrix, proposal?.cells ?? [])])
}

import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility, Row } from '../../shared/document/matrix.ts'
import { standing } from '../../shared/document/progress.ts'

/**
 * The row that is to be assigned next: the active one or the first after it, then from the top again.
 *
 * @param isPassed rows that are not asked about
 */
export function nextToAssign(
  { rows, scheme }: Matrix,
  active: string | undefined,
  isPassed: (row: RowId) => boolean,
): Responsibility | undefined {
  const isNext = (row: Row): row is Responsibility =>
    row.kind === 'responsibility' && standing(scheme, row) === 'open' && !isPassed(row.id)
  const at = Math.max(
    0,
    rows.findIndex(({ id }) => id === active),
  )
  return rows.slice(at).find(isNext) ?? rows.find(isNext)
}

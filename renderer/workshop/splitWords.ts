import type { RoleId, VoterId } from '../../shared/document/ids.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { nameOfRole } from '../../shared/document/names.ts'
import { inWords } from '../../shared/inWords.ts'
import type { CellAgreement } from '../../shared/workshop/agreement.ts'
import type { RowAnswer } from '../../shared/workshop/ends.ts'
import type { SettledRow, WorkshopSession } from '../../shared/workshop/session.ts'

/** `CIO: 3 say A, 1 says R, 2 leave it out` */
export function cellInWords(matrix: Matrix, { role, answers, missing }: CellAgreement): string {
  const words = answers.map(({ letters, count }) => {
    const one = count === 1
    return letters === ''
      ? `${count} ${one ? 'leaves' : 'leave'} it out`
      : `${count} ${one ? 'says' : 'say'} ${letters}`
  })
  const silent = missing === 0 ? [] : [`${missing} did not answer`]
  return `${nameOfRole(matrix, role)}: ${[...words, ...silent].join(', ')}`
}

/** Who stands behind an answer: names, or how many where nobody can tell. */
export function peopleInWords(
  { voters, isAnonymous }: WorkshopSession,
  { count, voters: ids }: { readonly count: number; readonly voters: readonly VoterId[] },
): string {
  if (isAnonymous || ids.length === 0) return count === 1 ? 'One voter' : counted(count, 'voter')
  return inWords(ids.map((id) => voters.find((voter) => voter.id === id)?.name ?? 'somebody'))
}

/** A whole answer: `CIO A, CTO C`. */
export function answerInWords(matrix: Matrix, { cells }: Pick<RowAnswer, 'cells'>): string {
  const held = [...cells].filter(([, letters]) => letters !== '')
  return (
    held.map(([role, letters]: [RoleId, string]) => `${nameOfRole(matrix, role)} ${letters}`).join(', ') ||
    'nobody'
  )
}

/** How a row was settled. */
export const outcomeWords: Readonly<Record<SettledRow['outcome'], string>> = {
  agreed: 'accepted',
  decided: 'decided',
  split: 'split into rows',
  scoped: 'scoped',
  parked: 'parked',
}

/** How a row was settled, as long as its record is still in the chart: an undo takes both back. */
export function settledOf(matrix: Matrix, session: WorkshopSession, row: string): SettledRow | undefined {
  const settled = session.settled.find((one) => one.row === row)
  if (settled?.record === undefined) return settled
  const { record } = settled
  const isThere = [...matrix.decisions, ...matrix.parked].some(({ id }) => id === record)
  return isThere ? settled : undefined
}

import type { VoterId } from '../../shared/document/ids.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { nameOfRole } from '../../shared/document/names.ts'
import { hasKind } from '../../shared/document/letters.ts'
import { findRow } from '../../shared/document/query.ts'
import { inWords } from '../../shared/inWords.ts'
import type { CellAgreement, RowAgreement, RowState } from '../../shared/workshop/agreement.ts'
import type { Camp } from '../../shared/workshop/camps.ts'
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

/** How a row stands, as the room reads it: `Split, 3 to 3`. */
export function stateInWords({ state, camps }: Pick<RowAgreement, 'state' | 'camps'>): string {
  if (state === 'agreed') return 'Agreed'
  if (state === 'same-owner') return 'Same owner'
  if (state === 'open')
    return camps.length === 0 || camps[0]?.owners.length !== 0 ? 'Too few answers' : 'Nobody named'
  return camps.length > 3
    ? `Split ${camps.length} ways`
    : `Split, ${camps.map(({ count }) => count).join(' to ')}`
}

/** How many rows stand so, as the room reads it. */
export function scoreInWords(state: RowState, count: number): string {
  const words = { agreed: 'agreed', 'same-owner': 'agree on the owner', split: 'split', open: 'open' }
  if (state === 'same-owner' && count === 1) return '1 agrees on the owner'
  return `${count} ${words[state]}`
}

/** Who answers for a row by the chart as it is: `the CIO`, or `nobody`. */
export function ownersInWords(matrix: Matrix, id: string): string {
  const row = findRow(matrix, id)
  if (row?.kind !== 'responsibility') return 'nobody'
  const owners = matrix.roles.filter((role) => hasKind(matrix.scheme, row.cells.get(role.id), 'owner'))
  return inWords(owners.map(({ id: role }) => nameOfRole(matrix, role))) || 'nobody'
}

/** What a camp says, as the room reads it: `3 say the CIO answers for it`, or where there is little room `3 say CIO`. */
export function campInWords(
  matrix: Matrix,
  { owners, count }: Pick<Camp, 'owners' | 'count'>,
  isShort = false,
): string {
  const say = count === 1 ? '1 says' : `${count} say`
  const names = inWords(owners.map((role) => nameOfRole(matrix, role)))
  if (isShort) return `${say} ${names || 'nobody'}`
  if (owners.length === 0) return `${say} nobody answers for it`
  return `${say} the ${names} ${owners.length === 1 ? 'answers' : 'answer'} for it`
}

/** How the votes lay: `3 said CIO, 3 said CTO`; with one camp, all that were asked. */
export function campsInWords(matrix: Matrix, camps: readonly Pick<Camp, 'owners' | 'count'>[]): string {
  return camps
    .map(({ owners, count }) => {
      const names = inWords(owners.map((role) => nameOfRole(matrix, role))) || 'nobody'
      return `${count} said ${names}`
    })
    .join(', ')
}

/** How a row was settled. */
export const outcomeWords: Readonly<Record<SettledRow['outcome'], string>> = {
  agreed: 'Accepted',
  decided: 'Decided',
  split: 'Split into rows',
  scoped: 'Each a part',
  parked: 'Parked',
}

/** How a row was settled, as long as its record is still in the chart: an undo takes both back. */
export function settledOf(matrix: Matrix, session: WorkshopSession, row: string): SettledRow | undefined {
  const settled = session.settled.find((one) => one.row === row)
  if (settled?.record === undefined) return settled
  const { record } = settled
  const isThere = [...matrix.decisions, ...matrix.parked].some(({ id }) => id === record)
  return isThere ? settled : undefined
}

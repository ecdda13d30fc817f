import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { latestSignature } from '../../shared/editions/signatureStanding.ts'
import { inWords } from '../../shared/inWords.ts'
import { agreementOf } from '../../shared/workshop/agreement.ts'
import { unownedRows } from '../../shared/workshop/minutes.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { openRound } from '../../shared/workshop/voting.ts'
import { settledOf } from './voteWords.ts'

/** What a workshop leaves open if it ends now, and what becomes of the rest, in sentences. */
export function whatIsOpen(matrix: Matrix, session: WorkshopSession): string {
  const split = agreementOf(matrix, session).filter(({ state }) => state === 'split')
  const undecided = new Set([
    ...split.map(({ row }) => row).filter((row) => settledOf(matrix, session, row) === undefined),
    ...unownedRows(matrix).map(({ row }) => row),
  ])
  const parked = matrix.parked.length
  const unsigned = matrix.roles.filter(({ id }) => latestSignature(matrix, id) === undefined).length
  const open = [
    ...(undecided.size === 0
      ? []
      : [`${counted(undecided.size, 'row')} ${undecided.size === 1 ? 'is' : 'are'} not decided`]),
    ...(parked === 0 ? [] : [`${counted(parked, 'row')} ${parked === 1 ? 'is' : 'are'} parked`]),
    ...(unsigned === 0 ? [] : [`${counted(unsigned, 'role')} ${unsigned === 1 ? 'has' : 'have'} not signed`]),
  ]
  const hidden = session.ballots.filter(({ round }) => round === openRound(session)?.number).length
  return [
    open.length === 0 ? 'Nothing is left open.' : `${inWords(open)}.`,
    'What was decided stays in the chart.',
    ...(hidden === 0 ? [] : [`${counted(hidden, 'ballot')} not revealed yet will not be counted.`]),
    'It can be reopened as long as the chart is open.',
  ].join(' ')
}

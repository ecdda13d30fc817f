import { newRecordId } from '../../shared/document/ids.ts'
import { counted } from '../../shared/counted.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { acceptableRows, type RowAgreement } from '../../shared/workshop/agreement.ts'
import { settleRow, type WorkshopSession } from '../../shared/workshop/session.ts'
import { acceptVotes } from '../../shared/workshop/settle.ts'
import type { App } from '../window/app.ts'
import { notify } from '../window/notices.ts'
import { goOnWith, record, timeNow } from './conduct.ts'
import { settledOf } from './voteWords.ts'

/** The rows whose owner all agree on and that were not taken over yet. */
export function rowsToAccept(
  matrix: Matrix,
  session: WorkshopSession,
  rows: readonly RowAgreement[],
): readonly RowAgreement[] {
  return acceptableRows(rows).filter(({ row }) => settledOf(matrix, session, row) === undefined)
}

/** Takes the rows over as they were voted on, in one step that one undo takes back. */
export function acceptAll(
  app: App,
  matrix: Matrix,
  session: WorkshopSession,
  rows: readonly RowAgreement[],
): void {
  const at = timeNow()
  const open = rowsToAccept(matrix, session, rows)
  const command = acceptVotes(matrix, open, { newId: newRecordId, by: 'All voters', at })
  if (command?.type !== 'together' || !record(app, command)) return
  const next = command.commands.reduce(
    (before, one) =>
      one.type === 'decide'
        ? settleRow(before, { row: one.row, outcome: 'agreed', at, record: one.stamp.id })
        : before,
    session,
  )
  goOnWith(app, next)
  notify(app, {
    ...{ tone: 'done', title: `${counted(open.length, 'row')} accepted as voted` },
    untilNextChange: true,
  })
}

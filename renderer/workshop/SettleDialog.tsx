import { findRow } from '../../shared/document/query.ts'
import { assertNever } from '../../shared/result.ts'
import { settleRow } from '../../shared/workshop/session.ts'
import { useApp, useLayer } from '../window/app.ts'
import { update } from '../window/store/frontStore.ts'
import { goOnWith, record, timeNow } from './conduct.ts'
import { DecideDialog } from './settling/DecideDialog.tsx'
import { HandsDialog } from './settling/HandsDialog.tsx'
import { LeadDialog } from './settling/LeadDialog.tsx'
import { ParkDialog } from './settling/ParkDialog.tsx'
import { SplitDialog } from './settling/SplitDialog.tsx'
import type { WayProps } from './settling/wayProps.ts'
import type { StepProps } from './stepProps.ts'

/** How a row is settled: a dialog for each way, which leaves a record in the chart. */
export function SettleDialog({ matrix, session }: StepProps) {
  const app = useApp()
  const settling = useLayer('workshop')?.open
  if (settling?.kind !== 'settling') return null
  const row = findRow(matrix, settling.row)
  if (row?.kind !== 'responsibility') return null
  const onClose = () => update(app.front, 'workshop', { open: undefined })
  const props: WayProps = {
    ...{ matrix, session, row, onClose },
    settle: (command, outcome, id) => {
      if (!record(app, command)) return
      goOnWith(app, settleRow(session, { row: row.id, outcome, at: timeNow(), record: id }))
      onClose()
    },
    onWay: (way) => update(app.front, 'workshop', { open: { kind: 'settling', way, row: row.id } }),
  }
  const { way } = settling
  switch (way.kind) {
    case 'decide':
      return <DecideDialog key={way.owner} {...props} owner={way.owner} why={way.why ?? ''} />
    case 'scopes':
      return <DecideDialog {...props} hasScopes />
    case 'lead':
      return <LeadDialog {...props} />
    case 'hands':
      return <HandsDialog {...props} />
    case 'split':
      return <SplitDialog {...props} />
    case 'park':
      return <ParkDialog {...props} />
    default:
      return assertNever(way)
  }
}

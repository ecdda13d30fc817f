import type { Command } from '../../../shared/commands/command.ts'
import type { Matrix, Responsibility } from '../../../shared/document/matrix.ts'
import type { Outcome, WorkshopSession } from '../../../shared/workshop/session.ts'
import type { SettleWay } from '../../window/store/frontStore.ts'

/** What the dialogs that settle a row work on. */
export interface WayProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
  readonly row: Responsibility
  readonly settle: (command: Command, outcome: Outcome, record: string) => void
  /** goes on in the dialog of another way */
  readonly onWay: (way: SettleWay) => void
  readonly onClose: () => void
}

import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'

/** What every step of a workshop works on. */
export interface StepProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
}

/** What a workshop leaves to the window it is in. */
export interface WorkshopProps {
  /** shows the chart to the room from a row */
  readonly onPresent: (from: RowId) => void
}

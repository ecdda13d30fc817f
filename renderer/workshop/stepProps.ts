import type { Matrix } from '../../shared/document/matrix.ts'
import type { WorkshopSession } from '../../shared/workshop/session.ts'

/** What every step of a workshop works on. */
export interface StepProps {
  readonly matrix: Matrix
  readonly session: WorkshopSession
}

import type { Finding } from '../../shared/analysis/finding.ts'
import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Stop } from './stops.ts'

/** What a screen shows. The same in the room and in the presenter view. */
export interface SlideProps {
  readonly matrix: Matrix
  readonly stop: Stop
  readonly presentation: Presentation
  /** errors and warnings about the row on screen, the worst first */
  readonly findings: readonly Finding[]
  readonly perform: (deed: Deed) => void
}

import type { Command } from '../../../shared/commands/command.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { Conflict, Side } from '../../../shared/merge/conflict.ts'

/** One running Remit with the chart open, as far as others can be hurt by it. */
export interface Remit {
  readonly matrix: () => Matrix
  /** whether the status line says Saved */
  readonly isSaved: () => boolean
  /** what is asked on its screen and not yet answered */
  readonly question: () => readonly Conflict[]
  /** whether it waits with what it has found, until more has come or nothing has for a while */
  readonly awaitsMore: () => boolean
  /** Looks at the file and what lies beside it, as it does when the folder changes. */
  readonly look: () => Promise<void>
  readonly edit: (command: Command) => void
  /** Saves, unless something else is in the file: that is looked at first. */
  readonly save: () => Promise<void>
  readonly answer: (choose: (conflict: Conflict) => Side) => Promise<void>
}

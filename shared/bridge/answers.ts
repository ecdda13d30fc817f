import type { Channel, dropChannel } from './channels.ts'
import type { AutosavingAnswers } from './autosaving.ts'
import type { ExportingAnswers } from './exporting.ts'
import type { ImportingAnswers } from './importing.ts'
import type { KeepingWorkAnswers } from './keepingWork.ts'
import type { OpeningAnswers } from './opening.ts'
import type { PresentingAnswers } from './presenting.ts'
import type { ReportingAnswers } from './reporting.ts'
import type { SavingAnswers } from './saving.ts'
import type { TemplatesAnswers } from './templates.ts'
import type { VersionsAnswers } from './versions.ts'
import type { WindowingAnswers } from './windowing.ts'
import type { WorkshopAnswers } from './workshop.ts'
import type { Request } from './requests.ts'

type Answers = OpeningAnswers &
  SavingAnswers &
  AutosavingAnswers &
  KeepingWorkAnswers &
  VersionsAnswers &
  TemplatesAnswers &
  ImportingAnswers &
  ExportingAnswers &
  PresentingAnswers &
  WorkshopAnswers &
  WindowingAnswers &
  ReportingAnswers

export type Answer<C extends Channel> = Answers[C]

/** A file that a person dropped on the window, as the page has it: without a path. */
export type DroppedFile = unknown

/** `window.remit`: the only way out of the window. */
export type Bridge = {
  readonly [C in Channel]: C extends typeof dropChannel
    ? (files: readonly DroppedFile[]) => Promise<Answer<C>>
    : undefined extends Request<C>
      ? () => Promise<Answer<C>>
      : (request: Request<C>) => Promise<Answer<C>>
}

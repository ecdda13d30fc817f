import type * as v from 'valibot'
import type { Channel } from './channels.ts'
import { autosavingRequests } from './autosaving.ts'
import { exportingRequests } from './exporting.ts'
import { importingRequests } from './importing.ts'
import { keepingWorkRequests } from './keepingWork.ts'
import { openingRequests } from './opening.ts'
import { presentingRequests } from './presenting.ts'
import { reportingRequests } from './reporting.ts'
import { savingRequests } from './saving.ts'
import { templatesRequests } from './templates.ts'
import { versionsRequests } from './versions.ts'
import { windowingRequests } from './windowing.ts'
import { workshopRequests } from './workshop.ts'

/** The shape of every request. Main refuses a message that does not fit. */
export const requests = {
  ...openingRequests,
  ...savingRequests,
  ...autosavingRequests,
  ...keepingWorkRequests,
  ...versionsRequests,
  ...templatesRequests,
  ...importingRequests,
  ...exportingRequests,
  ...presentingRequests,
  ...workshopRequests,
  ...windowingRequests,
  ...reportingRequests,
} as const satisfies Record<Channel, v.GenericSchema>

export type Request<C extends Channel> = v.InferOutput<(typeof requests)[C]>

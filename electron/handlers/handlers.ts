import type { Tools } from '../tools.ts'
import { autosavingHandlers } from './autosaving.ts'
import { exportingHandlers } from './exporting.ts'
import type { Handlers } from './handle.ts'
import { importingHandlers } from './importing.ts'
import { keepingWorkHandlers } from './keepingWork.ts'
import { openingHandlers } from './opening.ts'
import { presentingHandlers } from './presenting.ts'
import { reportingHandlers } from './reporting.ts'
import { savingHandlers } from './saving.ts'
import { templatesHandlers } from './templates.ts'
import { versionsHandlers } from './versions.ts'
import { windowingHandlers } from './windowing.ts'
import { workshopHandlers } from './workshop.ts'

/** All that a window may ask for, concern by concern. */
export function handlersOf(tools: Tools & { readonly refreshMenu: () => void }): Handlers {
  return {
    ...openingHandlers(tools),
    ...savingHandlers(tools),
    ...autosavingHandlers(tools),
    ...keepingWorkHandlers(tools),
    ...versionsHandlers(tools),
    ...templatesHandlers(tools),
    ...importingHandlers(tools),
    ...exportingHandlers(tools),
    ...presentingHandlers(tools),
    ...workshopHandlers(tools),
    ...windowingHandlers(tools),
    ...reportingHandlers(tools),
  }
}

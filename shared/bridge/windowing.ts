import * as v from 'valibot'
import { nothing, type RequestsOf } from './values.ts'
import { windowReport } from './windowReport.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

export const windowingRequests = {
  editClipboard: v.strictObject({ command: v.picklist(['cut', 'copy', 'paste', 'copyPicture']) }),
  newWindow: nothing,
  closeWindow: nothing,
  stayOpen: nothing,
  /** the answer to the event `areYouThere` */
  stillHere: nothing,
  reportState: windowReport,
  setTheme: v.strictObject({ theme: v.picklist(themes) }),
} as const satisfies RequestsOf<'windowing'>

export type WindowingAnswers = Readonly<Record<keyof typeof windowingRequests, null>>

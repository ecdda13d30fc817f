import * as v from 'valibot'
import { nothing, type RequestsOf } from './values.ts'
import { windowReport } from './windowReport.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How a person likes Remit to be, on this computer. */
export const preferencesSchema = v.strictObject({
  theme: v.picklist(themes),
  /** files that were saved once save themselves */
  autosaves: v.boolean(),
  /** nothing fades, whatever the system says */
  reducesMotion: v.boolean(),
})
export type Preferences = v.InferOutput<typeof preferencesSchema>

export const windowingRequests = {
  editClipboard: v.strictObject({ command: v.picklist(['cut', 'copy', 'paste', 'copyPicture']) }),
  newWindow: nothing,
  closeWindow: nothing,
  stayOpen: nothing,
  /** the answer to the event `areYouThere` */
  stillHere: nothing,
  reportState: windowReport,
  setTheme: v.strictObject({ theme: v.picklist(themes) }),
  setReducedMotion: v.strictObject({ reducesMotion: v.boolean() }),
  readPreferences: nothing,
} as const satisfies RequestsOf<'windowing'>

export type WindowingAnswers = Readonly<
  Record<Exclude<keyof typeof windowingRequests, 'readPreferences'>, null> & { readPreferences: Preferences }
>

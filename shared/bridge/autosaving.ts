import { nothing, type RequestsOf } from './values.ts'

/** When a file saves itself: soon after a change, seldom where each save is sent on to others, or only when somebody asks. */
export const autosaves = ['soon', 'seldom', 'asked'] as const
export type Autosave = (typeof autosaves)[number]

export const autosavingRequests = {
  /** whether files save themselves, for all windows */
  toggleAutosave: nothing,
} as const satisfies RequestsOf<'autosaving'>

export interface AutosavingAnswers {
  toggleAutosave: { readonly isOn: boolean }
}

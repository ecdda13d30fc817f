import * as v from 'valibot'
import { limits } from '../document/limits.ts'

const title = v.pipe(v.string(), v.maxLength(limits.name))
const label = v.pipe(v.string(), v.maxLength(2_000))

/** What a window tells main of itself: all that its title bar, its menu and the question at closing depend on. */
export const windowReport = v.strictObject({
  hasMatrix: v.boolean(),
  isEditable: v.boolean(),
  isDirty: v.boolean(),
  /** text is being typed that is no change yet */
  hasDraft: v.boolean(),
  /** there is something to be chosen before the file may be saved unasked */
  isUndecided: v.boolean(),
  title,
  /** what undo and redo would take back or do again; null: nothing */
  undoLabel: v.nullable(label),
  redoLabel: v.nullable(label),
})
export type WindowReport = v.InferOutput<typeof windowReport>

/** What a window on the start screen reports. */
export const nothingReported: WindowReport = {
  ...{ hasMatrix: false, isEditable: false, isDirty: false, hasDraft: false, isUndecided: false },
  ...{ title: '', undoLabel: null, redoLabel: null },
}

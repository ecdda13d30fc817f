import * as v from 'valibot'
import type { ActionId } from '../actions.ts'
import { label, title } from './values.ts'

/** Actions that switch something of the window's chart on and off; their entries in menus are ticked while it is on. */
export const switches = [
  'toggleStrict',
  'wrapNames',
  'pinRole',
  'pinAssigned',
] as const satisfies readonly ActionId[]
export type Switch = (typeof switches)[number]

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
  /** what is switched on */
  ticked: v.pipe(v.array(v.picklist(switches)), v.maxLength(switches.length), v.readonly()),
})
export type WindowReport = v.InferOutput<typeof windowReport>

/** What a window on the start screen reports. */
export const nothingReported: WindowReport = {
  ...{ hasMatrix: false, isEditable: false, isDirty: false, hasDraft: false, isUndecided: false },
  ...{ title: '', undoLabel: null, redoLabel: null, ticked: [] },
}

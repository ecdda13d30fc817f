import type { Step } from '../../../shared/commands/history.ts'
import type { Selection } from '../selection/selection.ts'

/** What was selected when a step was taken, so that undo and redo go back to where it happened. Gone with the step. */
const places = new WeakMap<Step, Selection>()

/** Remembers where a step was taken. */
export function rememberPlace(step: Step, selection: Selection): void {
  places.set(step, selection)
}

/** Where a step was taken, if it was in the grid. */
export function placeOfStep(step: Step): Selection | undefined {
  return places.get(step)
}

import type { ActionId } from '../../../shared/actions.ts'
import { switches, type Switch } from '../../../shared/bridge/windowReport.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { View } from '../store/sessionStore.ts'

const isOn: Readonly<Record<Switch, (matrix: Matrix, view: View) => boolean>> = {
  toggleStrict: ({ strict }) => strict,
  wrapNames: (_matrix, { wrapsNames }) => wrapsNames,
}

/** The actions that have something switched on, so that a menu ticks them. */
export function tickedIn(matrix: Matrix, view: View): readonly Switch[] {
  return switches.filter((one) => isOn[one](matrix, view))
}

/** An action's label in a list that has no ticks of its own. */
export function withTick(label: string, action: ActionId, ticked: readonly ActionId[]): string {
  return ticked.includes(action) ? `${label} ✓` : label
}

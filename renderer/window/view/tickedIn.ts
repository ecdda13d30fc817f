import type { ActionId } from '../../../shared/actions.ts'
import { switches, type Switch } from '../../../shared/bridge/windowReport.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import type { App } from '../app.ts'
import { currentMatrix } from '../currentMatrix.ts'
import type { View } from '../store/sessionStore.ts'

/** What ticks depend on. */
interface Shown {
  readonly matrix: Matrix
  readonly view: View
  /** the column of the active cell */
  readonly column: string | undefined
  /** Assigned to stays in sight by itself, where nobody has said otherwise */
  readonly pinsByItself: boolean
}

const isOn: Readonly<Record<Switch, (shown: Shown) => boolean>> = {
  toggleStrict: ({ matrix }) => matrix.strict,
  wrapNames: ({ view }) => view.wrapsNames,
  pinRole: ({ view, column }) => [...view.pinnedRoles].some((role) => role === column),
  pinAssigned: ({ view, pinsByItself }) => view.pinsAssigned ?? pinsByItself,
}

/** The actions that have something switched on, so that a menu ticks them; none without a chart. */
export function tickedNow(app: App): readonly Switch[] {
  if (app.document.getState().document === undefined) return []
  const { view, selection } = app.session.getState()
  const pinsByItself = app.grid()?.isAssignedPinned() ?? false
  const shown: Shown = { matrix: currentMatrix(app), view, column: selection?.anchor.column, pinsByItself }
  return switches.filter((one) => isOn[one](shown))
}

/** An action's label in a list that has no ticks of its own. */
export function withTick(label: string, action: ActionId, ticked: readonly ActionId[]): string {
  return ticked.includes(action) ? `${label} ✓` : label
}

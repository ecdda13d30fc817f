import type { ColumnMovedEvent } from 'ag-grid-community'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import type { GridRow } from '../window/gridRows.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

/** Moves a role to where its header was dragged. Hidden and pinned roles keep their neighbour to the left. */
export function dropRole(app: App, { api, column, finished, source }: ColumnMovedEvent<GridRow>): void {
  if (!finished || source !== 'uiColumnMoved' || column === null) return
  const { roles } = currentMatrix(app)
  const { pinnedRoles } = app.session.getState().view
  const moved = roles.find(({ id }) => id === column.getColId())
  if (moved === undefined) return
  const shown = api.getAllDisplayedColumns().map((one) => one.getColId())
  const before = shown
    .slice(0, shown.indexOf(moved.id))
    .findLast((id) => roles.some((role) => role.id === id && !pinnedRoles.has(role.id)))
  const others = roles.filter(({ id }) => id !== moved.id)
  const to = others.findIndex(({ id }) => id === before) + 1
  change(app, { type: 'moveRole', role: moved.id, to })
}

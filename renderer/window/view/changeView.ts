import type { RoleId, RowId } from '../../../shared/document/ids.ts'
import type { App } from '../app.ts'
import { sectionOf } from '../../../shared/document/rowBlocks.ts'
import type { Place } from '../selection/layout.ts'
import type { View } from '../store/sessionStore.ts'
import { change } from '../change.ts'
import { hiddenRows, type RowFilter } from './rowFilter.ts'
import { sortRows, type RowOrder } from './sortRows.ts'
import { currentMatrix } from '../currentMatrix.ts'
import { ask } from '../store/frontStore.ts'

/** Shows only what a filter lets through. */
export function setFilter(app: App, changed: Partial<RowFilter>): void {
  const { view } = app.session.getState()
  const filter = { ...view.filter, ...changed }
  setView(app, {
    filter,
    hidden: hiddenRows(currentMatrix(app), filter, app.analysis.getState().judged?.open() ?? []),
  })
}

/** Folds a section away, or shows its responsibilities again. */
export function toggleFold(app: App, section: RowId): void {
  const folded = new Set(app.session.getState().view.folded)
  if (!folded.delete(section)) folded.add(section)
  setView(app, { folded })
}

/** Folds every section away, or none. */
export function foldAll(app: App, isFolded: boolean): void {
  const sections = currentMatrix(app).rows.filter(({ kind }) => kind === 'section')
  setView(app, { folded: new Set(isFolded ? sections.map(({ id }) => id) : []) })
}

/** Takes roles out of sight; they keep their letters. */
export function hideRoles(app: App, roles: readonly RoleId[]): void {
  setView(app, { hiddenRoles: new Set([...app.session.getState().view.hiddenRoles, ...roles]) })
}

/** Shows all roles again. */
export function showAllRoles(app: App): void {
  setView(app, { hiddenRoles: new Set() })
}

/** Asks whether to sort the view, which changes nothing, or the matrix itself. */
export function askHowToSort(app: App, order: RowOrder): void {
  const words = order === 'name' ? 'name' : 'assigned to'
  const matrix = currentMatrix(app)
  const rows = sortRows(matrix, matrix.rows, order).map(({ id }) => id)
  const inView = { label: 'Sort this view', run: () => setView(app, { order }) }
  const inMatrix = {
    label: 'Sort the chart',
    run: () => {
      setView(app, { order: undefined })
      change(app, { type: 'orderRows', rows, by: words })
    },
  }
  const isReadOnly = app.document.getState().document?.isReadOnly ?? true
  ask(app.front, {
    title: `Sort by ${words}`,
    details: 'Each section is sorted for itself. A sorted view leaves the chart as it is.',
    choices: isReadOnly ? [inView] : [inView, inMatrix],
  })
}

/** Keeps the width a column was drawn to. */
export function setWidth(app: App, column: string, width: number): void {
  setView(app, { widths: new Map([...app.session.getState().view.widths, [column, width]]) })
}

/** Keeps roles in sight while the others scroll, or lets them scroll again when all of them are kept. */
export function togglePinned(app: App, roles: readonly RoleId[]): void {
  const { pinnedRoles } = app.session.getState().view
  const isUnpinning = roles.every((role) => pinnedRoles.has(role))
  const others = [...pinnedRoles].filter((role) => !roles.includes(role))
  setView(app, { pinnedRoles: new Set(isUnpinning ? others : [...others, ...roles]) })
}

/** Keeps Assigned to in sight while the roles scroll, or lets it scroll with them. */
export function togglePinnedAssigned(app: App): void {
  const isPinned = app.grid()?.isAssignedPinned() ?? false
  setView(app, { pinsAssigned: !isPinned })
}

/** Shows long names in full, or in two lines. */
export function toggleWrapping(app: App): void {
  setView(app, { wrapsNames: !app.session.getState().view.wrapsNames })
}

/** Shows the rows in the order of the matrix again. */
export function unsort(app: App): void {
  setView(app, { order: undefined })
}

/** Brings a cell into sight that is folded away, filtered out or hidden with its role. */
export function reveal(app: App, { row, column }: Place): void {
  const { rows } = currentMatrix(app)
  const { view } = app.session.getState()
  const { id } = rows.find((one) => one.id === row) ?? {}
  const section = id && sectionOf(rows, id)
  const hides = (ids: ReadonlySet<string>, one: string | undefined) => one !== undefined && ids.has(one)
  const isHidden = hides(view.hidden, row) || (hides(view.folded, section) && section !== row)
  if (!isHidden && !hides(view.hiddenRoles, column)) return
  setView(app, {
    hidden: new Set([...view.hidden].filter((one) => one !== row && one !== section)),
    folded: new Set([...view.folded].filter((one) => one !== section)),
    hiddenRoles: new Set([...view.hiddenRoles].filter((one) => one !== column)),
  })
}

function setView(app: App, change: Partial<View>): void {
  app.session.setState(({ view }) => ({ view: { ...view, ...change } }))
  // What had the focus may have gone with the change.
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) app.grid()?.takeFocus()
  })
}

import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { App } from '../app.ts'
import { currentMatrix } from '../grid/followStore.ts'
import type { View } from '../store/sessionStore.ts'
import { hiddenRows, type RowFilter } from './rowFilter.ts'

/** Shows only what a filter lets through. */
export function setFilter(app: App, change: Partial<RowFilter>): void {
  const { view } = app.session.getState()
  const filter = { ...view.filter, ...change }
  setView(app, { filter, hidden: hiddenRows(currentMatrix(app), filter) })
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

function setView(app: App, change: Partial<View>): void {
  app.session.setState(({ view }) => ({ view: { ...view, ...change } }))
}

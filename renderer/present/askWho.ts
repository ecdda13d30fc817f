import type { App } from '../window/app.ts'
import { asksWho } from '../ui/WhoIsWho.tsx'
import { show } from '../window/store/frontStore.ts'

/** The charts whose people were asked for in each window. */
const asked = new WeakMap<App, Set<string>>()

/**
 * Asks who holds the roles before a chart is presented: once a chart, as long as nobody is named. Then, or without asking, it goes on;
 * the room sees the chart without an answer, too.
 */
export function askWho(app: App, goOn: () => void): void {
  const { matrix, isReadOnly } = app.document.getState().document ?? {}
  const charts = asked.get(app) ?? new Set()
  asked.set(app, charts)
  if (!matrix || isReadOnly || charts.has(matrix.id) || !asksWho(matrix)) return goOn()
  charts.add(matrix.id)
  show(app.front, { kind: 'who', goOn })
}

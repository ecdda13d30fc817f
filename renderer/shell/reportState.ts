import { nothingReported, type WindowReport } from '../../shared/bridge/windowReport.ts'
import type { App } from '../window/app.ts'
import { tickedNow } from '../window/view/tickedIn.ts'
import { isDirty, type DocumentState } from '../window/store/documentStore.ts'
import { isUndecided, type SessionState } from '../window/store/sessionStore.ts'

/** Keeps main informed of what its title bar, menu and closing question depend on. Returns how to stop. */
export function reportStateOf(app: App): () => void {
  const { bridge, document, session } = app
  const current = () => reportedOf(app, document.getState(), session.getState())
  let last = current()
  void bridge.reportState(last)
  const report = () => {
    const next = current()
    if (isSame(last, next)) return
    last = next
    void bridge.reportState(next)
  }
  const stops = [document.subscribe(report), session.subscribe(report)]
  return () => stops.forEach((stop) => stop())
}

/** Text that is being typed counts as unsaved work. */
function reportedOf(app: App, { document }: DocumentState, session: SessionState): WindowReport {
  const hasDraft = session.drafts.length > 0
  if (document === undefined) return nothingReported
  const { matrix, history, isReadOnly } = document
  return {
    ...{
      hasMatrix: true,
      isEditable: !isReadOnly,
      isDirty: hasDraft || isDirty(document),
      hasDraft,
      isUndecided: isUndecided(session),
      title: matrix.title,
    },
    ...{ undoLabel: history.past.at(-1)?.label ?? null, redoLabel: history.future[0]?.label ?? null },
    ticked: tickedNow(app),
  }
}

function isSame(a: WindowReport, b: WindowReport): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

import type { Request } from '../../shared/bridge/requests.ts'
import type { App } from '../app.ts'
import { isDirty, type DocumentState } from '../store/documentStore.ts'

type Reported = Request<'reportState'>

/** Keeps main informed of what its title bar, menu and closing question depend on. Returns how to stop. */
export function reportStateOf({ bridge, document }: App): () => void {
  let last = reportedOf(document.getState())
  void bridge.reportState(last)
  return document.subscribe((state) => {
    const next = reportedOf(state)
    if (isSame(last, next)) return
    last = next
    void bridge.reportState(next)
  })
}

function reportedOf({ document }: DocumentState): Reported {
  if (document === undefined) {
    return { hasMatrix: false, isEditable: false, isDirty: false, title: '', canUndo: false, canRedo: false }
  }
  const { matrix, history, isReadOnly } = document
  return {
    ...{ hasMatrix: true, isEditable: !isReadOnly, isDirty: isDirty(document), title: matrix.title },
    ...{ canUndo: history.past.length > 0, canRedo: history.future.length > 0 },
  }
}

function isSame(a: Reported, b: Reported): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

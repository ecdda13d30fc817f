import type { Layout } from '../../../shared/bridge/layout.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { App } from '../app.ts'
import { everything, type View } from '../store/sessionStore.ts'

/** What of a view lasts longer than the window: widths, folds, hidden roles, pinning, wrapping. Filters and sorting do not. */
function layoutOfView(view: View): Layout {
  const { widths, folded, hiddenRoles, pinnedRoles, pinsAssigned, wrapsNames } = view
  return {
    ...{
      widths: Object.fromEntries(widths),
      folded: [...folded].slice(0, 2_000),
      hiddenRoles: [...hiddenRoles],
    },
    ...{ pinnedRoles: [...pinnedRoles], pinsAssigned: pinsAssigned ?? null, wrapsNames },
  }
}

/** The view of a chart that was arranged like this. */
export function viewOfLayout(layout: Layout | null): View {
  if (layout === null) return everything
  return {
    ...everything,
    widths: new Map(Object.entries(layout.widths)),
    folded: new Set(layout.folded.map(asRowId)),
    hiddenRoles: new Set(layout.hiddenRoles.map(asRoleId)),
    pinnedRoles: new Set(layout.pinnedRoles.map(asRoleId)),
    ...{ pinsAssigned: layout.pinsAssigned ?? undefined, wrapsNames: layout.wrapsNames },
  }
}

/** So long a view has to rest before it is kept, in milliseconds. */
const rest = 300

/** Keeps the layout of the file in this window as it changes, and when the file gets its name. Returns how to stop. */
export function keepLayouts({ bridge, session, document }: App): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let kept = ''
  const keep = (): void => {
    if (document.getState().document?.handle === undefined) return
    const layout = layoutOfView(session.getState().view)
    const text = JSON.stringify([document.getState().document?.handle, layout])
    if (text === kept) return
    kept = text
    void bridge.keepLayout(layout)
  }
  const keepSoon = (): void => {
    clearTimeout(timer)
    timer = setTimeout(keep, rest)
  }
  const stopView = session.subscribe(({ view: now }, { view: then }) => now !== then && keepSoon())
  const stopDocument = document.subscribe((now, then) => {
    if (now.document?.handle !== then.document?.handle) keepSoon()
  })
  return () => {
    clearTimeout(timer)
    stopView()
    stopDocument()
  }
}

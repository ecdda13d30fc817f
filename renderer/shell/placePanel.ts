import type { App } from '../window/app.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'

/** Below this the panel lies over the chart, and opens only when it is asked for. */
const wide = 1100

/**
 * Opens the panel beside a chart that there is something to say about, where there is room, and closes it to its rail once there is
 * nothing left. Returns how to stop.
 */
export function placePanel({ analysis, session }: App): () => void {
  return analysis.subscribe(({ judged: now }, { judged: then }) => {
    if (now === undefined) return
    if (then === undefined) {
      if (window.innerWidth > wide && hasRemarks(now)) session.setState({ panel: 'checks' })
      return
    }
    if (session.getState().panel !== 'checks' || !hasRemarks(then) || hasRemarks(now)) return
    const isInPanel = document.querySelector('aside')?.contains(document.activeElement)
    session.setState({ panel: undefined })
    if (isInPanel) document.querySelector<HTMLElement>('[role="tab"]')?.focus()
  })
}

function hasRemarks({ groups }: JudgedMatrix): boolean {
  return groups.length > 0
}

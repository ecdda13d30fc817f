import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { App } from '../window/app.ts'
import { listenToMain } from '../window/bridge.ts'
import { perform } from './perform.ts'

const longestMessage = 2_000

/** Keeps the presenter view in step with this window, and does what is asked for there. Returns how to stop. */
export function serveAudience(app: App): () => void {
  const { bridge, document, session } = app
  let sent: Matrix | undefined
  const send = (): void => {
    const { presentation, hasPresenter, announcement } = session.getState()
    const matrix = document.getState().document?.matrix
    if (!hasPresenter || !presentation || !matrix) return
    const text = matrix === sent ? null : serialise(matrix)
    sent = matrix
    void bridge.showPresenter({ presentation, text, message: announcement.slice(0, longestMessage) })
  }
  const stops = [
    document.subscribe(send),
    session.subscribe(({ presentation, announcement }, before) => {
      if (presentation && announcement !== before.announcement) return send()
      if (presentation === before.presentation) return
      if (presentation) return send()
      sent = undefined
      void bridge.showPresenter(null)
    }),
    listenToMain((event) => {
      if (event.type === 'presenterClosed') {
        sent = undefined
        session.setState({ hasPresenter: false })
      }
      if (event.type !== 'steered') return
      const { deed } = event
      if (deed.does === 'hello') {
        sent = undefined
        session.setState({ hasPresenter: true })
        send()
      } else if (deed.does === 'undo' || deed.does === 'redo') {
        app.run(deed.does)
      } else {
        perform(app, deed)
      }
    }),
  ]
  return () => stops.forEach((stop) => stop())
}

import type { Matrix } from '../../shared/document/matrix.ts'
import { serialise } from '../../shared/document/serialise.ts'
import type { App } from '../window/app.ts'
import { listenToMain } from '../window/bridge.ts'
import { perform } from './perform.ts'
import { layerAt, update } from '../window/store/frontStore.ts'

const longestMessage = 2_000

/** Keeps the presenter view in step with this window, and does what is asked for there. Returns how to stop. */
export function serveAudience(app: App): () => void {
  const { bridge, document, session, front } = app
  let sent: Matrix | undefined
  const send = (): void => {
    const { presentation, hasPresenter } = layerAt(front.getState(), 'presentation') ?? {}
    const { announcement } = session.getState()
    const matrix = document.getState().document?.matrix
    if (!hasPresenter || !presentation || !matrix) return
    const text = matrix === sent ? null : serialise(matrix)
    sent = matrix
    void bridge.showPresenter({ presentation, text, message: announcement.slice(0, longestMessage) })
  }
  const stops = [
    document.subscribe(send),
    session.subscribe(({ announcement }, before) => {
      if (announcement !== before.announcement) send()
    }),
    front.subscribe((now, before) => {
      const { presentation } = layerAt(now, 'presentation') ?? {}
      if (presentation === layerAt(before, 'presentation')?.presentation) return
      if (presentation) return send()
      sent = undefined
      void bridge.showPresenter(null)
    }),
    listenToMain((event) => {
      if (event.type === 'presenterClosed') {
        sent = undefined
        update(front, 'presentation', { hasPresenter: false })
      }
      if (event.type !== 'steered') return
      const { deed } = event
      if (deed.does === 'hello') {
        sent = undefined
        update(front, 'presentation', { hasPresenter: true })
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

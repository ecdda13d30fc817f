import { useEffect, useState } from 'react'
import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import { parseMatrix } from '../../shared/document/parse.ts'
import { useApp, useDocument } from '../window/app.ts'
import { listenToMain } from '../window/bridge.ts'
import { followMatrix } from '../window/store/analysisStore.ts'
import { openNew } from '../window/store/documentStore.ts'
import { PresenterView } from './PresenterView.tsx'
import styles from './Presenter.module.css'

/** What is shown now, as the window that presents says. */
interface Shown {
  readonly presentation: Presentation
  readonly message: string
}

/**
 * The window only the presenter sees. It holds a copy of the matrix to show, and changes nothing itself: what is asked
 * for here is done by the window that presents.
 */
export function PresenterWindow() {
  const app = useApp()
  const [shown, setShown] = useState<Shown>()
  const chart = useDocument((document) => document.matrix)

  useEffect(() => followMatrix(app), [app])
  useEffect(() => {
    const stop = listenToMain((event) => {
      if (event.type !== 'presented') return
      const parsed = event.text === null ? undefined : parseMatrix(event.text)
      if (parsed?.ok) openNew(app.document, parsed.value.matrix)
      setShown({ presentation: event.presentation, message: event.message })
    })
    void app.bridge.steer({ does: 'hello' })
    return stop
  }, [app])

  const perform = (deed: Deed) => void app.bridge.steer(deed)
  return chart && shown ? (
    <PresenterView {...{ chart, perform }} {...shown} />
  ) : (
    <main className={styles.waiting}>Waiting for the presentation…</main>
  )
}

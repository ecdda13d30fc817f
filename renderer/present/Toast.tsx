import { useEffect, useState } from 'react'
import { useApp } from '../window/app.ts'
import styles from './Presentation.module.css'

const shownMs = 4_000

/** Says for a moment what was just done or undone. Screen readers hear it from the window's live region. */
export function Toast() {
  const { session } = useApp()
  const [words, setWords] = useState(() => session.getState().announcement)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined = setTimeout(() => setWords(''), shownMs)
    const stop = session.subscribe(({ announcement }, before) => {
      if (announcement === before.announcement) return
      setWords(announcement)
      clearTimeout(timer)
      timer = setTimeout(() => setWords(''), shownMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [session])
  return words === '' ? null : (
    <div className={styles.toast} aria-hidden>
      {words}
    </div>
  )
}

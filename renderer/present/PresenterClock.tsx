import { timeInWords } from '../../shared/dates.ts'
import { useEffect, useState } from 'react'
import { Button } from '../ui/Button.tsx'
import { elapsed, elapsedText, startOrPause, type Stopwatch } from '../window/elapsed.ts'
import styles from './Presenter.module.css'

const tickMs = 250

/** How long the presentation has been going, and what time it is. It runs from the start. */
export function PresenterClock() {
  const [watch, setWatch] = useState<Stopwatch>(() => ({ kept: 0, since: Date.now() }))
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])
  const isRunning = watch.since !== undefined
  const press = (next: Stopwatch) => {
    setNow(Date.now())
    setWatch(next)
  }
  return (
    <div className={styles.clock}>
      <b role="timer" aria-label="Time since the start">
        {elapsedText(Math.max(0, elapsed(watch, now)))}
      </b>
      <Button
        label={isRunning ? 'Pause timer' : 'Start timer'}
        text={isRunning ? 'Pause' : 'Start'}
        isSmall
        onClick={() => press(startOrPause(watch, Date.now()))}
      />
      <Button
        label="Reset timer"
        text="Reset"
        isSmall
        onClick={() => press({ kept: 0, since: isRunning ? Date.now() : undefined })}
      />
      <time>{timeInWords(new Date(now))}</time>
    </div>
  )
}

import { useEffect, useState } from 'react'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { fullTimer, secondsLeft, startTimer, stopTimer } from '../../shared/workshop/timer.ts'
import { useApp } from '../window/app.ts'
import { elapsedText } from '../window/elapsed.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { goOnWith, timeNow } from './conduct.ts'
import own from './Settle.module.css'

const lengths = [60, 120, 240, 480] as const

/** What is left of the time for a row. */
export function TimerClock({ session }: { session: WorkshopSession }) {
  const app = useApp()
  const { timer } = session
  const isRunning = timer.runningSince !== undefined
  const [now, setNow] = useState(timeNow)
  useEffect(() => {
    if (!isRunning) return undefined
    const tick = setInterval(() => setNow(timeNow()), 250)
    return () => clearInterval(tick)
  }, [isRunning])
  const left = secondsLeft(timer, now)
  const set = (next: typeof timer) => {
    setNow(timeNow())
    goOnWith(app, { ...session, timer: next })
  }
  return (
    <div className={own.timer}>
      <span role="timer" aria-label="Time left" className={left === 0 ? own.over : undefined}>
        {elapsedText(left * 1_000)}
      </span>
      <span className="visually-hidden" aria-live="assertive">
        {left === 0 ? 'Time is up' : ''}
      </span>
      <Button
        label={isRunning ? 'Stop the timer' : 'Start the timer'}
        text={isRunning ? 'Stop' : 'Start'}
        onClick={() => set(isRunning ? stopTimer(timer, timeNow()) : startTimer(timer, timeNow()))}
      />
      <Button label="Reset the timer" text="Reset" onClick={() => set(fullTimer(timer.seconds))} />
      <Select
        label="Time for a row"
        value={String(timer.seconds)}
        options={lengths.map((seconds) => [String(seconds), `${seconds / 60} min`])}
        onChange={(seconds) => set(fullTimer(Number(seconds)))}
      />
    </div>
  )
}

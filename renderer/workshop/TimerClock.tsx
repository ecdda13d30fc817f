import { useEffect, useState } from 'react'
import type { WorkshopSession } from '../../shared/workshop/session.ts'
import { fullTimer, secondsLeft, startTimer, stopTimer, type Timer } from '../../shared/workshop/timer.ts'
import { useApp } from '../window/app.ts'
import { elapsedText } from '../window/elapsed.ts'
import { Button } from '../ui/Button.tsx'
import { MoreMenu } from '../ui/MoreMenu.tsx'
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
  const set = (next: Timer) => {
    setNow(timeNow())
    goOnWith(app, { ...session, timer: next })
  }
  return (
    <div className={own.timer}>
      <span role="timer" aria-label="Time left">
        {elapsedText(left * 1_000)}
      </span>
      <span className={own.controls}>
        <span aria-live="polite">{left === 0 ? 'time' : 'left to talk'}</span>
        <Button
          label={isRunning ? 'Stop the timer' : 'Start the timer'}
          text={isRunning ? 'Stop' : 'Start'}
          isSmall
          isQuiet
          onClick={() => set(isRunning ? stopTimer(timer, timeNow()) : startTimer(timer, timeNow()))}
        />
        <MoreMenu
          label="Time for a row"
          isForRoom
          entries={[
            { label: 'Reset', run: () => set(fullTimer(timer.seconds)) },
            ...lengths.map((seconds) => ({
              label: seconds === 60 ? '1 minute' : `${seconds / 60} minutes`,
              run: () => set(fullTimer(seconds)),
            })),
          ]}
        />
      </span>
    </div>
  )
}

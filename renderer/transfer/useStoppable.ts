import { useEffect, useRef, useState } from 'react'
import { useApp } from '../window/app.ts'
import { notify, unforeseen } from '../window/notices.ts'

interface Stoppable {
  readonly isRunning: boolean
  /** Runs something that may take long, one at a time; when it goes well, it is done. */
  readonly run: (work: (signal: AbortSignal) => Promise<boolean>) => void
  readonly stop: () => void
}

/** One piece of work of a dialog that may be stopped, and stops with it. */
export function useStoppable(onDone: () => void): Stoppable {
  const app = useApp()
  const [isRunning, setRunning] = useState(false)
  const running = useRef<AbortController>(undefined)
  const stop = (): void => running.current?.abort()
  useEffect(() => stop, [])
  return {
    ...{ isRunning, stop },
    run: (work) => {
      if (isRunning) return
      const controller = new AbortController()
      running.current = controller
      setRunning(true)
      work(controller.signal)
        .then(
          (isDone) => isDone && onDone(),
          (thrown: unknown) => notify(app, unforeseen(thrown)),
        )
        .finally(() => setRunning(false))
    },
  }
}

/** The clock of a split row. What is left is worked out, so that it goes on through a crash or a closed lid. */
export interface Timer {
  /** what a row gets */
  readonly seconds: number
  /** what was left when it last stood still */
  readonly left: number
  /** since when it runs; absent: it stands still */
  readonly runningSince?: string
}

/** A timer that stands still with all of its time. */
export function fullTimer(seconds: number): Timer {
  return { seconds, left: seconds }
}

/** Lets the timer run, or run on. */
export function startTimer(timer: Timer, at: string): Timer {
  return timer.runningSince === undefined ? { ...timer, runningSince: at } : timer
}

/** Stops the timer where it is. */
export function stopTimer(timer: Timer, at: string): Timer {
  return { seconds: timer.seconds, left: secondsLeft(timer, at) }
}

/** Whole seconds left, never below 0. A clock that was set back takes nothing away and adds nothing. */
export function secondsLeft({ left, runningSince }: Timer, now: string): number {
  if (runningSince === undefined) return left
  const passed = Math.floor((Date.parse(now) - Date.parse(runningSince)) / 1_000)
  return Math.max(0, left - Math.max(0, passed))
}

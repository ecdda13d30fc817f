/** A stopwatch: what it had counted when it was last stopped, and since when it runs, in milliseconds. */
export interface Stopwatch {
  readonly kept: number
  /** undefined: it stands still */
  readonly since: number | undefined
}

/** What a stopwatch shows at a moment. */
export function elapsed({ kept, since }: Stopwatch, now: number): number {
  return kept + (since === undefined ? 0 : now - since)
}

/** Stops a stopwatch that runs, and lets one that stands run on. */
export function startOrPause(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === undefined
    ? { kept: watch.kept, since: now }
    : { kept: elapsed(watch, now), since: undefined }
}

/** A time as a stopwatch writes it: `4:07`, `1:04:07`. */
export function elapsedText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000)
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  const rest = `${two(minutes)}:${two(seconds % 60)}`
  return hours === 0 ? `${minutes}:${two(seconds % 60)}` : `${hours}:${rest}`
}

import { vi } from 'vitest'

interface Deed {
  readonly at: number
  readonly place: number
  readonly run: () => void | Promise<void>
}

/** More than any run that comes to an end. */
const mostDeeds = 20_000

/** What happens when, in milliseconds that pass only as deeds are done; for the application it is that late, too. */
export class Timetable {
  now = 0
  private planned = 0
  private readonly deeds: Deed[] = []

  constructor() {
    vi.clearAllTimers()
    vi.setSystemTime(0)
  }

  after(milliseconds: number, run: Deed['run']): void {
    const deed = { at: this.now + milliseconds, place: this.planned++, run }
    // From the last to the first, so that the next one is taken off the end.
    let at = this.deeds.length
    while (at > 0 && !isLater(this.deeds[at - 1]!, deed)) at--
    this.deeds.splice(at, 0, deed)
  }

  /** Does all that is planned and what is planned meanwhile. Answers whether it came to an end by then. */
  async run(until: number): Promise<boolean> {
    for (let count = 0; count < mostDeeds; count++) {
      const next = this.deeds.at(-1)
      if (next === undefined) return true
      if (next.at > until) return false
      this.deeds.pop()
      this.now = next.at
      await vi.advanceTimersByTimeAsync(Math.max(0, Math.floor(this.now) - Date.now()))
      await next.run()
    }
    return false
  }
}

function isLater(deed: Deed, than: Deed): boolean {
  return deed.at > than.at || (deed.at === than.at && deed.place > than.place)
}

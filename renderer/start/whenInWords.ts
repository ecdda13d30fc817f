import { dateInWords, timeInWords } from '../../shared/dates.ts'

/** A moment as people say it: `Today 14:02`, `Friday`, `9 November 2026`. */
export function whenInWords(then: Date, now: Date): string {
  const days = daysBetween(then, now)
  if (days === 0) {
    return `Today ${timeInWords(then)}`
  }
  if (days === 1) return 'Yesterday'
  if (days > 1 && days < 7) return then.toLocaleDateString('en-GB', { weekday: 'long' })
  return dateInWords(then)
}

function daysBetween(then: Date, now: Date): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(now) - midnight(then)) / 86_400_000)
}

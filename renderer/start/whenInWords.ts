/** A moment as people say it: `Today 14:02`, `Friday`, `9 November`, and with the year when it was another one. */
export function whenInWords(then: Date, now: Date, locale?: string): string {
  const days = daysBetween(then, now)
  if (days === 0) {
    return `Today ${then.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit' })}`
  }
  if (days === 1) return 'Yesterday'
  if (days > 1 && days < 7) return then.toLocaleDateString(locale, { weekday: 'long' })
  const year = then.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const }
  return then.toLocaleDateString(locale, { day: 'numeric', month: 'long', ...year })
}

function daysBetween(then: Date, now: Date): number {
  const midnight = (date: Date): number =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
  return Math.round((midnight(now) - midnight(then)) / 86_400_000)
}

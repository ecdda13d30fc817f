/*
 * Days are texts such as 2026-11-30 (ISO 8601), in files and wherever one is compared; a person reads them in words.
 */

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** Whether a text is a day of the calendar, written 2026-03-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const day = new Date(`${text}T00:00:00.000Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** The day of a moment where it is looked at: `2026-11-30`. */
export function dayOf(moment: Date): string {
  const [month, day] = [moment.getMonth() + 1, moment.getDate()].map((part) => `${part}`.padStart(2, '0'))
  return `${`${moment.getFullYear()}`.padStart(4, '0')}-${month}-${day}`
}

/**
 * A day as a person reads it: `30 November 2026`. The one function for it. Of a time of a file it is the day in universal
 * time; a text that is neither stays as it is.
 */
export function dayInWords(dayOrTime: string): string {
  const day = dayOrTime.slice(0, 10)
  if (!isDay(day)) return dayOrTime
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`
}

/** The day of a moment where it is looked at, as a person reads it: `30 November 2026`. */
export function dateInWords(moment: Date): string {
  return dayInWords(dayOf(moment))
}

/** The time of day where it is looked at: `14:05`, with seconds `14:05:09`. */
export function timeInWords(moment: Date, { hasSeconds = false } = {}): string {
  const parts = [moment.getHours(), moment.getMinutes(), ...(hasSeconds ? [moment.getSeconds()] : [])]
  return parts.map((part) => `${part}`.padStart(2, '0')).join(':')
}

/** A moment where it is looked at: `30 November 2026, 14:05`. */
export function momentInWords(moment: Date, precision: { readonly hasSeconds?: boolean } = {}): string {
  return `${dateInWords(moment)}, ${timeInWords(moment, precision)}`
}

/** The day that a person wrote: `2026-11-30` or `30 November 2026`; undefined for any other text. */
export function readDay(text: string): string | undefined {
  const trimmed = text.trim()
  if (isDay(trimmed)) return trimmed
  const [, date = '', name = '', year = ''] = /^(\d{1,2})\.? (\p{L}+) (\d{4})$/u.exec(trimmed) ?? []
  const month = months.findIndex((one) => one.toLowerCase() === name.toLowerCase()) + 1
  const day = `${year}-${`${month}`.padStart(2, '0')}-${date.padStart(2, '0')}`
  return isDay(day) ? day : undefined
}

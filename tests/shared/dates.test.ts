import { expect, test } from 'vitest'
import { dayInWords, dayOf, momentInWords, readDay, timeInWords } from '../../shared/dates.ts'

test('a day, and the day of a time of a file, are said alike', () => {
  expect(dayInWords('2026-11-30')).toBe('30 November 2026')
  expect(dayInWords('2026-03-01T09:30:00.000Z')).toBe('1 March 2026')
  expect(dayInWords('some day')).toBe('some day')
})

test('a moment is said as of where it is looked at', () => {
  const moment = new Date(2026, 10, 3, 9, 5, 7)
  expect(dayOf(moment)).toBe('2026-11-03')
  expect(timeInWords(moment)).toBe('09:05')
  expect(momentInWords(moment, { hasSeconds: true })).toBe('3 November 2026, 09:05:07')
})

test('what is said of a day reads back as that day', () => {
  for (const day of ['2026-11-30', '2028-02-29', '1999-01-01']) expect(readDay(dayInWords(day))).toBe(day)
  for (const text of ['31 February 2026', '1/2/2026', 'soon']) expect(readDay(text)).toBeUndefined()
})

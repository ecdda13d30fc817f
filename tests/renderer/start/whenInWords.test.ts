import { expect, test } from 'vitest'
import { whenInWords } from '../../../renderer/start/whenInWords.ts'

const now = new Date(2026, 10, 23, 9, 30)

test.each([
  [new Date(2026, 10, 23, 0, 5), 'Today 00:05'],
  [new Date(2026, 10, 22, 23, 59), 'Yesterday'],
  [new Date(2026, 10, 20, 12), 'Friday'],
  [new Date(2026, 10, 9), '9 November 2026'],
  [new Date(2025, 11, 31), '31 December 2025'],
])('%s is "%s"', (then, words) => {
  expect(whenInWords(then, now)).toBe(words)
})

import { expect, test } from 'vitest'
import { elapsed, elapsedText, startOrPause } from '../../../renderer/window/elapsed.ts'

test('a stopwatch counts only while it runs', () => {
  const running = startOrPause({ kept: 0, since: undefined }, 1_000)
  expect(elapsed(running, 4_000)).toBe(3_000)
  const paused = startOrPause(running, 4_000)
  expect(elapsed(paused, 60_000)).toBe(3_000)
  expect(elapsed(startOrPause(paused, 60_000), 61_000)).toBe(4_000)
})

test.each([
  [0, '0:00'],
  [7_999, '0:07'],
  [247_000, '4:07'],
  [3_847_000, '1:04:07'],
])('%i milliseconds read %s', (milliseconds, text) => {
  expect(elapsedText(milliseconds)).toBe(text)
})

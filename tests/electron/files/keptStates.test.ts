import { expect, test } from 'vitest'
import { stayingStates, type KeptState } from '../../../electron/files/keptStates.ts'

const day = 24 * 60 * 60_000
const now = 1_000 * day
const megabyte = 1024 * 1024

/** So many states, the newest of a moment ago, each so much older than the next. */
function states(count: number, apart: number, bytes = 1_000): readonly KeptState[] {
  return Array.from({ length: count }, (_, place) => ({
    ...{ at: now - (count - 1 - place) * apart, bytes, sha256: `${place}`, path: '/chart.raci' },
    ...{ isOurs: true, saves: new Map(), mark: `${place}` },
  }))
}

test('a hundred states stay, however old', () => {
  const all = states(150, day * 10)
  expect(stayingStates(all, now)).toEqual(all.slice(-100))
})

test('all states of thirty days stay, however many', () => {
  const all = states(1_000, day / 10)
  const staying = stayingStates(all, now)
  expect(staying).toHaveLength(300)
  expect(now - staying[0]!.at).toBeLessThan(30 * day)
})

test('the oldest go where all together are too large; what several hold counts once', () => {
  expect(stayingStates(states(50, 1_000, megabyte), now)).toHaveLength(25)
  const same = states(50, 1_000, megabyte).map((state) => ({ ...state, sha256: 'same' }))
  expect(stayingStates(same, now)).toHaveLength(50)
})

test('the newest stays, even if it is larger than what is allowed', () => {
  const all = states(2, 1_000, 60 * megabyte)
  expect(stayingStates(all, now)).toEqual(all.slice(-1))
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pageOf, pageStarts } from '../../../renderer/workshop/pageStarts.ts'

const room = { all: 100, buttons: 20, gap: 10 }

test('what fits stands on one page, without buttons between pages', () => {
  expect(pageStarts([30, 30, 20], room)).toEqual([0])
  expect(pageStarts([], room)).toEqual([0])
})

test('what does not fit goes on, on pages that leave room for the buttons', () => {
  expect(pageStarts([30, 30, 30, 30], room)).toEqual([0, 2])
  expect(pageStarts([30, 300, 30], room)).toEqual([0, 1, 2])
})

test('each thing stands on one page, in order, and no page is fuller than it can be', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 40 }), (heights) => {
      const starts = pageStarts(heights, room)
      const most = starts.length === 1 ? room.all : room.all - room.buttons
      for (const [page, start] of starts.entries()) {
        const on = heights.slice(start, starts[page + 1])
        expect(on.length).toBeGreaterThan(0)
        expect(on.reduce((sum, height) => sum + height, (on.length - 1) * room.gap)).toBeLessThanOrEqual(most)
        expect(on.every((_, at) => pageOf(starts, start + at) === page)).toBe(true)
      }
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyLinePatch, linePatch } from '../../../shared/files/linePatch.ts'

const text = fc.array(fc.constantFrom('', 'a', 'b', 'c'), { maxLength: 12 }).map((lines) => lines.join('\n'))

test('a patch makes the second text of the first', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applyLinePatch(before, linePatch(before.split('\n'), after.split('\n')))).toBe(after)
    }),
    { numRuns: 20_000 },
  )
})

test('a changed line is all there is in the patch of a long text', () => {
  const lines = Array.from({ length: 1_000 }, (_, index) => `line ${index}`)
  const after = lines.with(10, 'ten').with(990, 'nine')
  expect(linePatch(lines, after)).toEqual([
    { skip: 10, drop: 1, put: ['ten'] },
    { skip: 979, drop: 1, put: ['nine'] },
  ])
})

test('a patch for a longer text is refused', () => {
  expect(applyLinePatch('a\nb', [{ skip: 3, drop: 0, put: [] }])).toBeUndefined()
  expect(applyLinePatch('a\nb', [{ skip: 0, drop: 3, put: [] }])).toBeUndefined()
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wrapped } from '../../../shared/textWidth.ts'
import { arrange, blocksOf, fitName, largestFit, tableBlocks } from '../../../renderer/present/fitting.ts'

describe('the largest scale that fits', () => {
  test('is 1 when nothing has to shrink', () => {
    expect(largestFit(() => true, 0.2)).toBe(1)
  })

  test('is the smallest when nothing fits', () => {
    expect(largestFit(() => false, 0.2)).toBe(0.2)
  })

  test('fits, and hardly more would', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 1, noNaN: true }), (limit) => {
        const found = largestFit((scale) => scale <= limit, 0.2)
        expect(found).toBeLessThanOrEqual(limit)
        expect(limit - found).toBeLessThanOrEqual(0.021)
      }),
    )
  })
})

describe('arranging cards', () => {
  const card = { width: 250, height: 230 }
  const area = { width: 1088, height: 400 }

  test.each([
    [1, 1],
    [2, 2],
    [4, 4],
    [6, 3],
    [7, 4],
    [12, 6],
  ])('%i cards stand in %i columns', (count, columns) => {
    expect(arrange(count, card, area).columns).toBe(columns)
  })

  test('always fit in the area at the scale it answers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (count) => {
        const { columns, scale } = arrange(count, card, area)
        expect(columns * card.width * scale).toBeLessThanOrEqual(area.width + 0.01)
        expect(Math.ceil(count / columns) * card.height * scale).toBeLessThanOrEqual(area.height + 0.01)
      }),
    )
  })
})

describe('a table in blocks', () => {
  test('stands in one block while it is short or wide, and side by side when it is long and narrow', () => {
    expect(tableBlocks(8, 4)).toBe(1)
    expect(tableBlocks(16, 2)).toBe(2)
    expect(tableBlocks(20, 12)).toBe(1)
  })

  test('moves a heading from the end of a block to the next', () => {
    const isHeading = (line: string) => line.startsWith('#')
    expect(blocksOf(['#1', 'a', '#2', 'b', 'c'], 2, isHeading)).toEqual([
      ['#1', 'a'],
      ['#2', 'b', 'c'],
    ])
    expect(blocksOf(['a', 'b', '#'], 1, isHeading)).toEqual([['a', 'b', '#']])
  })

  test('keeps every line, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('#', 'a', 'b')),
        fc.integer({ min: 1, max: 3 }),
        (lines, count) => {
          expect(blocksOf(lines, count, (line) => line === '#').flat()).toEqual(lines)
        },
      ),
    )
  })
})

describe('a name in a box of its own', () => {
  const box = { width: 311, lines: 3, size: 40 }

  test('stays as it is while it fits', () => {
    expect(fitName('CIO', box)).toEqual({ text: 'CIO', scale: 1 })
  })

  test('is set smaller before it is folded, and is always read', () => {
    const longer = fitName('Chief Information and Technology Officer', box)
    expect(longer.text).toBe('Chief Information and Technology Officer')
    expect(longer.scale).toBeLessThan(1)
    const longest = fitName('Chief Information Officer '.repeat(8).trim(), box)
    expect(longest.text).toMatch(/^Chief Information.*…$/)
    expect(longest.scale * 40).toBeGreaterThanOrEqual(28)
  })

  test('takes no more lines than there is room for, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 200 }), (name) => {
        const { text, scale } = fitName(name, box)
        expect(wrapped(text, box.width, box.size * scale).length * scale).toBeLessThanOrEqual(box.lines)
      }),
    )
  })
})

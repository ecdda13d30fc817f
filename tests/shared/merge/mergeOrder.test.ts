import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Side } from '../../../shared/merge/conflict.ts'
import { mergeOrder } from '../../../shared/merge/mergeOrder.ts'

/** Orders as words, an item a letter; capitals are headings. Everything is kept but what is named in `gone`. */
function order(base: string, ours: string, theirs: string, gone = '', knows?: Side): string {
  const orders = { base: [...base], ours: [...ours], theirs: [...theirs] }
  return mergeOrder(
    orders,
    (id) => !gone.includes(id),
    (id) => id !== id.toLowerCase(),
    knows,
  ).order.join('')
}

describe('the order of a merge', () => {
  test.each([
    ['a move of theirs', 'abcdef', 'abcdef', 'afbcde', 'afbcde'],
    ['a move of ours', 'abcdef', 'afbcde', 'abcdef', 'afbcde'],
    ['moves of both, of different items', 'abcdefgh', 'bacdefgh', 'abcdeghf', 'bacdeghf'],
    ['the same item moved by both: ours', 'abcdef', 'bcdaef', 'bcdefa', 'bcdaef'],
    ['additions at one place: ours first', 'ab', 'aob', 'atb', 'aotb'],
    ['additions at the start and at the end', 'ab', 'oabp', 'tabu', 'otabpu'],
    ['an addition stays out of a section that ours added there', 'ab', 'aSob', 'atb', 'atSob'],
    [
      'an addition stays in its section when ours moved the row above it',
      'AabBcd',
      'AbBcda',
      'AatbBcd',
      'AtbBcda',
    ],
    ['a section moved by ours, a row added to it by theirs', 'AabBcd', 'BcdAab', 'AabBctd', 'BctdAab'],
    ['a section moved by theirs, a row moved into it by ours', 'AabcBde', 'AacBdbe', 'BdeAabc', 'BdbeAac'],
    ['a section moved by ours, a row moved into it by theirs', 'AabcBde', 'BdeAabc', 'AacBdbe', 'BdbeAac'],
    ['a whole section moved by theirs, a row added to it by ours', 'AabBcd', 'AabBcod', 'BcdAab', 'BcodAab'],
  ])('%s', (_what, base, ours, theirs, expected) => {
    expect(order(base, ours, theirs)).toBe(expected)
  })

  test('what goes leaves the others where they are', () => {
    expect(order('abcd', 'acd', 'abdc', 'b')).toBe('adc')
  })

  test('what both moved stands where one of them has it, and is named', () => {
    const orders = { base: [...'abc'], ours: [...'cab'], theirs: [...'acb'] }
    const { order: merged, movedTwice } = mergeOrder(
      orders,
      () => true,
      () => false,
    )
    expect(merged).toEqual([...'acb'])
    expect(movedTwice).toEqual(['c'])
  })

  test('every item is there once, the sides may be swapped, and an outcome that knows theirs stays as it is', () => {
    const items = fc.uniqueArray(fc.constantFrom(...'abcdefghijABC'), { maxLength: 13 })
    fc.assert(
      fc.property(items, items, items, (base, ours, theirs) => {
        const once = order(base.join(''), ours.join(''), theirs.join(''))
        expect([...once].toSorted()).toEqual([...new Set([...ours, ...theirs])].toSorted())
        expect(order(base.join(''), theirs.join(''), ours.join(''))).toBe(once)
        expect(order(base.join(''), once, theirs.join(''), '', 'ours')).toBe(once)
      }),
      { numRuns: 2_000 },
    )
  })
})

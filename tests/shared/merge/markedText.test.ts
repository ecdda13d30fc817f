import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markedSides } from '../../../shared/merge/conflictMarks.ts'
import { markedText } from '../../../shared/merge/markedText.ts'

const lines = (...all: string[]) => all.join('\n')

test('marks stand only around what is not the same', () => {
  const text = markedText(
    lines('a', 'mine', 'c', 'd'),
    lines('a', 'b', 'c', 'd'),
    lines('a', 'b', 'c', 'theirs'),
  )
  expect(text).toBe(
    lines(
      ...['a', '<<<<<<< ours', 'mine', '||||||| base', 'b', '=======', 'b', '>>>>>>> theirs', 'c'],
      ...['<<<<<<< ours', 'd', '||||||| base', 'd', '=======', 'theirs', '>>>>>>> theirs'],
    ),
  )
})

test('a line that was moved does not take the others along', () => {
  const text = markedText(
    lines('z', 'a', 'b', 'c', ''),
    lines('a', 'b', 'c', 'z', ''),
    lines('a', 'b', 'c', 'z', ''),
  )
  expect(text.split('\n').filter((line) => line === 'b')).toHaveLength(1)
})

test('each of the three texts is read from it again, whatever they hold', () => {
  // Few different lines, so that many stand several times and in another order.
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '', '},', ' <<<<<<< x'), { maxLength: 12 })
  fc.assert(
    fc.property(text, text, text, (ours, base, theirs) => {
      const three = { ours: lines(...ours), base: lines(...base), theirs: lines(...theirs) }
      const isSame = three.ours === three.base && three.ours === three.theirs
      const sides = markedSides(markedText(three.ours, three.base, three.theirs))
      expect(sides).toEqual(isSame ? undefined : three)
    }),
  )
})

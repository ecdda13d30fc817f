import { expect, test } from 'vitest'
import { linesIn, widthOnTwoLines } from '../../../renderer/grid/textWidth.ts'

const inLetters = (line: string) => line.length

test.each([
  ['CIO', 3],
  ['Head of Enterprise Architecture', 18],
  ['  Chief  Financial Officer ', 15],
  ['Informationssicherheitsbeauftragter', 35],
  ['', 0],
])('%s stands on two lines of %i letters', (name, width) => {
  expect(widthOnTwoLines(name, inLetters)).toBe(width)
})

test.each([
  ['CIO', 10, 1],
  ['Chief Information Officer', 17, 2],
  ['Chief Information Officer', 11, 3],
  ['Chief Information Officer', 4, 3],
])('%s takes in %i letters %i lines', (name, width, lines) => {
  expect(linesIn(name, width, inLetters)).toBe(lines)
})

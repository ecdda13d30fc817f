import { expect, test } from 'vitest'
import { coverageInWords, percent } from '../../shared/coverageInWords.ts'

test.each([
  [7, 8, '7 of 8 have one accountable owner'],
  [1, 3, '1 of 3 has one accountable owner'],
  [1, 1, '1 of 1 has one accountable owner'],
  [0, 3, '0 of 3 have one accountable owner'],
  [1_300, 1_300, 'All 1,300 have one accountable owner'],
  [0, 0, 'No responsibilities yet'],
])('%i of %i is said as %j', (oneOwner, responsibilities, words) => {
  expect(coverageInWords({ oneOwner, responsibilities })).toBe(words)
})

test.each([
  [7 / 8, '88 %'],
  [1, '100 %'],
  [999 / 1_000, '99 %'],
  [0, '0 %'],
  [1 / 1_000, '1 %'],
])('a share of %f is %s: all only if it is all, none only if it is none', (share, words) => {
  expect(percent(share)).toBe(words)
})

import { expect, test } from 'vitest'
import { raci } from '../../../shared/document/schemes.ts'
import { readLetters } from '../../../shared/formats/readLetters.ts'

test.each([
  ['A', 'A'],
  [' a ', 'A'],
  ['A/R', 'RA'],
  ['R, A', 'RA'],
  ['RA', 'RA'],
  ['r & a', 'RA'],
  ['R+A', 'RA'],
  ['CI', 'CI'],
  ['Accountable', 'A'],
  ['responsible, consulted', 'RC'],
  ['', ''],
  ['-', ''],
  ['–', ''],
  ['N/A', ''],
])('%j means %j', (text, letters) => {
  expect(readLetters(raci, text)?.join('')).toBe(letters)
})

test.each(['X', 'AX', 'maybe', '✓', 'S'])('%j is not understood', (text) => {
  expect(readLetters(raci, text)).toBeUndefined()
})

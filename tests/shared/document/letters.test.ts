import { expect, test } from 'vitest'
import { asLetterKey } from '../../../shared/document/ids.ts'
import {
  inSchemeOrder,
  lettersInWords,
  lettersText,
  lettersToRead,
  letterTyped,
} from '../../../shared/document/letters.ts'
import { raci, rasci } from '../../../shared/document/schemes.ts'

const keys = (text: string) => [...text].map(asLetterKey)

test('letters are held in scheme order, each once, letters outside the scheme last', () => {
  expect(inSchemeOrder(raci, keys('ZIARIB'))).toEqual(keys('RAIBZ'))
})

test('letters are read owner first, so that R and A are A/R', () => {
  expect(lettersText(raci, keys('RA'))).toBe('A/R')
  expect(lettersText(rasci, keys('RASCI'))).toBe('A/R/S/C/I')
  expect(lettersText(raci, [])).toBe('')
})

test('a scheme is read owner first, and keeps its own order', () => {
  expect(lettersToRead(raci).map(({ key }) => key)).toEqual(keys('ARCI'))
  expect(lettersToRead(rasci).map(({ key }) => key)).toEqual(keys('ARSCI'))
  expect(raci.letters.map(({ key }) => key)).toEqual(keys('RACI'))
})

test('letters are named in words', () => {
  expect(lettersInWords(raci, keys('R'))).toBe('Responsible')
  expect(lettersInWords(raci, keys('RA'))).toBe('Accountable and Responsible')
  expect(lettersInWords(rasci, keys('RASZ'))).toBe('Accountable, Responsible, Supportive and Z')
})

test('a letter is found in either case', () => {
  expect(letterTyped(raci, 'a')?.name).toBe('Accountable')
  expect(letterTyped(raci, 's')).toBeUndefined()
  expect(letterTyped(rasci, 's')?.name).toBe('Supportive')
})

import { expect, test } from 'vitest'
import { markedSides } from '../../../shared/merge/conflictMarks.ts'

const lines = (...all: string[]) => all.join('\n')

test('both sides of each conflict are told apart, with what is between', () => {
  const text = lines(
    'a',
    '<<<<<<< HEAD',
    'b1',
    '=======',
    'b2',
    '>>>>>>> theirs',
    'c',
    '<<<<<<< HEAD',
    '=======',
    'd2',
    '>>>>>>> t',
    '',
  )
  expect(markedSides(text)).toEqual({
    ours: lines('a', 'b1', 'c', ''),
    theirs: lines('a', 'b2', 'c', 'd2', ''),
    base: undefined,
  })
})

test('what both come from is there when git wrote it for every conflict', () => {
  const text = lines('<<<<<<< ours', '1', '||||||| abc', '0', '=======', '2', '>>>>>>> theirs')
  expect(markedSides(text)).toEqual({ ours: '1', theirs: '2', base: '0' })
})

test('line ends of Windows are read', () => {
  expect(markedSides('<<<<<<< a\r\n1\r\n=======\r\n2\r\n>>>>>>> b\r\n')).toMatchObject({
    ours: '1\n',
    theirs: '2\n',
  })
})

test.each([
  ['no marks', 'a'],
  ['no end', lines('<<<<<<< a', '1', '=======', '2')],
  ['no middle', lines('<<<<<<< a', '1', '>>>>>>> b')],
  ['marks in marks', lines('<<<<<<< a', '<<<<<<< b', '=======', '>>>>>>> c')],
])('a text with %s has no sides', (_what, text) => {
  expect(markedSides(text)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { toggleAnswer } from '../../../shared/workshop/answers.ts'
import type { Answers } from '../../../shared/workshop/session.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     |     |
  Security   |     |`)
const toggle = (answers: Answers, role: string, letter: string) =>
  toggleAnswer(chart, answers, { row: asRowId('budget'), role: asRoleId(role) }, asLetterKey(letter))

test('a letter typed by a voter is added or removed, and answers its row for every role', () => {
  const one = toggle(new Map(), 'cio', 'R')
  expect(one).toEqual(answersOf(chart, { budget: 'R | ' }))
  const two = toggle(toggle(one, 'cio', 'A'), 'cto', 'C')
  expect(two).toEqual(answersOf(chart, { budget: 'A/R | C' }))
  expect(toggle(two, 'cio', 'R')).toEqual(answersOf(chart, { budget: 'A | C' }))
})

test('a row whose last letter is removed is not answered any more', () => {
  expect(toggle(answersOf(chart, { budget: 'A | ', security: 'A | ' }), 'cio', 'A')).toEqual(
    answersOf(chart, { security: 'A | ' }),
  )
})

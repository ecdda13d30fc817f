import { expect, test } from 'vitest'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { toggleAnswer, toggleLeftOut } from '../../../shared/workshop/answers.ts'
import type { Answers } from '../../../shared/workshop/session.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     |     |
  Security   |     |`)
const budget = asRowId('budget')
const toggle = (answers: Answers, role: string, letter: string) =>
  toggleAnswer(chart, answers, { row: budget, role: asRoleId(role) }, asLetterKey(letter))
const cellsOf = (answers: Answers) => Object.fromEntries(answers.get(budget) ?? [])

test('a letter typed by a voter is added or removed, and answers for its role alone', () => {
  const one = toggle(new Map(), 'cio', 'R')
  expect(cellsOf(one)).toEqual({ cio: 'R' })
  const two = toggle(toggle(one, 'cio', 'A'), 'cto', 'C')
  expect(cellsOf(two)).toEqual({ cio: 'A/R', cto: 'C' })
  expect(cellsOf(toggle(two, 'cio', 'R'))).toEqual({ cio: 'A', cto: 'C' })
})

test('a role is left out on purpose, or nothing is said of it', () => {
  const cto = { row: budget, role: asRoleId('cto') }
  const left = toggleLeftOut(toggle(new Map(), 'cio', 'A'), cto)
  expect(cellsOf(left)).toEqual({ cio: 'A', cto: '' })
  expect(cellsOf(toggleLeftOut(left, cto))).toEqual({ cio: 'A' })
})

test('a row whose last letter is removed is not answered any more', () => {
  expect(toggle(toggle(new Map(), 'cio', 'A'), 'cio', 'A')).toEqual(new Map())
})

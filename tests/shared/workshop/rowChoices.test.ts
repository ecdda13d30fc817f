import { expect, test } from 'vitest'
import { asRowId } from '../../../shared/document/ids.ts'
import { rowChoices, rowsOfRound } from '../../../shared/workshop/rowChoices.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
  x | CIO | CTO
  Budget | A | C
  # Run
  Security | A | A
  # Grow
  # Win
  Culture | | R`)

test('a room can vote on all rows, those without one owner, those not agreed, or a section that has some', () => {
  expect(rowChoices(chart).map(({ kind, name = '', rows }) => [kind, name, rows])).toEqual([
    ['all', '', ['budget', 'security', 'culture']],
    ['unowned', '', ['security', 'culture']],
    ['open', '', ['budget', 'security', 'culture']],
    ['section', 'Run', ['security']],
    ['section', 'Win', ['culture']],
  ])
})

test('the rows of a vote are those still on the chart, in its order', () => {
  expect(rowsOfRound(chart, { rows: 'all' })).toEqual(['budget', 'security', 'culture'])
  expect(rowsOfRound(chart, { rows: ['culture', 'gone', 'budget'].map(asRowId) })).toEqual([
    'budget',
    'culture',
  ])
})

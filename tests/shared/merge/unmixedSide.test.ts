import { expect, test } from 'vitest'
import { unmixedSide } from '../../../shared/merge/unmixedSide.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = (budget: string, hiring: string, sales: string) =>
  matrixOf(`x | CIO\nBudget | ${budget}\nHiring | ${hiring}\nSales | ${sales}`)
const [base, ours, theirs] = [chart('A', 'R', 'C'), chart('I', 'R', 'R'), chart('A', 'C', 'I')]

test('what git has put of ours into the other side goes out of it again; where both clash it is theirs', () => {
  // Budget is ours, Hiring theirs; about Sales git asks.
  const side = chart('I', 'C', 'I')
  expect(unmixedSide(side, ours, base)).toMatchObject({ rows: theirs.rows, roles: theirs.roles })
})

test('a row that only we have added is none of theirs', () => {
  const longer = matrixOf('x | CIO\nBudget | A\nHiring | R\nSales | C\nCloud | A')
  const side = matrixOf('x | CIO\nBudget | A\nHiring | C\nSales | C\nCloud | A')
  expect(unmixedSide(side, longer, base).rows.map((row) => row.name)).toEqual(['Budget', 'Hiring', 'Sales'])
})

import { expect, test } from 'vitest'
import { assignAnswers } from '../../../renderer/window/assignAnswers.ts'
import { nextToAssign } from '../../../renderer/analysis/nextToAssign.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
            | CIO | CTO
  # Run
  Budget    | A/R |
  Security  |     |
  # Win
  Research  |     | A
  Culture   |     | `)

test.each([
  [undefined, [], 'security'],
  ['run', [], 'security'],
  ['security', [], 'security'],
  ['research', [], 'culture'],
  ['culture', ['culture'], 'security'],
  ['culture', ['culture', 'security'], undefined],
])('the next row to assign, from %s on and without %j, is %s', (active, passed: string[], next) => {
  expect(nextToAssign(matrix, active, (id) => passed.includes(id))?.id).toBe(next)
})

test('two roles have four answers, each naming who leads; more roles have one each', () => {
  expect(assignAnswers(matrix.roles).map(({ label }) => label)).toEqual([
    'CIO',
    'CTO',
    'Both, CIO leads',
    'Both, CTO leads',
  ])
  const { roles } = matrixOf('| CIO | CTO | CFO')
  expect(assignAnswers(roles).map(({ label }) => label)).toEqual(['CIO', 'CTO', 'CFO'])
})

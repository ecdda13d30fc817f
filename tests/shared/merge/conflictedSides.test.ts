import { expect, test } from 'vitest'
import { serialise } from '../../../shared/document/serialise.ts'
import { conflictedSides, withoutMissing } from '../../../shared/merge/conflictedSides.ts'
import { markedText } from '../../../shared/merge/markedText.ts'
import { mergeMatrices } from '../../../shared/merge/mergeMatrices.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const base = matrixOf('x | CIO\nBudget | A\nHiring | R\nSales | C')
const withoutHiring = { ...base, rows: base.rows.filter(({ name }) => name !== 'Hiring') }

test('both sides and their base are read as charts', () => {
  const text = markedText(serialise(withoutHiring), serialise(base), serialise(base))
  expect(conflictedSides(text)).toEqual({ ours: withoutHiring, base, theirs: base })
})

test('a text of which one side is no chart has no sides', () => {
  expect(conflictedSides(markedText(serialise(base), '', '{'))).toBeUndefined()
})

test.each([
  ['theirs', base, withoutHiring],
  ['ours', withoutHiring, base],
])('a row that only %s lacks stays in a merge of what git has put together', (_side, ours, theirs) => {
  const { matrix, conflicts } = mergeMatrices(withoutMissing(base, ours, theirs), ours, theirs)
  expect(conflicts).toEqual([])
  expect(matrix.rows.map(({ name }) => name).toSorted()).toEqual(['Budget', 'Hiring', 'Sales'])
})

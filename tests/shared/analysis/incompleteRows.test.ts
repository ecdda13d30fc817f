import { expect, test } from 'vitest'
import { incompleteRows } from '../../../shared/analysis/incompleteRows.ts'
import { waiverOf } from '../../../shared/analysis/waivers.ts'
import { asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
          | CIO | CTO | CFO
  Budget  | A/R |     |
  Vision  | A/R | C   |
  Culture | A   |     |
  Data    | A/R | R   | R
  Cloud   | R   | A   |`)
const names = (of: typeof chart) => incompleteRows(of).map(({ name }) => name)

test('the rows with an owner and a doer are incomplete while nobody of those who could be is asked or told', () => {
  expect(names(chart)).toEqual(['Budget', 'Cloud'])
})

test('a row of which it is accepted that nobody is asked and told is not incomplete', () => {
  const finding = { rule: 'nobody-else', severity: 'info', row: asRowId('budget') } as const
  const waiver = waiverOf(chart, finding, {
    id: 'w',
    reason: 'Nobody is',
    by: '',
    at: '2026-11-30T10:00:00.000Z',
  })
  expect(names({ ...chart, waivers: [waiver] })).toEqual(['Cloud'])
})

import { expect, test } from 'vitest'
import { joinCharts } from '../../../../shared/formats/import/joinCharts.ts'
import { chartText } from '../../../support/chartText.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

test('several charts become one, each a section of its title, with roles of one name as one', () => {
  const one = { ...matrixOf('Task | CIO | CTO\nBudget | A | R'), title: 'IT' }
  const other = { ...matrixOf('Task | cto | Cook\n# Lunch\nSoup | I | A/R'), title: 'Kitchen' }
  const joined = joinCharts([one, other], 'All')
  expect(joined.ok && chartText(joined.value)).toBe(
    'CIO | CTO | Cook\n# IT\nBudget: A | R |\n# Kitchen: Lunch\nSoup:  | I | A/R',
  )
})

test('two roles of one name in one chart stay two', () => {
  const one = { ...matrixOf('Task | Nurse | Nurse\nWake | A | R'), title: 'Ward' }
  const joined = joinCharts([one, one], 'All')
  expect(joined.ok && joined.value.roles.map(({ name }) => name)).toEqual(['Nurse', 'Nurse', 'Nurse'])
})

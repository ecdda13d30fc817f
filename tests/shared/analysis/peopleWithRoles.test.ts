import { expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { describeFinding } from '../../../shared/analysis/describeFinding.ts'
import { peopleWithRoles } from '../../../shared/analysis/peopleWithRoles.ts'
import { matrixFromTemplate } from '../../../shared/templates/template.ts'
import { templates } from '../../../shared/templates/templates.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf('| CIO | CTO | CFO\nBudget | A/R | C |\nCulture | A/R | R |\nInvoices | | | A/R')

function heldBy(...holders: readonly string[]) {
  return { ...chart, roles: chart.roles.map((role, at) => ({ ...role, holder: holders[at] ?? '' })) }
}

test('who holds several roles is one person, whatever the case and the spaces', () => {
  expect(peopleWithRoles(heldBy('Ada Byron', ' ada  BYRON ', 'Alan'))).toMatchObject([
    { name: 'Ada Byron', owned: 2, shared: 1, responsibilities: 3 },
  ])
  expect(peopleWithRoles(heldBy('Ada', 'Alan', ''))).toEqual([])
  expect(peopleWithRoles(chart)).toEqual([])
})

test('that is said among the checks', () => {
  const matrix = heldBy('Ada', 'Ada', '')
  const words = allFindings(analyse(matrix)).map((finding) => describeFinding(matrix, finding))
  expect(words).toContain(
    'Ada is CIO and CTO, and answers for 2 of 3 responsibilities; what is shared on 1 row is with one person',
  )
})

test('no template has an area for a holder', () => {
  const holders = templates.flatMap((template) =>
    matrixFromTemplate(template).roles.map((role) => role.holder),
  )
  expect(new Set(holders)).toEqual(new Set(['']))
})

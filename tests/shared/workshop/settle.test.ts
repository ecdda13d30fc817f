import { expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { agreementOf } from '../../../shared/workshop/agreement.ts'
import { acceptVotes, splitByDecision } from '../../../shared/workshop/settle.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'
import { at, done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     |     | I
  Security   | C   |
  Culture    | A   |`)

test('all rows with one agreed owner are accepted in one step, each with its entry in the log', () => {
  const session = workshopOf(
    chart,
    {
      Ada: { budget: 'A/R | C', security: 'A | C', culture: ' | A' },
      Alan: { budget: 'R/A | C', security: 'C | A', culture: ' | A' },
    },
    { isRevealed: true },
  )
  let made = 0
  const command = acceptVotes(chart, agreementOf(chart, session), {
    newId: () => `d${++made}`,
    by: 'Ada',
    at,
  })!
  expect(command).toMatchObject({ type: 'together', label: 'Accept 2 rows as voted' })
  const accepted = done(apply(chart, command))
  expect(lettersOf(accepted)).toEqual({ budget: 'R/A | C', security: 'C | ', culture: ' | A' })
  expect(accepted.decisions.map(({ rowName, before, after, why }) => [rowName, before, after, why])).toEqual([
    ['Budget', 'CTO: I', 'CIO: A/R, CTO: C', 'All 2 votes agree.'],
    ['Culture', 'CIO: A', 'CTO: A', 'All 2 votes agree.'],
  ])
})

test('there is nothing to accept where nothing is agreed', () => {
  expect(acceptVotes(chart, [], { newId: () => 'd', by: '', at })).toBeUndefined()
})

test('a row is split into named parts with their own letters, and the split is logged', () => {
  const row = chart.rows[1]!
  if (row.kind !== 'responsibility') throw new Error()
  const parts = [
    { name: 'Security inside', cells: [{ role: asRoleId('cio'), letters: [asLetterKey('A')] }] },
    {
      name: 'Security of products',
      cells: [
        { role: asRoleId('cio'), letters: [] },
        { role: asRoleId('cto'), letters: [asLetterKey('A')] },
      ],
    },
  ]
  const command = splitByDecision(chart, row, parts, {
    stamp: { id: 'd1', why: 'Two trades.', by: 'Ada', at },
    newRowId: () => asRowId('part-2'),
  })!
  const split = done(apply(chart, command))
  expect(split.rows.flatMap((one) => (one.kind === 'responsibility' ? (one.status ?? 'open') : []))).toEqual([
    ...['open', 'agreed', 'agreed', 'open'],
  ])
  expect(lettersOf(split)).toEqual({ budget: ' | I', security: 'A | ', 'part-2': ' | A', culture: 'A | ' })
  expect(split.rows.map(({ name }) => name)).toContain('Security of products')
  expect(split.decisions[0]).toMatchObject({
    before: 'CIO: C',
    after: 'Security inside (CIO: A); Security of products (CTO: A)',
  })
  const one = { stamp: { id: 'd1', why: '', by: '', at }, newRowId: () => asRowId('x') }
  expect(splitByDecision(chart, row, parts.slice(1), one)).toBeUndefined()
})

import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { asRoleId, asRowId, asVoterId } from '../../../shared/document/ids.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { acceptableRows, agreementOf, rowsToSettle } from '../../../shared/workshop/agreement.ts'
import { minutesOf } from '../../../shared/workshop/minutes.ts'
import { describeSessionError } from '../../../shared/workshop/sessionError.ts'
import { parseSession, serialiseSession } from '../../../shared/workshop/sessionFile.ts'
import { spectrumOf } from '../../../shared/workshop/spectrum.ts'
import { addVoter, removeVoter } from '../../../shared/workshop/voters.ts'
import { reveal } from '../../../shared/workshop/voting.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { at, done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
           | CIO | CTO
  Budget   |     |
  Security |     |`)
const cioOn = (row: string) => ({ [row]: 'A/R | C' })

test('with nobody on the list, or nobody who voted, there is nothing to reveal, and that is said', () => {
  for (const session of [workshopOf(chart, {}), workshopOf(chart, { Ada: {} })]) {
    const refused = reveal(session, at)
    if (refused.ok) throw new Error('It was revealed.')
    expect(describeSessionError(refused.error)).toMatch(/\w.*\.$/)
    expect(minutesOf(chart, session, { at }).decided).toEqual([])
  }
})

test('one voter decides nothing alone: each row is open, to be talked about', () => {
  const session = workshopOf(chart, { Ada: cioOn('budget') }, { isRevealed: true })
  const rows = agreementOf(chart, session)
  expect(rows.map(({ state }) => state)).toEqual(['open', 'open'])
  expect(acceptableRows(rows)).toEqual([])
  expect(rowsToSettle(rows)).toHaveLength(2)
})

test('ballots on which all is left alone count for nobody', () => {
  const blank = { budget: ' | ' }
  const session = workshopOf(chart, { Ada: blank, Alan: blank }, { isRevealed: true })
  const [budget] = agreementOf(chart, session)
  expect(budget?.state).toBe('open')
  expect(budget?.proposal?.owners ?? []).toEqual([])
})

test('thirty voters stand in two camps, each counted whole', () => {
  const votes = Object.fromEntries(
    Array.from({ length: 30 }, (_, n) => [`Voter ${n}`, n < 18 ? cioOn('budget') : { budget: 'C | A' }]),
  )
  const session = workshopOf(chart, votes, { isRevealed: true })
  const [budget] = agreementOf(chart, session)
  expect(budget?.camps.map(({ count }) => count)).toEqual([18, 12])
  const row = chart.rows.filter(isResponsibility)[0]
  if (!row || !budget) throw new Error('There is no row.')
  expect(spectrumOf(chart, row, budget.camps).length).toBeGreaterThan(1)
})

describe('while votes are in', () => {
  const session = workshopOf(chart, {
    Ada: { ...cioOn('budget'), ...cioOn('security') },
    Alan: { ...cioOn('budget'), security: 'C | A' },
  })

  test('a row that is deleted takes no ballot with it, and comes back with its votes', () => {
    const without = done(apply(chart, { type: 'removeRows', rows: [asRowId('security')] }))
    const revealed = done(reveal(session, at))
    expect(agreementOf(without, revealed).map(({ row, state }) => [row, state])).toEqual([
      ['budget', 'agreed'],
    ])
    expect(agreementOf(chart, revealed).map(({ state }) => state)).toEqual(['agreed', 'split'])
  })

  test('a role that is deleted takes no ballot with it, and what was said of the others counts', () => {
    const without = done(apply(chart, { type: 'removeRole', role: asRoleId('cto') }))
    const revealed = done(reveal(session, at))
    expect(revealed.ballots).toHaveLength(2)
    expect(agreementOf(without, revealed)[0]?.state).toBe('agreed')
    expect(agreementOf(chart, revealed)[1]?.state).toBe('split')
  })

  test('who leaves stays on the list with the ballot, which counts; once revealed nobody can be taken off', () => {
    const revealed = done(reveal(session, at))
    const refused = removeVoter(revealed, asVoterId('ada'))
    if (refused.ok) throw new Error('The voter was taken off.')
    expect(describeSessionError(refused.error)).toMatch(/\w.*\.$/)
    expect(revealed.ballots).toHaveLength(2)
  })

  test('a workshop that is written down comes back with every ballot, as on another machine', () => {
    expect(done(parseSession(serialiseSession(session)))).toEqual(session)
  })
})

test('a name of more than a hundred characters is refused in words', () => {
  const refused = addVoter(workshopOf(chart, {}), { id: asVoterId('long'), name: 'x'.repeat(200) })
  if (refused.ok) throw new Error('It was taken.')
  expect(describeSessionError(refused.error)).toContain('100')
})

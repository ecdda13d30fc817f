import { expect, test } from 'vitest'
import { asVoterId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { mirrorHtml } from '../../../shared/formats/export/mirrorHtml.ts'
import { mirrorOf } from '../../../shared/workshop/mirror.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { workshopOf } from '../../support/workshopOf.ts'

const chart = held(
  matrixOf(`
            | CIO | CTO
  Budget    |     |
  Lab       |     |
  Data      |     |
  Help desk |     |
  Security  |     |`),
  { cio: 'Ada', cto: 'Grace' },
)

/** The chart with people in its roles. */
function held(matrix: Matrix, holders: Readonly<Record<string, string>>): Matrix {
  return { ...matrix, roles: matrix.roles.map((role) => ({ ...role, holder: holders[role.id] ?? '' })) }
}

const ballots = {
  Ada: { budget: 'A | C', lab: 'A | R', data: 'C | A', 'help-desk': ' | A' },
  Grace: { budget: 'A | C', lab: 'C | A', data: 'A | R', 'help-desk': ' | A' },
  Alan: { budget: 'A | ', lab: 'C | A', data: 'C | A', 'help-desk': 'C | ' },
}

const ada = asVoterId('ada')

test('a voter sees what they and the others said is theirs, and where they differ', () => {
  const mirror = mirrorOf(chart, workshopOf(chart, ballots, { isRevealed: true }), ada)
  if (typeof mirror === 'string') throw new Error(mirror)
  expect(mirror.roles.map(({ name }) => name)).toEqual(['CIO'])
  expect(mirror.rows.map(({ row, by, count, of }) => [row.name, by, `${count} of ${of}`])).toEqual([
    ['Budget', 'both', '2 of 2'],
    ['Lab', 'own', '0 of 2'],
    ['Data', 'others', '1 of 2'],
  ])
})

test('who holds two roles is seen as one person', () => {
  const both = held(chart, { cio: 'Ada', cto: ' ada ' })
  const mirror = mirrorOf(both, workshopOf(both, ballots, { isRevealed: true }), ada)
  if (typeof mirror === 'string') throw new Error(mirror)
  expect(mirror.rows.map(({ row, by, count, of }) => [row.name, by, `${count} of ${of}`])).toEqual([
    ['Budget', 'both', '2 of 2'],
    ['Lab', 'both', '2 of 2'],
    ['Data', 'both', '2 of 2'],
    ['Help desk', 'both', '1 of 1'],
  ])
})

test.each([
  ['the votes are secret', chart, {}, 'ada', 'not-revealed'],
  ['the vote was anonymous', chart, { isRevealed: true, isAnonymous: true }, 'ada', 'anonymous'],
  ['somebody did not vote', chart, { isRevealed: true }, 'mei', 'has-not-voted'],
  ['nobody says which role is theirs', held(chart, {}), { isRevealed: true }, 'ada', 'holds-no-role'],
] as const)('there is none where %s', (_why, matrix, how, voter, reason) => {
  const session = workshopOf(matrix, { ...ballots, Mei: {} }, how)
  expect(mirrorOf(matrix, session, asVoterId(voter))).toBe(reason)
})

test('a mirror is a file of its own, which names the rows and none of the others', () => {
  const mirror = mirrorOf(chart, workshopOf(chart, ballots, { isRevealed: true }), ada)
  if (typeof mirror === 'string') throw new Error(mirror)
  const page = mirrorHtml({ ...chart, title: 'Who <decides>' }, mirror, 'Ada', '30 November 2026')
  expect(page).toContain('Ada, this is yours')
  expect(page).toContain('Who &lt;decides&gt; · CIO · 30 November 2026')
  expect(page).toContain('Lab <span class="quiet">0 of 2 others</span>')
  expect(page).not.toMatch(/Grace|Alan|<script/)
})

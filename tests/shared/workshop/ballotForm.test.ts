import { Script } from 'node:vm'
import { titleOnPaper } from '../../../shared/document/names.ts'
import { describe, expect, test } from 'vitest'
import { asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { ballotForm, describeBallotFormError } from '../../../shared/workshop/ballotForm.ts'
import { ballotScript } from '../../../shared/workshop/ballotScript.ts'
import type { WorkshopSession } from '../../../shared/workshop/session.ts'
import { chooseRows } from '../../../shared/workshop/voting.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  # Run
  Budget     | A/R | C
  # Grow
  Culture    | I   | A`)
const session = workshopOf(chart, { Ada: {} })

function pageOf(matrix: Matrix = chart, by: WorkshopSession = session): string {
  return done(ballotForm(matrix, by, by.rounds[0]!, 'n0nce'))
}

function embedded(page: string): Record<string, unknown> {
  const [, json = ''] = /<script type="application\/json" id="chart">([^<]*)<\/script>/.exec(page) ?? []
  return JSON.parse(json) as Record<string, unknown>
}

describe('the ballot page', () => {
  test('holds what is voted on, and neither the letters of the chart nor anybody’s vote', () => {
    const page = pageOf()
    expect(embedded(page)).toMatchObject({
      ...{ matrix: 'test', workshop: 'workshop-1', round: 1, voters: ['Ada'] },
      rows: [{ name: 'Run' }, { id: 'budget', name: 'Budget' }, { name: 'Grow' }, { id: 'culture' }],
    })
    const voted = workshopOf(chart, { Ada: { budget: 'I | I' } })
    expect(pageOf(chart, voted)).toBe(page)
    expect(page).not.toContain('A/R')
  })

  test('leaves out rows that the vote is not about, and sections with none of its rows', () => {
    const narrow = done(chooseRows(session, [asRowId('culture')]))
    expect(embedded(pageOf(chart, narrow))['rows']).toEqual([
      { name: 'Grow' },
      { id: 'culture', name: 'Culture' },
    ])
  })

  test('loads nothing and runs only the script with its nonce', () => {
    const page = pageOf()
    expect(page).toContain(`content="default-src 'none'; script-src 'nonce-n0nce'; style-src 'nonce-n0nce'`)
    expect(page).not.toMatch(/https?:|\bsrc=|@import|url\(|\son[a-z]+=/)
    expect(page.match(/<script/g)).toHaveLength(2)
  })

  test.each([
    '</script><script>alert(1)</script>',
    '<!--<script>',
    '"><img src=x onerror=alert(1)>',
    '\u2028\u2029',
    "'; alert(1) //",
    '${alert(1)}',
    '\\u003c/script>',
  ])('shows %j in any text of the chart as the text it is', (text) => {
    const named = {
      ...chart,
      title: text,
      goal: text,
      scheme: {
        ...chart.scheme,
        letters: chart.scheme.letters.map((letter) => ({ ...letter, meaning: text })),
      },
      roles: chart.roles.map((role) => ({ ...role, name: text, holder: text })),
      rows: chart.rows.map((row) => ({ ...row, name: text })),
    }
    const page = pageOf(named, workshopOf(named, { [`x${text}`]: {} }))
    expect(page.match(/<\/?script/g)).toHaveLength(4)
    expect(page).not.toMatch(/<(?:img|!--)|[\u2028\u2029]/)
    expect(embedded(page)).toMatchObject({ title: titleOnPaper(text), goal: text })
  })

  test('has a script that a browser of some years ago can read', () => {
    expect(() => new Script(ballotScript)).not.toThrow()
    expect(ballotScript).not.toMatch(
      /<\/script|=>|`|\b(?:let|const|async|innerHTML|eval|fetch|XMLHttpRequest)\b/,
    )
  })
})

describe('there is no ballot page', () => {
  const words = (matrix: Matrix) => {
    const page = ballotForm(matrix, session, session.rounds[0]!, 'n')
    return page.ok ? 'There is.' : describeBallotFormError(page.error)
  }

  test('of a chart without a row or a role', () => {
    expect(words({ ...chart, rows: [] })).toContain('There is nothing to vote on')
    expect(words({ ...chart, roles: [] })).toContain('There is nothing to vote on')
  })

  test('of more cells than anybody fills in', () => {
    const rows = Array.from({ length: 1_001 }, (_, at) => ({ ...chart.rows[1]!, id: asRowId(`r${at}`) }))
    expect(words({ ...chart, rows })).toBe(
      'The vote is about 2,002 cells; a ballot page holds at most 2,000. Hold the workshop on a chart with fewer rows or roles.',
    )
  })
})

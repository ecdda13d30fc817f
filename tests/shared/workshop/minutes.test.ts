import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { minutesOf, snapshotChanges, unownedRows } from '../../../shared/workshop/minutes.ts'
import { minutesMarkdown } from '../../../shared/workshop/minutesMarkdown.ts'
import { rememberSnapshot } from '../../../shared/workshop/session.ts'
import { usualOptions } from '../../../shared/formats/export/exportOptions.ts'
import { minutesHtml } from '../../../shared/formats/export/minutesHtml.ts'
import { minutesPptx } from '../../../shared/formats/export/minutesPptx.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { partsOf } from '../../support/readWorkbook.ts'
import { at, done, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  Budget     | A/R | C
  Security   | A   | A
  Culture    |     | R`)
const row = asRowId('security')
const cto = asRoleId('cto')
const close = '2026-03-02T16:00:00.000Z'

function after(matrix: Matrix, ...commands: readonly Command[]): Matrix {
  return commands.reduce((next, command) => done(apply(next, command)), matrix)
}

const held = after(
  chart,
  { type: 'logDecision', decision: { ...entry('old'), at: '2025-01-01T09:00:00.000Z' } },
  { type: 'takeSnapshot', snapshot: { id: 's1', name: 'Before', at } },
  {
    ...{ type: 'decide', row, cells: [{ role: cto, letters: [asLetterKey('C')] }] },
    stamp: { id: 'd1', why: 'One | throat\nto choke', by: 'Ada', at: close },
  },
  { type: 'park', parked: { id: 'p1', row: asRowId('culture'), question: 'Who?', owner: '', at: close } },
  {
    ...{ type: 'park' },
    parked: {
      id: 'p2',
      row: asRowId('budget'),
      question: 'How much?',
      owner: 'Alan',
      due: '2026-04-01',
      at: close,
    },
  },
  { type: 'adopt', edition: { id: 'e1', at: close, by: 'Ada', why: '' } },
  { type: 'signOff', signOff: { id: 'o1', role: cto, name: 'Alan', at: close, edition: 'e1' } },
)
const session = rememberSnapshot(
  workshopOf(chart, { Ada: { security: 'A | C' }, Alan: {} }, { isRevealed: true }),
  'before',
  's1',
)

function entry(id: string) {
  return { id, row, rowName: 'Security', before: '', after: '', why: '', by: '' }
}

describe('the closing record', () => {
  const minutes = minutesOf(held, session, { at: close })

  test('holds the decisions of the workshop and not those of before', () => {
    expect(minutes.decisions.map(({ id }) => id)).toEqual(['d1'])
    expect(minutesOf(held, undefined, { at: close }).decisions.map(({ id }) => id)).toEqual(['old', 'd1'])
  })

  test('holds the open points, those with a date first, and the rows without one owner', () => {
    expect(minutes.open.map(({ id }) => id)).toEqual(['p2', 'p1'])
    expect(unownedRows(chart)).toEqual([
      { row: 'security', name: 'Security', owners: 2 },
      { row: 'culture', name: 'Culture', owners: 0 },
    ])
  })

  test('lists no row as without an owner that is parked, or whose owners say each for what', () => {
    expect(minutes.unowned).toEqual([])
    const cells = ['cio', 'cto'].map((role) => ({
      ...{ role: asRoleId(role), letters: [asLetterKey('A')], scope: `for ${role}` },
    }))
    const stamp = { id: 'd2', why: '', by: '', at: close }
    const divided = after(chart, { type: 'decide', row, cells, stamp })
    expect(unownedRows(divided).map(({ name }) => name)).toEqual(['Culture'])
  })

  test('holds the coverage before and after, and the difference in words', () => {
    expect(minutes.coverageBefore).toMatchObject({ oneOwner: 1, responsibilities: 3 })
    expect(minutes.coverageAfter).toMatchObject({ oneOwner: 2, responsibilities: 3 })
    expect(minutes.changes.map(({ words }) => words)).toContain('CTO: A → C on Security')
  })

  test('compares with the snapshot from after the workshop, if there is one', () => {
    const closed = after(held, { type: 'takeSnapshot', snapshot: { id: 's2', name: 'After', at: close } })
    const later = after(closed, { type: 'removeRows', rows: [row] })
    const words = (id?: string) =>
      snapshotChanges(
        later,
        later.snapshots[0]!,
        later.snapshots.find((one) => one.id === id),
      ).map((change) => change.words)
    expect(words('s2').join()).not.toContain('removed')
    expect(words().join()).toContain('Responsibility removed: Security')
    const then = minutesOf(later, rememberSnapshot(session, 'after', 's2'), { at: close })
    expect(then.coverageAfter.responsibilities).toBe(3)
  })

  test('names who voted and who signed, and who has not', () => {
    expect(minutes.voters).toEqual(['Ada'])
    expect(minutes.signatures.map(({ roleName, signed }) => [roleName, signed?.name])).toEqual([
      ['CIO', undefined],
      ['CTO', 'Alan'],
    ])
  })
})

test('a decision without a reason or a name says so', () => {
  const bare = after(chart, {
    type: 'decide',
    ...{ row, cells: [{ role: cto, letters: [asLetterKey('C')] }] },
    stamp: { id: 'd', why: '', by: '', at: close },
  })
  const markdown = minutesMarkdown(minutesOf(bare, undefined, { at: close }))
  expect(markdown).toContain('- **Security: the CIO answers for it.** No reason given.')
})

describe('decisions in sentences', () => {
  const six = { Ada: 'A/R | C', Ben: 'A/R | C', Cy: 'A/R | C', Di: 'C | A/R', Ed: 'C | A/R', Flo: 'C | A/R' }
  const votes = Object.fromEntries(
    Object.entries(six).map(([name, security]) => [name, { security, budget: 'A/R | C' }]),
  )
  const decide = (
    id: string,
    of: string,
    letters: readonly [string, string],
    why: string,
    by = '',
  ): Command => ({
    ...{ type: 'decide', row: asRowId(of), stamp: { id, why, by, at: close } },
    cells: (['cio', 'cto'] as const).map((role, at) => ({
      role: asRoleId(role),
      letters: (letters[at] ?? '').split('/').filter(Boolean).map(asLetterKey),
    })),
  })
  const decided = after(
    chart,
    { type: 'takeSnapshot', snapshot: { id: 's1', name: 'Before', at } },
    decide('d1', 'budget', ['A/R', 'C'], 'All 6 votes agree.'),
    decide('d2', 'culture', ['A/R', 'R'], 'Nobody led it.', 'Mei Lin'),
    decide('d3', 'security', ['C', 'A/R'], 'The engineers report to the CTO.', 'Helen Brandt'),
  )
  const held = rememberSnapshot(workshopOf(chart, votes, { isRevealed: true }), 'before', 's1')
  const minutes = minutesOf(decided, held, { at: close })

  test('those in dispute come first, with how the votes were and what was before', () => {
    expect(minutes.decided.map(({ head, more }) => `${head} ${more}`)).toEqual([
      'Security: the CTO answers for it and does it; before, the CIO and the CTO. The votes were 3 to 3. Helen Brandt decided: The engineers report to the CTO.',
      'Culture: the CIO leads, the CTO does it, too; before, nobody. Mei Lin decided: Nobody led it.',
      '1 as all voted: Budget with the CIO.',
    ])
  })

  test('what changed is said by role', () => {
    expect(minutes.roleChanges.map(({ head, more }) => `${head} ${more}`)).toEqual([
      'CIO answers for 2, before for 2. New: Culture. No longer: Security.',
    ])
  })

  test('the pages and slides say the same, with a line to sign on for each role', () => {
    const options = usualOptions('2 March 2026')
    const html = minutesHtml(decided, minutes, options)
    expect(html).toContain('<h1 dir="auto">Minutes: Test</h1>')
    expect(html).toContain(
      '<b>Security: the CTO answers for it and does it; before, the CIO and the CTO.</b>',
    )
    expect(html).toContain('We agree to answer for what is written here')
    expect(html).toContain('<b>CTO</b><span>Date</span>')
    const slides = Object.values(partsOf(minutesPptx(decided, minutes, options))).join('')
    expect(slides).toContain('Minutes: Test')
    expect(slides).toContain('Helen Brandt decided')
    expect(slides).toContain('Signature')
  })
})

describe('the minutes as Markdown', () => {
  const markdown = minutesMarkdown(minutesOf(held, session, { at: close }))

  test('have a title that says so, decisions, open points, what changed and lines to sign on', () => {
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# Minutes: Test',
      '## Decisions',
      '## Open points',
      '## What changed by role',
      '## We agree to answer for what is written here',
    ])
    expect(markdown).toContain('- Workshop of 1 March 2026 to 2 March 2026')
    expect(markdown).toContain('- Present and voted: Ada')
    expect(markdown).toContain('- 2 of 3 have one accountable owner; before, 1 of 3')
    expect(markdown).toContain('- **Culture.** Who? nobody named, no date.')
    expect(markdown).toContain('- **Budget.** How much? Alan, by 1 April 2026.')
    expect(markdown).toMatch(/^- CIO: (?:\\_)+ Date: /m)
    expect(markdown).toMatch(/^- Alan, CTO: Signed 2 March 2026/m)
  })

  test('a line break in a reason does not break its sentence', () => {
    expect(markdown).toContain('One \\| throat to choke.')
  })

  test('shows markup in names as text', () => {
    const odd = { ...chart, title: '<img src=x> [a](javascript:b) *c*', rows: [], roles: [] }
    const words = minutesMarkdown(minutesOf(odd, undefined, { at: close }))
    expect(words).toContain('# Minutes: \\<img src=x\\> \\[a\\](javascript:b) \\*c\\*')
  })

  test('says what there is none of', () => {
    const words = minutesMarkdown(minutesOf({ ...chart, rows: [] }, undefined, { at: close }))
    expect(words).toContain('No decision was logged.')
    expect(words).toContain('Nothing is parked.')
    expect(words).not.toContain('What changed')
  })
})

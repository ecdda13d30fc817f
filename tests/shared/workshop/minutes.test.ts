import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { minutesOf, snapshotChanges, unownedRows } from '../../../shared/workshop/minutes.ts'
import { minutesMarkdown } from '../../../shared/workshop/minutesMarkdown.ts'
import { rememberSnapshot } from '../../../shared/workshop/session.ts'
import { readMarkdownTable } from '../../../shared/formats/markdownTable.ts'
import { matrixOf } from '../../support/matrixOf.ts'
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
  expect(markdown).toMatch(/\| no reason given \| nobody named \| 2 March 2026 \|/)
})

describe('the closing record as Markdown', () => {
  const markdown = minutesMarkdown(minutesOf(held, session, { at: close }))

  test('has a part for decisions, open points, owners, changes and signatures', () => {
    expect(markdown.match(/^#+ .*$/gm)).toEqual([
      '# Test',
      '## Decisions',
      '## Open points',
      '## Without one accountable owner',
      '## What changed',
      '## Signatures',
    ])
    expect(markdown).toContain('- Date: 1 March 2026 to 2 March 2026')
    expect(markdown).toContain('- Voted: Ada')
    expect(markdown).toContain('- Rows with one accountable owner: 1 of 3 before, now 2 of 3')
    expect(markdown).toContain('| Culture | Who? | nobody named | no date |')
    expect(markdown).toContain('| CIO | not signed | – | – |')
  })

  test('keeps a bar or a line break in a text from breaking its table', () => {
    const [, decision] = markdown.match(/^\|.*\|$/gm)?.filter((line) => !line.startsWith('| ---')) ?? []
    const cells = readMarkdownTable(`| a |\n| - |\n${decision}`)?.[1]
    expect(cells?.[3]).toBe('One | throat to choke')
    expect(cells).toHaveLength(6)
  })

  test('shows markup in names as text', () => {
    const odd = { ...chart, title: '<img src=x> [a](javascript:b) *c*', rows: [], roles: [] }
    const words = minutesMarkdown(minutesOf(odd, undefined, { at: close }))
    expect(words).toContain('# \\<img src=x\\> \\[a\\](javascript:b) \\*c\\*')
  })

  test('says what there is none of', () => {
    const words = minutesMarkdown(minutesOf({ ...chart, rows: [] }, undefined, { at: close }))
    expect(words).toContain('No decision was logged.')
    expect(words).toContain('Nothing is parked.')
    expect(words).not.toContain('What changed')
  })
})

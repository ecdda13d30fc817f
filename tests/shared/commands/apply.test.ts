import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command, CommandError } from '../../../shared/commands/command.ts'
import { describeCommandError } from '../../../shared/commands/describeCommandError.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { rasci } from '../../../shared/document/schemes.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
             | CIO | CTO | CISO
  # Run
  Budget     | A/R | C   |
  Security   | I   |     | R
  # Grow
  Innovation |     | A   | C`)

const row = asRowId
const role = asRoleId
const letter = asLetterKey
const cell = (rowId: string, roleId: string) => ({ row: row(rowId), role: role(roleId) })

function after(command: Command, before: Matrix = matrix): Matrix {
  const result = apply(before, command)
  if (!result.ok) throw new Error(describeCommandError(result.error))
  return result.value
}

function refusal(command: Command): CommandError {
  const result = apply(matrix, command)
  if (result.ok) throw new Error('It was done.')
  return result.error
}

const names = (of: Matrix) => of.rows.map(({ name }) => name)

describe('letters', () => {
  test('are set on all the cells of a command, in scheme order', () => {
    const next = after({
      type: 'setLetters',
      cells: [cell('budget', 'cto'), cell('security', 'cto')],
      letters: [letter('A'), letter('R')],
    })
    expect(lettersOf(next)).toMatchObject({ budget: 'R/A | R/A | ', security: 'I | R/A | R' })
  })

  test('are added by a toggle where some cells lack them, and removed where all have them', () => {
    const toggle = {
      type: 'toggleLetter',
      cells: [cell('budget', 'cto'), cell('security', 'cto')],
      letter: letter('C'),
    } as const
    const added = after(toggle)
    expect(lettersOf(added)).toMatchObject({ budget: 'R/A | C | ', security: 'I | C | R' })
    expect(lettersOf(after(toggle, added))).toMatchObject({ budget: 'R/A |  | ', security: 'I |  | R' })
  })

  test('are cleared while scope and note stay; a cell with nothing left is absent', () => {
    const scoped = after({
      type: 'setCellDetails',
      cell: cell('budget', 'cio'),
      details: { scope: 'internal systems' },
    })
    const cleared = after(
      { type: 'clearLetters', cells: [cell('budget', 'cio'), cell('budget', 'cto')] },
      scoped,
    )
    const budget = cleared.rows[1]
    expect(budget?.kind === 'responsibility' && [...budget.cells]).toEqual([
      ['cio', { letters: [], scope: 'internal systems', note: '' }],
    ])
    const bare = after(
      { type: 'setCellDetails', cell: cell('budget', 'cio'), details: { scope: '' } },
      cleared,
    )
    expect(bare.rows[1]?.kind === 'responsibility' && bare.rows[1].cells.size).toBe(0)
  })

  test('of another scheme, on a section, or on something that is gone are refused', () => {
    expect(
      refusal({ type: 'toggleLetter', cells: [cell('budget', 'cio')], letter: letter('S') }),
    ).toMatchObject({ kind: 'letter-outside-scheme' })
    expect(refusal({ type: 'setLetters', cells: [], letters: [letter('S')] })).toMatchObject({
      kind: 'letter-outside-scheme',
    })
    expect(refusal({ type: 'clearLetters', cells: [cell('run', 'cio')] })).toEqual({
      kind: 'section-not-assignable',
      row: 'run',
    })
    expect(refusal({ type: 'clearLetters', cells: [cell('gone', 'cio')] })).toEqual({
      kind: 'unknown-row',
      row: 'gone',
    })
    expect(refusal({ type: 'clearLetters', cells: [cell('budget', 'gone')] })).toEqual({
      kind: 'unknown-role',
      role: 'gone',
    })
  })
})

describe('assigning a row', () => {
  const assign = (rowId: string, ...roles: string[]) =>
    after({ type: 'assignRow', row: row(rowId), roles: roles.map(role) })

  test('to one role makes it owner and doer and takes both from everyone else', () => {
    expect(lettersOf(assign('budget', 'ciso'))['budget']).toBe(' | C | R/A')
  })

  test('to several makes the first one owner and doer and the others doers', () => {
    expect(lettersOf(assign('security', 'cto', 'cio'))['security']).toBe('R | R/A | ')
  })

  test('to nobody leaves those who are asked or told', () => {
    expect(lettersOf(assign('budget'))['budget']).toBe(' | C | ')
    expect(lettersOf(assign('security'))['security']).toBe('I |  | ')
  })

  test('drops from the assigned what being assigned implies, and keeps support', () => {
    const supported = matrixOf('x | CIO | CTO\nLab | S/C | I', rasci)
    const next = after({ type: 'assignRow', row: row('lab'), roles: [role('cio'), role('cto')] }, supported)
    expect(lettersOf(next)['lab']).toBe('R/A/S | R')
  })

  test('is refused for a section, and when the scheme has no owner or doer', () => {
    expect(refusal({ type: 'assignRow', row: row('run'), roles: [] })).toMatchObject({
      kind: 'section-not-assignable',
    })
    expect(refusal({ type: 'assignRow', row: row('budget'), roles: [role('gone')] })).toMatchObject({
      kind: 'unknown-role',
    })
    const letters = matrix.scheme.letters.filter(({ kind }) => kind !== 'owner')
    const ownerless = { ...matrix, scheme: { ...matrix.scheme, letters } }
    expect(apply(ownerless, { type: 'assignRow', row: row('budget'), roles: [] })).toMatchObject({
      error: { kind: 'scheme-lacks-kind', letterKind: 'owner' },
    })
  })
})

describe('rows', () => {
  test('are added, renamed, moved together and removed', () => {
    const added = after({ type: 'addSection', id: row('new'), name: 'New', at: 0 })
    expect(names(added)).toEqual(['New', 'Run', 'Budget', 'Security', 'Grow', 'Innovation'])
    const last = after({ type: 'addResponsibility', id: row('last'), name: 'Last', at: 5 })
    expect(names(last).at(-1)).toBe('Last')
    expect(names(after({ type: 'renameRow', row: row('budget'), name: 'Money' }))[1]).toBe('Money')
    const moved = after({ type: 'moveRows', rows: [row('security'), row('run')], to: 3 })
    expect(names(moved)).toEqual(['Budget', 'Grow', 'Innovation', 'Run', 'Security'])
    expect(names(after({ type: 'removeRows', rows: [row('run'), row('budget')] }))).toEqual([
      'Security',
      'Grow',
      'Innovation',
    ])
  })

  test('are refused at a place that is none, with an id in use, or past the limit', () => {
    expect(refusal({ type: 'addSection', id: row('new'), name: '', at: 6 })).toEqual({
      kind: 'no-such-place',
      at: 6,
      last: 5,
    })
    expect(refusal({ type: 'addSection', id: row('run'), name: '', at: 0 })).toEqual({
      kind: 'id-in-use',
      id: 'run',
    })
    expect(refusal({ type: 'removeRows', rows: [row('gone')] })).toEqual({ kind: 'unknown-row', row: 'gone' })
    const many = {
      ...matrix,
      rows: Array.from({ length: 20_000 }, (_, at) => ({
        kind: 'section' as const,
        id: row(`r${at}`),
        name: '',
      })),
    }
    expect(apply(many, { type: 'addSection', id: row('new'), name: '', at: 0 })).toMatchObject({
      error: { kind: 'too-many', max: 20_000 },
    })
  })
})

describe('roles', () => {
  test('are added without letters, renamed, held, moved, and removed with their cells', () => {
    const added = after({ type: 'addRole', id: role('cfo'), name: 'CFO', at: 1 })
    expect(added.roles.map(({ name }) => name)).toEqual(['CIO', 'CFO', 'CTO', 'CISO'])
    expect(lettersOf(added)['budget']).toBe('R/A |  | C | ')
    expect(after({ type: 'renameRole', role: role('cio'), name: 'Chief' }).roles[0]?.name).toBe('Chief')
    expect(
      after({ type: 'setRoleDetails', role: role('cio'), details: { holder: 'Ada' } }).roles[0]?.holder,
    ).toBe('Ada')
    expect(after({ type: 'moveRole', role: role('cio'), to: 2 }).roles.map(({ name }) => name)).toEqual([
      'CTO',
      'CISO',
      'CIO',
    ])
    const removed = after({ type: 'removeRole', role: role('cio') })
    expect(lettersOf(removed)).toMatchObject({ budget: 'C | ', security: ' | R' })
    expect(removed.rows[1]?.kind === 'responsibility' && removed.rows[1].cells.has(role('cio'))).toBe(false)
  })

  test('named like the traps of JavaScript are names like any other', () => {
    const named = after({ type: 'renameRole', role: role('cio'), name: '__proto__' })
    expect(named.roles[0]?.name).toBe('__proto__')
  })
})

describe('texts', () => {
  test('set title and goal', () => {
    expect(after({ type: 'setTitle', title: 'New' }).title).toBe('New')
    expect(after({ type: 'setGoal', goal: 'Why' }).goal).toBe('Why')
  })

  test.each<[Command, string]>([
    [
      { type: 'setTitle', title: 'x'.repeat(5_000) },
      'The title has 5,000 characters; at most 500 fit. Shorten it.',
    ],
    [
      { type: 'setGoal', goal: 'x'.repeat(1_001) },
      'The goal has 1,001 characters; at most 1,000 fit. Shorten it.',
    ],
    [
      { type: 'renameRow', row: row('budget'), name: 'x'.repeat(501) },
      'The name has 501 characters; at most 500 fit. Shorten it.',
    ],
    [
      { type: 'setRoleDetails', role: role('cio'), details: { holder: 'x'.repeat(501) } },
      'The holder has 501 characters; at most 500 fit. Shorten it.',
    ],
    [
      { type: 'setCellDetails', cell: cell('budget', 'cio'), details: { note: 'x'.repeat(32_768) } },
      'The note has 32,768 characters; at most 32,767 fit. Shorten it.',
    ],
  ])('are refused when they are too long (%#)', (command, words) => {
    expect(describeCommandError(refusal(command))).toBe(words)
  })
})

test.each<Command>([
  { type: 'setTitle', title: matrix.title },
  { type: 'setLetters', cells: [cell('budget', 'cto')], letters: [letter('C')] },
  { type: 'clearLetters', cells: [cell('innovation', 'cio')] },
  { type: 'renameRow', row: row('budget'), name: 'Budget' },
  { type: 'moveRows', rows: [row('budget')], to: 1 },
  { type: 'moveRole', role: role('cto'), to: 1 },
  { type: 'renameRole', role: role('cto'), name: 'CTO' },
  { type: 'setRoleDetails', role: role('cto'), details: { holder: '' } },
  { type: 'removeRows', rows: [] },
])('a command that changes nothing gives the same matrix (%j)', (command) => {
  expect(after(command)).toBe(matrix)
})

test('a row takes a status, tags each once, and a description; open and empty are nothing', () => {
  const [row] = matrixOf('x | CIO\nBudget | A').rows
  const matrix = matrixOf('x | CIO\nBudget | A')
  const details = {
    status: 'agreed',
    tags: ['it', 'it', 'money'],
    description: 'All of it.',
    effort: 2,
  } as const
  const set = apply(matrix, { type: 'setRowDetails', row: asRowId('budget'), details })
  expect(set.ok && set.value.rows[0]).toEqual({
    ...row,
    ...{ status: 'agreed', tags: ['it', 'money'], description: 'All of it.', effort: 2 },
    agreed: expect.stringMatching(/^[\da-f]{12}$/),
  })
  const bare = { status: 'open', tags: [], description: '', effort: 1 } as const
  const unset = set.ok && apply(set.value, { type: 'setRowDetails', row: asRowId('budget'), details: bare })
  expect(unset && unset.ok && unset.value.rows[0]).toEqual(row)
})

test('a role takes a note and loses it', () => {
  const matrix = matrixOf('x | CIO\nBudget | A')
  const role = asRoleId('cio')
  const noted = apply(matrix, { type: 'setRoleDetails', role, details: { note: 'until March' } })
  expect(noted.ok && noted.value.roles[0]).toMatchObject({ note: 'until March' })
  const bare = noted.ok && apply(noted.value, { type: 'setRoleDetails', role, details: { note: '' } })
  expect(bare && bare.ok && bare.value.roles).toEqual(matrix.roles)
})

import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { describeCommandError } from '../../../shared/commands/describeCommandError.ts'
import { changesBetween } from '../../../shared/commands/diff.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
             | CIO | CTO
  # Run
  Budget     | A   | C
  Security   |     | R`)

const budget = asRowId('budget')
const cio = asRoleId('cio')
const cto = asRoleId('cto')
const at = '2026-03-01T09:30:00.000Z'
const a = asLetterKey('A')

const decision: Command = {
  type: 'decide',
  row: budget,
  cells: [
    { role: cio, letters: [] },
    { role: cto, letters: [a], scope: 'products' },
  ],
  stamp: { id: 'd1', why: 'It pays for it.', by: 'Ada', at },
}
const parking: Command = {
  type: 'park',
  parked: { id: 'p1', row: budget, question: 'Who pays?', owner: 'Ada', due: '2026-03-31', at },
}

function after(command: Command, before: Matrix = chart): Matrix {
  const result = apply(before, command)
  if (!result.ok) throw new Error(describeCommandError(result.error))
  return result.value
}

function refusal(command: Command, before: Matrix = chart): string {
  const result = apply(before, command)
  return result.ok ? 'It was done.' : describeCommandError(result.error)
}

const statusOf = (matrix: Matrix) => {
  const row = matrix.rows.find(({ id }) => id === budget)
  return row?.kind === 'responsibility' ? (row.status ?? 'open') : undefined
}

describe('a decision', () => {
  test('sets the cells of its row and logs before, after, why, who and when, in one step', () => {
    const decided = after(decision)
    expect(lettersOf(decided)['budget']).toBe(' | A')
    expect(decided.decisions).toEqual([
      {
        ...{ id: 'd1', row: budget, rowName: 'Budget', before: 'CIO: A, CTO: C' },
        ...{ after: 'CTO: A for products', why: 'It pays for it.', by: 'Ada', at },
      },
    ])
  })

  test('makes its row agreed and takes it off the parking lot', () => {
    const parked = after(parking)
    expect(statusOf(parked)).toBe('parked')
    const decided = after(decision, parked)
    expect(statusOf(decided)).toBe('agreed')
    expect(decided.parked).toEqual([])
  })

  test('that changes no cell is logged all the same', () => {
    const kept = after({ ...decision, cells: [] })
    expect(lettersOf(kept)).toEqual(lettersOf(chart))
    expect(kept.decisions[0]).toMatchObject({ before: 'CIO: A, CTO: C', after: 'CIO: A, CTO: C' })
  })

  test('is refused whole when a part of it cannot be', () => {
    expect(refusal({ ...decision, row: asRowId('run') })).toContain('A section is a heading')
    expect(refusal({ ...decision, row: asRowId('gone') })).toContain('no longer in the chart')
    expect(refusal({ ...decision, cells: [{ role: cio, letters: [asLetterKey('Z')] }] })).toBe(
      'Z is not a letter of RACI.',
    )
    expect(refusal({ ...decision, stamp: { id: 'd1', why: 'x'.repeat(40_000), by: '', at } })).toContain(
      'The reason has 40,000 characters',
    )
    expect(refusal(decision, after(decision))).toBe('The id d1 is already in use.')
  })

  test('logged for a row that is gone stays as it was worded', () => {
    const logged = after({
      type: 'logDecision',
      decision: {
        ...{ id: 'd2', row: asRowId('gone'), rowName: 'Gone', before: 'one row', after: 'two rows' },
        ...{ why: '', by: '', at },
      },
    })
    expect(logged.decisions).toHaveLength(1)
    expect(logged.rows).toBe(chart.rows)
  })
})

describe('the parking lot', () => {
  test('holds one question a row, the latest, and sets the status of the row', () => {
    const again = after(
      { type: 'park', parked: { id: 'p2', row: budget, question: 'When?', owner: '', at } },
      after(parking),
    )
    expect(again.parked).toEqual([
      { id: 'p2', row: budget, rowName: 'Budget', question: 'When?', owner: '', at },
    ])
    expect(statusOf(again)).toBe('parked')
  })

  test('gives a row back as open, unless the team has come further with it', () => {
    const parked = after(parking)
    expect(serialise(after({ type: 'unpark', id: 'p1' }, parked))).toBe(serialise(chart))
    const details = { status: 'agreed', tags: [], description: '', effort: 1 } as const
    const agreed = after({ type: 'setRowDetails', row: budget, details }, parked)
    expect(statusOf(after({ type: 'unpark', id: 'p1' }, agreed))).toBe('agreed')
    expect(after({ type: 'unpark', id: 'gone' }, parked)).toBe(parked)
  })

  test('keeps a question whose row was deleted', () => {
    const parked = after({ type: 'removeRows', rows: [budget] }, after(parking))
    expect(parked.parked[0]).toMatchObject({ rowName: 'Budget', question: 'Who pays?' })
    expect(after({ type: 'unpark', id: 'p1' }, parked).parked).toEqual([])
  })

  test.each(['2026-02-30', 'soon', '31.3.2026', '2026-3-1'])('takes no date such as %s', (due) => {
    expect(
      refusal({ type: 'park', parked: { id: 'p', row: budget, question: '', owner: '', due, at } }),
    ).toBe('The date is no day of the calendar. Write it like 2026-03-31.')
  })

  test('is read back from the file, and leaves no trace in a file where nothing is parked', () => {
    const parked = after(parking)
    const read = parseMatrix(serialise(parked))
    expect(read.ok && read.value.matrix).toEqual(parked)
    expect(serialise(chart)).not.toContain('"parked"')
  })
})

describe('snapshots', () => {
  const taking: Command = { type: 'takeSnapshot', snapshot: { id: 's1', name: 'Before', at } }

  test('a snapshot keeps the chart as it stood, whatever comes after', () => {
    const later = after({ type: 'removeRole', role: cio }, after(taking))
    expect(later.snapshots[0]).toEqual({
      ...{ id: 's1', name: 'Before', at, roles: chart.roles, rows: chart.rows },
    })
    expect(after({ type: 'removeSnapshot', id: 's1' }, after(taking)).snapshots).toEqual([])
    expect(refusal(taking, after(taking))).toBe('The id s1 is already in use.')
  })
})

test.each<[Command, string, string]>([
  [decision, 'Decide on Budget', 'Decided on Budget: CIO: A, CTO: C → CTO: A for products'],
  [parking, 'Park Budget', 'Parked: Budget (Ada, by 31 March 2026)'],
  [
    { type: 'takeSnapshot', snapshot: { id: 's1', name: 'Before', at } },
    'Take snapshot Before',
    'Snapshot taken: Before',
  ],
])('%j is told in words', (command, label, difference) => {
  expect(commandLabel(chart, command)).toBe(label)
  expect(changesBetween(chart, after(command)).map(({ words }) => words)).toContain(difference)
})

test('what goes from the records is told as well', () => {
  const parked = after(parking)
  const unpark: Command = { type: 'unpark', id: 'p1' }
  expect(commandLabel(parked, unpark)).toBe('Take Budget off the parking lot')
  expect(changesBetween(parked, after(unpark, parked)).map(({ words }) => words)).toContain(
    'No longer parked: Budget',
  )
})

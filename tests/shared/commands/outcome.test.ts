import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { CellRef, Command } from '../../../shared/commands/command.ts'
import { outcomeInWords } from '../../../shared/commands/outcome.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
           | CIO | CTO | CFO
  # Run
  Budget   | A   |     |
  Security | A/R |     | C
  Vision   |     |     |`)

const [cio, cto, cfo] = ['cio', 'cto', 'cfo'].map(asRoleId) as [
  CellRef['role'],
  CellRef['role'],
  CellRef['role'],
]
const budget = asRowId('budget')
const security = asRowId('security')
const vision = asRowId('vision')
const letters = (row: CellRef['row'], role: CellRef['role'], ...keys: readonly string[]): Command => ({
  ...{ type: 'setLetters', cells: [{ row, role }], letters: keys.map(asLetterKey) },
})

function outcome(command: Command): string {
  const after = apply(matrix, command)
  if (!after.ok) throw new Error(after.error.kind)
  return outcomeInWords(matrix, after.value, command)
}

test('a row that had no name is named, and is told of as an unnamed one until then', () => {
  const unnamed = {
    ...matrix,
    rows: matrix.rows.map((row) => (row.id === vision ? { ...row, name: '' } : row)),
  }
  const of = (command: Command) => {
    const after = apply(unnamed, command)
    return after.ok && outcomeInWords(unnamed, after.value, command)
  }
  expect(of({ type: 'renameRow', row: vision, name: 'Growth' })).toBe('Named Growth')
  expect(of(letters(vision, cio, 'A'))).toBe('An unnamed row: CIO answers for it')
})

describe('what a change has made of a row is told as a fact', () => {
  test.each<[Command, string]>([
    [letters(vision, cio, 'A'), 'Vision: CIO answers for it'],
    [letters(budget, cto, 'A'), 'Budget: CIO and CTO both answer for it'],
    [letters(budget, cto, 'R'), 'Budget: CIO answers for it, CTO does the work'],
    [letters(security, cto, 'R'), 'Security: CIO answers for it, CTO shares the work'],
    [letters(budget, cto, 'C'), 'Budget, CTO: Consulted'],
    [letters(security, cfo), 'Security, CFO: nothing'],
    [letters(budget, cio), 'Budget: not assigned'],
    [letters(security, cio), 'Security: nobody answers for it'],
    [letters(security, cfo, 'C'), 'Nothing has changed'],
    [
      { type: 'assignRow', row: vision, roles: [cto, cio] },
      'Vision: CTO answers for it, CIO shares the work',
    ],
    [{ type: 'assignRow', row: budget, roles: [] }, 'Budget: not assigned'],
    [
      { type: 'setCellDetails', cell: { row: budget, role: cio }, details: { scope: 'the cloud' } },
      'Budget: CIO answers for the cloud',
    ],
    [
      { type: 'setCellDetails', cell: { row: budget, role: cio }, details: { note: 'why' } },
      'Budget, CIO: details changed',
    ],
  ])('%j', (command, words) => {
    expect(outcome(command)).toBe(words)
  })

  test('three owners are all said', () => {
    const commands = [letters(vision, cio, 'A'), letters(vision, cto, 'A'), letters(vision, cfo, 'A')]
    expect(outcome({ type: 'together', label: 'Paste', commands })).toBe(
      'Vision: CIO, CTO and CFO all answer for it',
    )
  })

  test('several rows are told together, by who answers where that is the same', () => {
    const assign = (row: CellRef['row'], ...roles: CellRef['role'][]): Command => ({
      type: 'assignRow',
      row,
      roles,
    })
    const both = { type: 'together', label: 'Assign 2 rows' } as const
    const same = [assign(budget, cto), assign(vision, cto)]
    expect(outcome({ ...both, commands: same })).toBe('2 rows: CTO answers for it')
    expect(outcome({ ...both, commands: [assign(budget, cto), assign(vision, cio)] })).toBe('2 rows changed')
  })
})

test.each<[Command, string]>([
  [{ type: 'addResponsibility', id: asRowId('n'), name: 'Data', at: 1 }, 'Responsibility Data added'],
  [{ type: 'addSection', id: asRowId('n'), name: '', at: 0 }, 'Section added'],
  [{ type: 'addRole', id: asRoleId('n'), name: 'CISO', at: 0 }, 'Role CISO added'],
  [{ type: 'renameRow', row: budget, name: 'Money' }, 'Budget is called Money now'],
  [{ type: 'renameRole', role: cio, name: '' }, 'CIO is called nothing now'],
  [{ type: 'setRoleDetails', role: cio, details: { holder: 'Ada' } }, 'CIO: holder changed'],
  [{ type: 'removeRows', rows: [budget] }, 'Budget deleted'],
  [{ type: 'removeRows', rows: [budget, vision] }, '2 rows deleted'],
  [{ type: 'moveRows', rows: [vision], to: 0 }, 'Vision moved'],
  [{ type: 'removeRole', role: cio }, 'Role CIO deleted'],
  [{ type: 'setStrict', strict: true }, 'Strict checking is on'],
  [{ type: 'setTitle', title: 'x' }, 'Title changed'],
])('what was done elsewhere is told as done: %j', (command, words) => {
  expect(outcome(command)).toBe(words)
})

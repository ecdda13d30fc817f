import { expect, test } from 'vitest'
import type { Command } from '../../../shared/commands/command.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
           | CIO | CTO
  # Run
  Budget   | A   | C
  Security | A/R |`)

const cio = asRoleId('cio')
const budget = asRowId('budget')
const security = asRowId('security')
const run = asRowId('run')
const cell = { row: budget, role: cio }

test.each<[Command, string]>([
  [{ type: 'setLetters', cells: [cell], letters: ['R', 'A'].map(asLetterKey) }, 'Set A/R for CIO on Budget'],
  [{ type: 'setLetters', cells: [cell], letters: [] }, 'Clear for CIO on Budget'],
  [
    { type: 'toggleLetter', cells: [cell, { row: security, role: cio }], letter: asLetterKey('A') },
    'Remove A on 2 cells',
  ],
  [{ type: 'setCellDetails', cell, details: { scope: 'inside' } }, 'Change scope for CIO on Budget'],
  [{ type: 'setCellDetails', cell, details: { note: 'why' } }, 'Change note for CIO on Budget'],
  [{ type: 'addSection', id: asRowId('n'), name: 'Win\ncustomers', at: 0 }, 'Add section Win customers'],
  [{ type: 'renameRow', row: run, name: '' }, 'Rename Run to nothing'],
  [{ type: 'removeRows', rows: [run, budget] }, 'Delete 2 rows'],
  [{ type: 'moveRows', rows: [budget], to: 0 }, 'Move Budget'],
  [{ type: 'moveRows', rows: [budget, security], to: 0 }, 'Move 2 rows'],
  [{ type: 'addRole', id: asRoleId('n'), name: 'CFO', at: 0 }, 'Add role CFO'],
  [{ type: 'renameRole', role: cio, name: 'Chief' }, 'Rename role CIO to Chief'],
  [{ type: 'setRoleDetails', role: cio, details: { holder: 'Ada' } }, 'Change holder of CIO'],
  [{ type: 'removeRole', role: cio }, 'Delete role CIO'],
  [{ type: 'moveRole', role: cio, to: 1 }, 'Move role CIO'],
  [
    { type: 'setCells', doing: 'Fill down', cells: [{ ...cell, letters: [] }] },
    'Fill down for CIO on Budget',
  ],
  [{ type: 'duplicateRows', copies: [{ row: budget, id: run }] }, 'Duplicate Budget'],
  [{ type: 'together', label: 'Delete 2 roles', commands: [] }, 'Delete 2 roles'],
  [{ type: 'orderRows', rows: [], by: 'name' }, 'Sort by name'],
  [{ type: 'setTitle', title: 'x' }, 'Change title'],
  [{ type: 'setGoal', goal: 'x' }, 'Change goal'],
])('%j is called so', (command, label) => {
  expect(commandLabel(matrix, command)).toBe(label)
})

test('a name of sixty characters is shown whole, a longer one cut', () => {
  const named = (name: string) => commandLabel(matrix, { type: 'renameRow', row: run, name })
  expect(named('x'.repeat(60))).toBe(`Rename Run to ${'x'.repeat(60)}`)
  expect(named('x'.repeat(61))).toBe(`Rename Run to ${'x'.repeat(59)}…`)
})

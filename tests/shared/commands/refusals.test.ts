import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command, CommandError } from '../../../shared/commands/command.ts'
import { describeCommandError } from '../../../shared/commands/describeCommandError.ts'
import { commandLabel } from '../../../shared/commands/label.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
         | CIO | CTO
  # Run
  Budget | A   | C`)

const gone = asRowId('gone')
const goneRole = asRoleId('gone')
const budget = asRowId('budget')
const run = asRowId('run')
const cio = asRoleId('cio')
const long = 'x'.repeat(501)
const onSection = { row: run, role: cio }

test.each<[Command, CommandError]>([
  [
    { type: 'setLetters', cells: [onSection], letters: [] },
    { kind: 'section-not-assignable', row: run },
  ],
  [
    { type: 'setCellDetails', cell: onSection, details: { scope: 's' } },
    { kind: 'section-not-assignable', row: run },
  ],
  [
    { type: 'setCellDetails', cell: { row: gone, role: cio }, details: { note: 'n' } },
    { kind: 'unknown-row', row: gone },
  ],
  [
    { type: 'assignRow', row: gone, roles: [] },
    { kind: 'unknown-row', row: gone },
  ],
  [
    { type: 'toggleLetter', cells: [], letter: asLetterKey('a') },
    { kind: 'letter-outside-scheme', letter: asLetterKey('a'), scheme: 'RACI' },
  ],
  [
    { type: 'renameRow', row: gone, name: 'x' },
    { kind: 'unknown-row', row: gone },
  ],
  [
    { type: 'moveRows', rows: [budget, gone], to: 0 },
    { kind: 'unknown-row', row: gone },
  ],
  [
    { type: 'moveRows', rows: [budget], to: 2 },
    { kind: 'no-such-place', at: 2, last: 1 },
  ],
  [
    { type: 'moveRows', rows: [budget], to: -1 },
    { kind: 'no-such-place', at: -1, last: 1 },
  ],
  [
    { type: 'moveRows', rows: [budget], to: 0.5 },
    { kind: 'no-such-place', at: 0.5, last: 1 },
  ],
  [
    { type: 'moveRows', rows: [budget], to: Number.NaN },
    { kind: 'no-such-place', at: Number.NaN, last: 1 },
  ],
  [
    { type: 'addRole', id: cio, name: '', at: 0 },
    { kind: 'id-in-use', id: cio },
  ],
  [
    { type: 'addRole', id: goneRole, name: '', at: 3 },
    { kind: 'no-such-place', at: 3, last: 2 },
  ],
  [
    { type: 'addRole', id: goneRole, name: long, at: 0 },
    { kind: 'text-too-long', what: "The role's name", length: 501, max: 500 },
  ],
  [
    { type: 'addSection', id: gone, name: long, at: 0 },
    { kind: 'text-too-long', what: 'The name', length: 501, max: 500 },
  ],
  [
    { type: 'setCellDetails', cell: { row: budget, role: cio }, details: { scope: long } },
    { kind: 'text-too-long', what: 'The scope', length: 501, max: 500 },
  ],
  [
    { type: 'renameRole', role: goneRole, name: 'x' },
    { kind: 'unknown-role', role: goneRole },
  ],
  [
    { type: 'setRoleDetails', role: goneRole, details: { holder: 'x' } },
    { kind: 'unknown-role', role: goneRole },
  ],
  [
    { type: 'removeRole', role: goneRole },
    { kind: 'unknown-role', role: goneRole },
  ],
  [
    { type: 'moveRole', role: goneRole, to: 0 },
    { kind: 'unknown-role', role: goneRole },
  ],
  [
    { type: 'moveRole', role: cio, to: 2 },
    { kind: 'no-such-place', at: 2, last: 1 },
  ],
])('%j is refused with facts and in a sentence', (command, error) => {
  expect(apply(matrix, command)).toEqual({ ok: false, error })
  expect(describeCommandError(error)).toMatch(/^[A-Zaz].*\.$/)
})

test('a role past the two hundredth is refused', () => {
  const roles = Array.from({ length: 200 }, (_, at) => ({ id: asRoleId(`r${at}`), name: '', holder: '' }))
  const result = apply({ ...matrix, rows: [], roles }, { type: 'addRole', id: cio, name: '', at: 0 })
  expect(result).toEqual({ ok: false, error: { kind: 'too-many', what: 'roles', max: 200 } })
})

test('a command that names one unknown cell among many changes none of them', () => {
  const cells = [
    { row: budget, role: cio },
    { row: budget, role: goneRole },
  ]
  expect(apply(matrix, { type: 'clearLetters', cells })).toMatchObject({ ok: false })
  expect(apply(matrix, { type: 'clearLetters', cells: cells.slice(0, 1) })).toMatchObject({ ok: true })
})

test('a note is put on a cell, changed and taken off, and its letters stay', () => {
  const cell = { row: budget, role: cio }
  const noted = apply(matrix, { type: 'setCellDetails', cell, details: { note: 'why' } })
  const changed = noted.ok
    ? apply(noted.value, { type: 'setCellDetails', cell, details: { note: 'because' } })
    : noted
  const bare = changed.ok
    ? apply(changed.value, { type: 'setCellDetails', cell, details: { note: '' } })
    : changed
  const cellsOf = (of: Matrix) =>
    of.rows.flatMap((row) => (row.kind === 'section' ? [] : [row.cells.get(cio)]))
  expect(noted.ok && cellsOf(noted.value)).toEqual([{ letters: ['A'], scope: '', note: 'why' }])
  expect(changed.ok && cellsOf(changed.value)).toEqual([{ letters: ['A'], scope: '', note: 'because' }])
  expect(bare).toEqual({ ok: true, value: matrix })
})

test('a cell that only holds fields of a newer release is kept when its letters are cleared', () => {
  const cells = new Map([[cio, { letters: [asLetterKey('A')], scope: '', note: '', extra: { effort: 3 } }]])
  const future: Matrix = { ...matrix, rows: [{ kind: 'responsibility', id: budget, name: 'Budget', cells }] }
  const result = apply(future, { type: 'clearLetters', cells: [{ row: budget, role: cio }] })
  const row = result.ok ? result.value.rows[0] : undefined
  expect(row?.kind === 'responsibility' && row.cells.get(cio)).toMatchObject({
    letters: [],
    extra: { effort: 3 },
  })
})

test('assigning a row leaves letters outside the scheme where they are', () => {
  const odd = matrixOf('x | CIO | CTO\nBudget | Z | C/Z')
  const result = apply(odd, { type: 'assignRow', row: budget, roles: [asRoleId('cto')] })
  expect(result.ok && lettersOf(result.value)).toEqual({ budget: 'Z | R/A/Z' })
})

describe('any command on any matrix', () => {
  const pairs = matrixArbitrary.chain((start) =>
    fc.tuple(fc.constant(start), fc.array(commandArbitrary(start), { maxLength: 10 })),
  )

  test('works on a frozen matrix, and shares every row it does not change', () => {
    fc.assert(
      fc.property(pairs, ([start, commands]) => {
        for (const command of commands) {
          const result = apply(frozen(start), frozen(command))
          if (!result.ok || result.value === start) continue
          const changed = result.value.rows.filter((row) => !start.rows.includes(row))
          expect(changed.length).toBeLessThanOrEqual(mostRowsChangedBy(command, start))
        }
      }),
      { numRuns: 300 },
    )
  })

  test('has a label of one short line', () => {
    fc.assert(
      fc.property(pairs, ([start, commands]) => {
        for (const command of commands) {
          const label = commandLabel(start, command)
          expect(label).toMatch(/^[A-Z].*$/)
          expect(label).not.toMatch(/[\r\n\t]| {2}| $/)
          expect(label.length).toBeLessThan(700)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('that is refused says why in a sentence', () => {
    fc.assert(
      fc.property(pairs, ([start, commands]) => {
        for (const command of commands) {
          const result = apply(start, command)
          if (!result.ok) expect(describeCommandError(result.error)).toMatch(/\.$/)
        }
      }),
      { numRuns: 200 },
    )
  })
})

function mostRowsChangedBy(command: Command, { rows }: Matrix): number {
  switch (command.type) {
    case 'setLetters':
    case 'toggleLetter':
    case 'clearLetters':
      return new Set(command.cells.map((cell) => cell.row)).size
    case 'setCells':
      return new Set(command.cells.map((cell) => cell.row)).size
    case 'duplicateRows':
      return command.copies.length
    case 'together':
    case 'changeScheme':
    case 'removeRole':
      return rows.length
    case 'assignRow':
    case 'setCellDetails':
    case 'renameRow':
    case 'setRowDetails':
    case 'decide':
    case 'park':
    case 'unpark':
    case 'addResponsibility':
    case 'addSection':
      return 1
    default:
      return 0
  }
}

/** The value, frozen to its last leaf; a change would throw. */
function frozen<T>(value: T): T {
  if (value instanceof Map) {
    const refuse = (): never => {
      throw new Error('A matrix was changed in place.')
    }
    for (const part of value.values()) frozen(part)
    return Object.assign(value, { set: refuse, delete: refuse, clear: refuse })
  }
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

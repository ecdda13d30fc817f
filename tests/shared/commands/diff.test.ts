import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Command } from '../../../shared/commands/command.ts'
import { changesBetween } from '../../../shared/commands/diff.ts'
import { movedItems } from '../../../shared/document/movedItems.ts'
import { asLetterKey, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf(`
                          | CIO | CTO
    # Run the business
    Security systems      | A/R | C
    Customer data analytics | A | C`)

const row = asRowId('customer-data-analytics')
const role = asRoleId('cto')
const letters = ['A', 'R'].map(asLetterKey)

test.each<[string, Command]>([
  ['CTO: C → A/R on Customer data analytics', { type: 'setLetters', cells: [{ row, role }], letters }],
  ['CTO: C → – on Customer data analytics', { type: 'clearLetters', cells: [{ row, role }] }],
  [
    'CTO, scope: – → products on Customer data analytics',
    { type: 'setCellDetails', cell: { row, role }, details: { scope: 'products' } },
  ],
  [
    'CTO, note: – → since May on Customer data analytics',
    { type: 'setCellDetails', cell: { row, role }, details: { note: 'since May' } },
  ],
  [
    'Responsibility renamed: Customer data analytics → Analytics',
    { type: 'renameRow', row, name: 'Analytics' },
  ],
  ['Responsibility removed: Customer data analytics (CIO: A, CTO: C)', { type: 'removeRows', rows: [row] }],
  ['Responsibility moved: Customer data analytics', { type: 'moveRows', rows: [row], to: 0 }],
  ['Section added: Together', { type: 'addSection', id: asRowId('new'), name: 'Together', at: 3 }],
  ['Role added: CFO', { type: 'addRole', id: asRoleId('cfo'), name: 'CFO', at: 2 }],
  ['Role removed: CTO', { type: 'removeRole', role }],
  ['Role renamed: CTO → Technology', { type: 'renameRole', role, name: 'Technology' }],
  ['Holder of CTO: – → Ann', { type: 'setRoleDetails', role, details: { holder: 'Ann' } }],
  ['Title: Test → Leadership', { type: 'setTitle', title: 'Leadership' }],
  ['Strict checking: no → yes', { type: 'setStrict', strict: true }],
])('says "%s"', (words, command) => {
  expect(changesBetween(chart, after(chart, command)).map((change) => change.words)).toEqual([words])
})

test('two roles that changed places are one move', () => {
  const moved = after(chart, { type: 'moveRole', role, to: 0 })
  expect(changesBetween(chart, moved)).toHaveLength(1)
})

test('a chart does not differ from itself, and every change to its file is told', () => {
  const pairs = matrixArbitrary.chain((matrix) => fc.tuple(fc.constant(matrix), commandArbitrary(matrix)))
  fc.assert(
    fc.property(pairs, ([before, command]) => {
      const applied = apply(before, command)
      if (!applied.ok) return
      const isSame = serialise(before) === serialise(applied.value)
      expect(changesBetween(before, applied.value).length === 0).toBe(isSame)
    }),
  )
})

describe('a snapshot', () => {
  const withSnapshot = after(chart, {
    type: 'takeSnapshot',
    snapshot: { id: 's', name: 'Before', at: '2026-03-01T09:30:00.000Z' },
  })

  test('that is read from two files is one that did not change', () => {
    expect(changesBetween(withSnapshot, readAgain(withSnapshot))).toEqual([])
  })

  test('is not changed by a scheme that is chosen once more', () => {
    const { scheme } = withSnapshot
    const chosen = after(withSnapshot, { type: 'changeScheme', scheme, mapping: new Map() })
    expect(changesBetween(withSnapshot, chosen)).toEqual([])
  })

  test('with another letter in a cell is told', () => {
    const read = readAgain(withSnapshot)
    const other = after(read, { type: 'setLetters', cells: [{ row, role }], letters })
    const snapshots = read.snapshots.map((snapshot) => ({ ...snapshot, rows: other.rows }))
    const words = changesBetween(withSnapshot, { ...read, snapshots }).map((change) => change.words)
    expect(words).toEqual(['Snapshot changed: Before'])
  })

  function readAgain(matrix: Matrix): Matrix {
    const parsed = parseMatrix(serialise(matrix))
    if (!parsed.ok) throw new Error('It was written by ourselves.')
    return parsed.value.matrix
  }
})

test('the fewest items move', () => {
  const item = (id: string) => ({ id })
  const moved = movedItems([...'abcdef'].map(item), [...'afbcde'].map(item))
  expect([...moved]).toEqual(['f'])
})

test('items that did not move keep their order', () => {
  const orders = fc
    .uniqueArray(fc.nat(30))
    .chain((ids) => fc.tuple(fc.constant(ids), fc.shuffledSubarray(ids)))
  fc.assert(
    fc.property(orders, ([before, after]) => {
      const item = (id: number) => ({ id: String(id) })
      const moved = movedItems(before.map(item), after.map(item))
      const stayed = after.filter((id) => !moved.has(String(id)))
      expect(stayed).toEqual(before.filter((id) => stayed.includes(id)))
    }),
  )
})

function after(matrix: Matrix, command: Command): Matrix {
  const applied = apply(matrix, command)
  if (!applied.ok) throw new Error(applied.error.kind)
  return applied.value
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gridRows } from '../../../../renderer/window/gridRows.ts'
import { fixedColumns } from '../../../../renderer/window/gridPort.ts'
import type { Layout, Place } from '../../../../renderer/window/selection/layout.ts'
import {
  cellsIn,
  extendTo,
  isInside,
  isSeveral,
  rangeOf,
  rolesIn,
  rowsIn,
  selectCell,
  selectionInWords,
  type Selection,
} from '../../../../renderer/window/selection/selection.ts'
import { extendByStep, stepFrom, type Step } from '../../../../renderer/window/selection/step.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const matrix = matrixOf(`
            | CIO | CTO | CFO
  # Run
  Budget    | A   |     |
  Security  |     | R   |
  # Win
  Research  |     |     | I
`)
const layout: Layout = {
  rows: gridRows(matrix.rows),
  columns: [fixedColumns.name, fixedColumns.assigned, ...matrix.roles.map((role) => role.id)],
}

const at = (row: string, column: string): Place => ({ row, column })
const between = (anchor: Place, head: Place): Selection => extendTo(selectCell(anchor), head)

function cellNames(selection: Selection): string[] {
  const range = rangeOf(layout, selection)
  return range ? cellsIn(layout, range, matrix).map(({ row, role }) => `${row} ${role}`) : []
}

test('a rectangle is the same whichever corner it was drawn from', () => {
  const one = rangeOf(layout, between(at('budget', 'cio'), at('research', 'cto')))
  const other = rangeOf(layout, between(at('research', 'cto'), at('budget', 'cio')))
  expect(one).toEqual(other)
})

test('its cells are the roles on the responsibilities; headings and other columns hold no letters', () => {
  expect(cellNames(between(at('security', 'name'), at('research', 'cto')))).toEqual([
    'security cio',
    'security cto',
    'research cio',
    'research cto',
  ])
})

test('whole rows take every column, whole columns every row, all everything but the add line', () => {
  const rows = rangeOf(layout, { ...selectCell(at('budget', 'name')), whole: 'rows' })
  const columns = rangeOf(layout, { ...selectCell(at('budget', 'cto')), whole: 'columns' })
  const all = rangeOf(layout, { ...selectCell(at('budget', 'cto')), whole: 'all' })
  expect(rows).toEqual({ top: 1, bottom: 1, left: 0, right: 4 })
  expect(columns).toEqual({ top: 0, bottom: 4, left: 3, right: 3 })
  expect(all).toEqual({ top: 0, bottom: 4, left: 0, right: 4 })
  expect(all && rowsIn(layout, all)).toEqual(matrix.rows.map((row) => row.id))
  expect(all && rolesIn(layout, all, matrix)).toEqual(matrix.roles)
})

test('a selection one corner of which has gone is nothing', () => {
  expect(rangeOf(layout, between(at('budget', 'cio'), at('gone', 'cio')))).toBeUndefined()
  expect(rangeOf(layout, between(at('budget', 'gone'), at('budget', 'cio')))).toBeUndefined()
})

test.each<[string, Selection, string]>([
  ['cells', between(at('budget', 'cio'), at('security', 'cfo')), '6 cells: 2 rows × 3 roles'],
  ['names', between(at('budget', 'name'), at('security', 'name')), '2 rows'],
  ['one heading', selectCell(at('run', 'cio')), '1 row × 1 role'],
])('is said in words: %s', (_name, selection, words) => {
  const range = rangeOf(layout, selection)
  expect(range && selectionInWords(layout, range, matrix)).toBe(words)
})

describe('a step', () => {
  test.each<[Step, Place]>([
    ['up', at('budget', 'cto')],
    ['down', at('win', 'cto')],
    ['left', at('security', 'cio')],
    ['right', at('security', 'cfo')],
    ['page-up', at('run', 'cto')],
    ['page-down', at('+', 'cto')],
    ['top', at('run', 'cto')],
    ['bottom', at('research', 'cto')],
    ['row-start', at('security', fixedColumns.name)],
    ['row-end', at('security', 'cfo')],
    ['first-cell', at('run', fixedColumns.name)],
    ['last-cell', at('research', 'cfo')],
  ])('%s', (step, place) => {
    expect(stepFrom(layout, at('security', 'cto'), step, 10)).toEqual(place)
  })

  test('extending never takes the add line in', () => {
    const { head } = extendByStep(layout, selectCell(at('research', 'cio')), 'page-down', 10)
    expect(head).toEqual(at('research', 'cio'))
  })
})

const place = fc
  .tuple(fc.constantFrom(...layout.rows.slice(0, -1)), fc.constantFrom(...layout.columns))
  .map(([row, column]) => at(row.id, column))
const step = fc.constantFrom<Step>(
  'up',
  'down',
  'left',
  'right',
  'page-up',
  'page-down',
  'row-end',
  'first-cell',
)

describe('whatever is pressed', () => {
  test('the active cell stays in the rectangle and does not move while extending', () => {
    fc.assert(
      fc.property(place, fc.array(step, { maxLength: 30 }), (start, steps) => {
        let selection = selectCell(start)
        for (const next of steps) selection = extendByStep(layout, selection, next, 3)
        const range = rangeOf(layout, selection)
        const row = layout.rows.findIndex(({ id }) => id === start.row)
        expect(selection.anchor).toEqual(start)
        expect(range && isInside(range, row, layout.columns.indexOf(start.column))).toBe(true)
      }),
    )
  })

  test('extending out and back again leaves one cell', () => {
    fc.assert(
      fc.property(place, (start) => {
        const out = extendByStep(layout, selectCell(start), 'right', 1)
        const back = extendTo(out, start)
        const range = rangeOf(layout, back)
        expect(range && isSeveral(range)).toBe(false)
      }),
    )
  })
})

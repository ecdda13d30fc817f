import { expect, test } from 'vitest'
import { gridRows } from '../../../../renderer/window/gridRows.ts'
import { fillDown, fillFrom, fillRight, fillTarget } from '../../../../renderer/window/selection/fill.ts'
import { fixedColumns } from '../../../../renderer/window/gridPort.ts'
import type { Layout } from '../../../../renderer/window/selection/layout.ts'
import type { Range } from '../../../../renderer/window/selection/selection.ts'
import { apply } from '../../../../shared/commands/apply.ts'
import type { Command } from '../../../../shared/commands/command.ts'
import { lettersOf, matrixOf } from '../../../support/matrixOf.ts'

const matrix = matrixOf(`
            | CIO | CTO | CFO
  Budget    | A   | R   |
  Security  | C   |     |
  # Win
  Research  |     |     | I
`)
const layout: Layout = { rows: gridRows(matrix.rows), columns: matrix.roles.map((role) => role.id) }
const range = (top: number, bottom: number, left: number, right: number): Range => ({
  ...{ top, bottom, left, right },
})

function after(command: Command | undefined): Record<string, string> | undefined {
  const result = command && apply(matrix, command)
  return result?.ok ? lettersOf(result.value) : undefined
}

test('down repeats the first responsibility over the others and passes headings', () => {
  expect(after(fillDown(layout, range(0, 3, 0, 1), matrix))).toEqual({
    ...{ budget: 'A | R | ', security: 'A | R | ', win: '#', research: 'A | R | I' },
  })
})

test('down in a single row takes the responsibility above, past a heading', () => {
  expect(after(fillDown(layout, range(3, 3, 0, 0), matrix))?.['research']).toBe('C |  | I')
  expect(fillDown(layout, range(0, 0, 0, 0), matrix)).toBeUndefined()
})

test('right repeats the first role, or in a single column takes the one before', () => {
  expect(after(fillRight(layout, range(0, 1, 0, 2), matrix))).toMatchObject({
    ...{ budget: 'A | A | A', security: 'C | C | C' },
  })
  expect(after(fillRight(layout, range(0, 0, 2, 2), matrix))?.['budget']).toBe('A | R | R')
  expect(fillRight(layout, range(0, 0, 0, 0), matrix)).toBeUndefined()
})

test('dragging the corner repeats the whole block, row after row', () => {
  const source = range(0, 1, 0, 0)
  const target = fillTarget(source, 3, 0)
  expect(target).toEqual(range(2, 3, 0, 0))
  expect(target && after(fillFrom(layout, source, target, matrix))?.['research']).toBe('A |  | I')
})

test.each<[number, number, Range | undefined]>([
  [1, 1, undefined],
  [4, 1, range(2, 4, 1, 1)],
  [0, 1, range(0, 0, 1, 1)],
  [1, 3, range(1, 1, 2, 3)],
  [1, 0, range(1, 1, 0, 0)],
])('dragged to row %i, column %i it reaches %j', (row, column, target) => {
  expect(fillTarget(range(1, 1, 1, 1), row, column)).toEqual(target)
})

test('a fill is one step with a name', () => {
  expect(fillDown(layout, range(0, 1, 0, 0), matrix)).toMatchObject({ type: 'setCells', doing: 'Fill down' })
})

test('who is assigned is filled like letters, and what else the rows hold stays', () => {
  const columns = [fixedColumns.name, fixedColumns.assigned, ...layout.columns]
  const wide: Layout = { rows: layout.rows, columns }
  const filled = after(fillDown(wide, range(0, 3, 1, 1), matrix))
  expect(filled).toEqual({ ...{ budget: 'A | R | ', security: 'A | R | ', win: '#', research: 'A | R | I' } })
  const source = range(0, 1, 1, 1)
  expect(after(fillFrom(wide, source, range(2, 3, 1, 1), matrix))?.['research']).toBe('A | R | I')
  expect(fillFrom(wide, range(0, 0, 1, 1), range(0, 0, 2, 2), matrix)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { sortRows, type RowOrder } from '../../../../renderer/window/view/sortRows.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const matrix = matrixOf(`
          | CIO | CTO
  Item 10 | R   | A
  Item 9  |     |
  item 2  | A   |
  # Win
  Zoo     | A   |
  Ärger   |     | A
`)

test.each<[RowOrder, string]>([
  ['name', 'item-2 item-9 item-10 # -rger zoo'],
  ['assigned', 'item-2 item-10 item-9 # zoo -rger'],
])('each section for itself, by %s', (order, ids) => {
  const sorted = sortRows(matrix, matrix.rows, order)
  expect(sorted.map((row) => (row.kind === 'section' ? '#' : row.id)).join(' ')).toBe(ids)
})

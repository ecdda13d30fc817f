import { expect, test } from 'vitest'
import { changedRows } from '../../../renderer/window/gridRows.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const { rows } = matrixOf('| CIO\nFirst |\n# Run\nBudget |\nVision |\n# Win\nData |')
/** The rows with those of these names as other objects. */
const changed = (...names: readonly string[]) =>
  changedRows(
    rows,
    rows.map((row) => (names.includes(row.name) ? { ...row } : row)),
  )

test.each([
  [[], []],
  [['First'], ['first']],
  [['Vision'], ['vision', 'run']],
  [
    ['Budget', 'Vision'],
    ['budget', 'run', 'vision'],
  ],
  [
    ['Budget', 'Data'],
    ['budget', 'run', 'data', 'win'],
  ],
  [
    ['Win', 'Data'],
    ['win', 'data'],
  ],
])('of %j these look different, headings once: %j', (names, ids) => {
  expect(changed(...names)).toEqual(ids)
})

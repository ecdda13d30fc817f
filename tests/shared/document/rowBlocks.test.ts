import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import { asRowId } from '../../../shared/document/ids.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { movePlace, sectionOf, withSectionRows } from '../../../shared/document/rowBlocks.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
           | CIO
  Loose    | A
  # Run
  Budget   | A
  Security | A
  # Win
  Research | A
`)
const ids = (...names: string[]) => names.map(asRowId)

function moved(of: Matrix, names: string[], by: -1 | 1): string {
  const moving = withSectionRows(of.rows, ids(...names))
  const to = movePlace(of.rows, moving, by)
  if (to === undefined) return 'stays'
  const result = apply(of, { type: 'moveRows', rows: moving, to })
  return result.ok ? result.value.rows.map((row) => row.id).join(' ') : 'refused'
}

test('a row is in the section above it', () => {
  expect(sectionOf(matrix.rows, asRowId('security'))).toBe('run')
  expect(sectionOf(matrix.rows, asRowId('win'))).toBe('win')
  expect(sectionOf(matrix.rows, asRowId('loose'))).toBeUndefined()
})

describe('one place up or down', () => {
  test.each<[string[], -1 | 1, string]>([
    [['security'], -1, 'loose run security budget win research'],
    [['security'], 1, 'loose run budget win security research'],
    [['budget', 'security'], 1, 'loose run win budget security research'],
    [['win'], -1, 'loose win research run budget security'],
    [['run'], 1, 'loose win research run budget security'],
    [['run'], -1, 'run budget security loose win research'],
    [['run', 'win'], -1, 'run budget security win research loose'],
    [['loose'], -1, 'stays'],
    [['win'], 1, 'stays'],
  ])('%j by %i', (names, by, order) => {
    expect(moved(matrix, names, by)).toBe(order)
  })
})

test('rows moved down and up again are where they were', () => {
  const rows = fc.constantFrom('budget', 'security', 'research', 'loose')
  fc.assert(
    fc.property(rows, (name) => {
      const to = movePlace(matrix.rows, ids(name), 1)
      if (to === undefined) return
      const down = apply(matrix, { type: 'moveRows', rows: ids(name), to })
      expect(down.ok && moved(down.value, [name], -1)).toBe(matrix.rows.map((row) => row.id).join(' '))
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { readCsv } from '../../../../shared/formats/csv.ts'
import { writeCsvLong } from '../../../../shared/formats/export/csvLong.ts'
import type { Matrix } from '../../../../shared/document/matrix.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

function rowsOf(matrix: Matrix) {
  return readCsv(writeCsvLong(matrix)).table.map((row) => [...row])
}

describe('long CSV', () => {
  test('has a row for each letter, and one for a responsibility without any', () => {
    const chart = matrixOf(`
                         | CIO | CTO
      Vision             | A   |
      # Run the business
      Budget             | A/R | C
      Security           |     |
    `)
    expect(rowsOf(chart)).toEqual([
      ['Section', 'Responsibility', 'Role', 'Letter', 'Scope', 'Note', 'Term'],
      ['', 'Vision', 'CIO', 'A', '', '', ''],
      ['Run the business', 'Budget', 'CIO', 'A', '', '', ''],
      ['Run the business', 'Budget', 'CIO', 'R', '', '', ''],
      ['Run the business', 'Budget', 'CTO', 'C', '', '', ''],
      ['Run the business', 'Security', '', '', '', '', ''],
    ])
  })

  test('says scope and note once, beside the first letter of their cell', () => {
    const scoped = rowsOf(fullChart()).filter(([, , , , scope]) => scope !== '')
    expect(scoped[1]).toEqual([
      'Run the business',
      'אבטחת רשת 3',
      'CIO',
      'A',
      'internal systems only',
      '',
      '',
    ])
    expect(scoped.slice(1).every(([, , , letter]) => letter === 'A')).toBe(true)
  })

  test('neutralises what a spreadsheet would run', () => {
    expect(writeCsvLong(fullChart())).toContain(`"'=1+1 11"`)
  })
})

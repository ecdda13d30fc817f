import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../../../shared/document/matrix.ts'
import { isResponsibility } from '../../../../shared/document/query.ts'
import { sheetParts, type SheetHeights } from '../../../../shared/formats/export/sheetParts.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const heights: SheetHeights = { first: 5, other: 8, heading: 1, row: () => 1 }

/** A chart with sections of so many rows. */
function chart(...sections: readonly number[]): Matrix {
  const lines = sections.flatMap((rows, at) => [
    `# S${at + 1}`,
    ...Array.from({ length: rows }, (_, row) => `S${at + 1} row ${row + 1} | A`),
  ])
  return matrixOf(['| CIO', ...lines].join('\n'))
}

function told(matrix: Matrix): readonly string[] {
  return sheetParts(matrix.rows, heights).map(
    ({ section, isContinued, rows }) =>
      `${section?.name ?? 'none'}${isContinued ? ' continued' : ''}: ${rows.length}`,
  )
}

describe('the rows of a chart on sheets of paper', () => {
  test('stay together by section where a section fits', () => {
    expect(told(chart(2, 2, 3))).toEqual(['S1: 2', 'S2: 2', 'S3: 3'])
  })

  test('are cut where a section is longer than a sheet, and each sheet has its heading', () => {
    expect(told(chart(14))).toEqual(['S1: 4', 'S1 continued: 7', 'S1 continued: 3'])
  })

  test('fill a sheet that a section would leave blank for a good part', () => {
    expect(told(chart(1, 6))).toEqual(['S1: 1', 'S2: 2', 'S2 continued: 4'])
  })

  test('begin anew where little of a sheet is left', () => {
    expect(told(chart(3, 6))).toEqual(['S1: 3', 'S2: 6'])
  })

  test('stand in one part without a heading where there is no section', () => {
    expect(sheetParts(matrixOf('| CIO\nBudget | A\nLab | R').rows, heights)).toMatchObject([
      { isContinued: false },
    ])
  })

  test('are all there, each once and in order, whatever their heights', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(12), { maxLength: 6 }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        (sections, high) => {
          const { rows } = chart(...sections)
          const parts = sheetParts(rows, { ...heights, row: () => high })
          expect(parts.flatMap((part) => part.rows)).toEqual(rows.filter(isResponsibility))
        },
      ),
    )
  })
})

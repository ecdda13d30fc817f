import { escapeMarkdown } from '../../../../shared/formats/export/markdownText.ts'
import { roleRows } from '../../../../shared/formats/matrixToTable.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { markdownTable, writeMarkdown } from '../../../../shared/formats/export/markdown.ts'
import { readMarkdownTable } from '../../../../shared/formats/markdownTable.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const options = usualOptions('24 November 2026')
const small = matrixOf(`
                     | CIO | CTO
  # Run the business
  Budget             | A/R | C
`)

describe('Markdown', () => {
  test('a chart is a table with plain delimiters and sections in bold', () => {
    expect(markdownTable(small)).toBe(
      [
        '| # | Responsibility | CIO | CTO |',
        '| --- | --- | --- | --- |',
        '|  | **Run the business** |  |  |',
        '| 1 | Budget | A/R | C |',
      ].join('\n'),
    )
  })

  test('above it stand title, goal, date, coverage and legend', () => {
    const text = writeMarkdown({ ...small, title: 'Leadership', goal: 'Who answers' }, options)
    expect(text.split('\n').slice(0, 8)).toEqual([
      '# Leadership',
      '',
      'Who answers',
      '',
      '24 November 2026 · 1 of 1 has one accountable owner',
      '',
      '- A = Accountable: Answers for the result and has the final word.',
      '- R = Responsible: Does the work.',
    ])
  })

  test('bars, line breaks and marks in names are escaped', () => {
    const rows = small.rows.map((row) => ({ ...row, name: 'a|b\\|c\n*d* <b>' }))
    expect(markdownTable({ ...small, rows })).toContain('a\\|b\\\\\\|c<br>\\*d\\* \\<b>')
  })

  test('scopes and notes stand below, findings when asked for', () => {
    const text = writeMarkdown(fullChart(), { ...options, hasFindings: true })
    expect(text).toContain('- אבטחת רשת 3, CIO: scope internal systems only')
    expect(text).toContain('## Remarks')
  })

  test('any chart is a table whose rows all have as many cells', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const table = readMarkdownTable(markdownTable(matrix)) ?? []
        expect(table).toHaveLength(matrix.rows.length + roleRows(matrix.roles, escapeMarkdown).length + 1)
        const letters = (row: readonly string[]): string =>
          row
            .slice(2)
            .filter((text) => /^[RACI](?:\/[RACI])*$/.test(text))
            .join()
        expect(table.map(letters)).toHaveLength(table.length)
      }),
      { numRuns: 200 },
    )
  })

  test('names, letters and sections of a chart are all in its table', () => {
    const chart = fullChart()
    const table = readMarkdownTable(markdownTable(chart)) ?? []
    expect(table[0]?.slice(2)).toEqual(chart.roles.map(({ name }) => name))
    expect(table[1]?.slice(1, 3)).toEqual(['Holder', 'Holder 1'])
    expect(table.slice(2).map(([, name]) => name)).toEqual(chart.rows.map(({ name }) => name))
    expect(table[3]?.slice(2, 5)).toEqual(['A/R', 'C', 'I'])
  })
})

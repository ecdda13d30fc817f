import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeHtmlTable } from '../../../shared/formats/htmlTable.ts'
import { readMarkdownTable } from '../../../shared/formats/markdownTable.ts'
import { readTsv, writeTsv } from '../../../shared/formats/tsv.ts'

describe('tab-separated values', () => {
  const text = fc.oneof(
    fc.constantFrom('=1+1', 'a\tb', 'a\nb', '"', "'=x", '', ' ', 'A/R', '\r'),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )

  test('come back as they were, whatever the names hold', () => {
    const tables = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      )
      // One empty line is an empty clipboard.
      .filter((table) => table.some((row) => row.length > 1) || table.at(-1)?.[0] !== '')
    fc.assert(
      fc.property(tables, (table) => {
        expect(readTsv(`${writeTsv(table)}\r\n`)).toEqual(table)
      }),
      { numRuns: 2_000 },
    )
  })

  test('of a spreadsheet are read: quoted line breaks, and a line break at the end', () => {
    expect(readTsv('"Budget\r\nand plan"\tA/R\r\nLab\t\r\n')).toEqual([
      ['Budget\r\nand plan', 'A/R'],
      ['Lab', ''],
    ])
  })

  test('never run a formula', () => {
    expect(writeTsv([['=1+1', '-']])).toBe("'=1+1\t-")
  })
})

describe('a Markdown table', () => {
  test('is read with and without bars at the ends, ragged, with breaks and escaped bars', () => {
    const table = [
      ['Task', 'CIO', 'CTO'],
      ['Budget | plan', 'A/R', 'C'],
      ['Lab\nwork', '', 'R'],
    ]
    expect(
      readMarkdownTable(
        '| Task | CIO | **CTO** |\n|:--|:-:|---|\n| Budget \\| plan | A/R | C |\n|Lab<br>work||R|',
      ),
    ).toEqual(table)
    expect(
      readMarkdownTable('Task | CIO | CTO\n---|---|---\nBudget \\| plan | A/R | C\nLab<br/>work | | R'),
    ).toEqual(table)
  })

  test.each(['no table', 'a | b', 'a | b\nc | d', ''])('is not seen in %j', (text) => {
    expect(readMarkdownTable(text)).toBeUndefined()
  })
})

test('HTML for the clipboard is escaped and every cell is marked as text', () => {
  const html = writeHtmlTable([['<img src=x onerror=alert(1)>', 'a\nb']])
  expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  expect(html).toContain('a<br style="mso-data-placement:same-cell">b')
  expect(html.match(/mso-number-format:'\\@'/g)).toHaveLength(2)
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writeHtmlTable } from '../../../shared/formats/htmlTable.ts'
import { readHtmlTable } from '../../../shared/formats/readHtmlTable.ts'

const fixture = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/clipboard', name), 'utf8')

describe('the first table of HTML', () => {
  test.each(['excel.html', 'libreoffice.html', 'google-sheets.html', 'word.html'])('%s', (file) => {
    expect(readHtmlTable(fixture(file))).toEqual([
      ['Data protection\nand privacy', 'R/A', 'C'],
      ['Vendor management & contracts', '', 'A, R'],
    ])
  })

  test('has no scripts and styles in it', () => {
    expect(readHtmlTable(fixture('hostile.html'))).toEqual([['Budget', 'A']])
  })

  test('spreads merged cells, and keeps a table inside a cell as text', () => {
    const html =
      '<table><tr><td rowspan="2">a</td><td colspan=2>b</td></tr><tr><td>c</td><td><table><tr><td>d</td></tr></table></td></tr></table>'
    expect(readHtmlTable(html)).toEqual([
      ['a', 'b', ''],
      ['', 'c', 'd'],
    ])
  })

  test.each(['', 'text', '<p>a</p>', '<table></table>'])('is not seen in %j', (html) => {
    expect(readHtmlTable(html)).toBeUndefined()
  })

  test('that claims to be enormous is read as what it holds', () => {
    const table = readHtmlTable('<table><tr><td colspan="99999999" rowspan="99999999">a</td></tr></table>')
    expect(table).toHaveLength(1)
    expect(table?.[0]).toHaveLength(1_000)
  })

  test('comes back as it was written', () => {
    const text = fc.string({ unit: fc.constantFrom('<', '&', '"', 'a', 'é', '\n', '=', "'"), maxLength: 6 })
    const tidy = text.map((raw) => raw.replaceAll(/\n+/g, '\n').trim())
    const tables = fc.array(fc.array(tidy, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 })
    fc.assert(
      fc.property(tables, (table) => {
        expect(readHtmlTable(writeHtmlTable(table))).toEqual(table)
      }),
    )
  })
})

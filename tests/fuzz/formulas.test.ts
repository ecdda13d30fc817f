import { expect, test } from 'vitest'
import { guard, guardField, unguard, unguardField } from '../../shared/formats/formulaGuard.ts'
import { readCsv, writeCsv } from '../../shared/formats/csv.ts'
import { exportChart } from '../../shared/formats/export/exportChart.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { writeHtmlTable } from '../../shared/formats/htmlTable.ts'
import { matrixToTable } from '../../shared/formats/matrixToTable.ts'
import type { Table } from '../../shared/formats/table.ts'
import { readTsv, writeTsv } from '../../shared/formats/tsv.ts'
import { needs, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { lackingOffice, offices, openedByOffice } from './office.ts'
import { below, oneOf, type Random } from './pick.ts'
import { chartOfTexts } from './chartOfTexts.ts'

const signs = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'] as const

/** A text of what spreadsheets take for formulas, and of anything else. */
function oddText(random: Random): string {
  const parts = Array.from({ length: below(random, 8) }, () => {
    const kind = random()
    if (kind < 0.3) return "'"
    if (kind < 0.6) return oneOf(random, signs)
    if (kind < 0.8)
      return oneOf(random, ['1', 'a', ' ', '"', ',', ';', '|', 'SUM(A1)', "cmd|' /C calc'!A0", '\u0000', 'ä'])
    return String.fromCodePoint(below(random, 0x110000))
  })
  return parts.join('')
}

/** How many of the texts do not come back. */
function lost(texts: readonly string[], encode: typeof guard, decode: typeof unguard): number {
  return texts.filter((text) => decode(encode(text)) !== text).length
}

const random = randomFrom(seed)
const count = perLane({ short: 5_000, fast: 50_000, long: 500_000 })
const texts = Array.from({ length: count }, () => oddText(random))
/** Where none of them starts with a line break: in a table of text those are line ends. */
const tables: readonly Table[] = Array.from({ length: count / 50 }, (_, at) => {
  const fields = texts.slice(at * 50, at * 50 + 50)
  return Array.from({ length: 10 }, (_row, row) => [`${row}`, ...fields.slice(row * 5, row * 5 + 5)])
})

test('a text that is guarded against being run comes back as it was', () => {
  const changed = texts.filter((text) => guard(text) !== text).length
  const counts = {
    texts: count,
    guarded: changed,
    lost: lost(texts, guard, unguard),
    tables: tables.length,
    'fields lost': lost(texts, guardField, unguardField),
    'tables lost': tables.filter((table) => !isBack(table)).length,
  }
  report('Formulas: there and back', counts, changed)
  expect(counts).toMatchObject({ lost: 0, 'fields lost': 0, 'tables lost': 0 })
})

/** Whether a table comes back from CSV and from TSV. */
function isBack(table: Table): boolean {
  const wanted = JSON.stringify(table)
  return (
    JSON.stringify(readCsv(writeCsv(table)).table) === wanted &&
    JSON.stringify(readTsv(writeTsv(table))) === wanted
  )
}

test('the control: the apostrophe of OWASP loses texts', () => {
  const plain = (text: string): string => (/^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text)
  const caught = lost(texts, plain, (text) => (/^'[=+\-@\t\r\n]/.test(text) ? text.slice(1) : text))
  report('Planted mistake, formulas: only texts that run are guarded', { caught }, caught)
})

const runs = [
  '=1+2',
  '=HYPERLINK("http://x.example","y")',
  "=cmd|' /C calc'!A0",
  '+1+2',
  '-1+2',
  '@SUM(1,2)',
  '\t=1+2',
  '＝1+2',
  "'=1+2",
  '=DDE("a";"b";"c")',
  'x";=1+1;"',
  'x",=1+1,"',
  'x"\t=1+1\t"',
  'x|=1+1|"',
  'x\n=1+1',
]
const matrix = chartOfTexts(runs)
const options = { ...usualOptions('24 November 2026'), hasFindings: true }

test.for(offices)('%s finds no formula in what is exported of a chart of formulas', (_office, context) => {
  needs(context, lackingOffice())
  const found: Record<string, number> = {}
  for (const [format, name] of [
    ['csv', 'a.csv'],
    ['csvLong', 'b.csv'],
    ['tsv', 'c.tsv'],
    ['xlsx', 'd.xlsx'],
    ['html', 'e.html'],
  ] as const) {
    const exported = exportChart(format, matrix, options)
    const content = exported.kind === 'file' ? exported.bytes : exported.kind === 'text' ? exported.text : ''
    const flat = openedByOffice(name, content)
    expect(flat).toContain('HYPERLINK')
    found[format] = formulasIn(flat)
  }
  const table = { name: 'copied.html', content: writeHtmlTable(matrixToTable(matrix)) }
  found['copied'] = formulasIn(openedByOffice(table.name, table.content))
  for (const separator of [',', ';', '\t', '|'])
    found[`csv read with ${JSON.stringify(separator)}`] = formulasIn(
      openedByOffice('f.csv', writeCsv(matrixToTable(matrix)), separator),
    )
  report('Formulas that LibreOffice finds', found, runs.length)
  expect(Object.values(found).filter((count) => count > 0)).toEqual([])
})

/** How many there are. The coverage on the legend of a workbook is ours, and names only cells. */
function formulasIn(flat: string): number {
  return [...flat.matchAll(/table:formula="([^"]*)"/g)].filter(
    ([, formula = '']) => !formula.includes('MMULT'),
  ).length
}

test.for(offices)('the control: %s finds the formulas of a table that is not guarded', (_office, context) => {
  needs(context, lackingOffice())
  const flat = openedByOffice('bare.csv', runs.map((text) => `"${text.replaceAll('"', '""')}"`).join('\r\n'))
  const caught = [...flat.matchAll(/table:formula=/g)].length
  report('Planted mistake, formulas: nothing is guarded', { caught }, caught)
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMatrix, type ParsedMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { writeCsv } from '../../../shared/formats/csv.ts'
import { longTable } from '../../../shared/formats/export/csvLong.ts'
import { openForeign, readForeign } from '../../../shared/formats/import/readForeign.ts'
import { chartText } from '../../support/chartText.ts'

/** Written by Remit before any field but names and letters was in a table; two roles are named like fields of today. */
const folder = new URL('../../fixtures/earlier/', import.meta.url)

const chart = [
  'CFO | CIO | Status | Description',
  'Budget: A/R | C (technology only) {Asked in March} | I |',
  '# People',
  'Hiring: C | A |  | R',
  '=Training:  | A/R |  | I {By mail}',
]

describe('a file of an earlier Remit still reads', () => {
  test.each(['chart.csv', 'chart.tsv', 'chart.xlsx', 'chart.html'])('%s', (name) => {
    expect(read(name)).toMatchObject({ text: chart.join('\n'), repairs: [] })
  })

  test('chart.md, which had no scopes and notes in its table', () => {
    const { text } = read('chart.md')
    expect(text.split('\n')).toEqual(chart.map((line) => line.replaceAll(/ ?(?:\(.*?\)|\{.*?\})/g, '')))
  })

  test('chart-long.csv', () => {
    expect(read('chart-long.csv')).toMatchObject({ text: chart.join('\n'), repairs: [] })
  })
})

test('a long table from before terms still reads, with the details of rows behind its notes', () => {
  const { matrix } = openChart('chart.raci')
  const table = longTable(matrix)
  const term = table[0]?.indexOf('Term') ?? -1
  expect(term).toBeGreaterThan(0)
  const earlier = table.map((row) => row.toSpliced(term, 1))
  const back = read('long.csv', new TextEncoder().encode(writeCsv(earlier)))
  // A long table has no place for what is said of roles, which is in the first line.
  const rows = (text: string) => text.split('\n').slice(1)
  expect([rows(back.text), back.repairs]).toEqual([rows(chartText(matrix)), []])
  expect(back.matrix.rows.find(({ name }) => name === 'Budget')).toMatchObject({ description: 'Once a year' })
})

test.each(['chart.raci', 'chart.json'])('%s opens and is saved as the same bytes', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const parsed = parseMatrix(text)
  expect(parsed.ok && serialise(parsed.value.matrix)).toBe(text)
})

function openChart(name: string): ParsedMatrix {
  const parsed = parseMatrix(readFileSync(new URL(name, folder), 'utf8'))
  if (!parsed.ok) throw new Error(`${name} does not open`)
  return parsed.value
}

function read(name: string, content: Uint8Array = readFileSync(new URL(name, folder))) {
  const opened = openForeign({ name, content })
  if (!opened.ok || opened.value.kind !== 'tables') throw new Error(`${name} is no table`)
  const table = opened.value.tables[opened.value.likeliest]
  const back = table && readForeign(table, name)
  if (!back?.ok) throw new Error(`${name} was not read`)
  const { matrix, repairs } = back.value
  return { matrix, text: chartText(matrix), repairs }
}

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
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
    expect(read(name)).toEqual({ text: chart.join('\n'), repairs: [] })
  })

  test('chart.md, which had no scopes and notes in its table', () => {
    const { text } = read('chart.md')
    expect(text.split('\n')).toEqual(chart.map((line) => line.replaceAll(/ ?(?:\(.*?\)|\{.*?\})/g, '')))
  })

  test('chart-long.csv', () => {
    expect(read('chart-long.csv')).toEqual({ text: chart.join('\n'), repairs: [] })
  })
})

test.each(['chart.raci', 'chart.json'])('%s opens and is saved as the same bytes', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8')
  const parsed = parseMatrix(text)
  expect(parsed.ok && serialise(parsed.value.matrix)).toBe(text)
})

function read(name: string) {
  const opened = openForeign({ name, content: readFileSync(new URL(name, folder)) })
  if (!opened.ok || opened.value.kind !== 'tables') throw new Error(`${name} is no table`)
  const table = opened.value.tables[opened.value.likeliest]
  const back = table && readForeign(table, name)
  if (!back?.ok) throw new Error(`${name} was not read`)
  return { text: chartText(back.value.matrix), repairs: back.value.repairs }
}

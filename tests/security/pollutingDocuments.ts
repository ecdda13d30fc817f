import { example } from '../support/exampleFile.ts'
import { xlsxOf } from '../support/xlsxOf.ts'

/** Names that every object of JavaScript answers to; written with an escape, a search for them finds nothing. */
const names = ['__proto__', 'constructor', 'prototype', String.raw`\u005f_proto__`] as const

const payload = '{"polluted": true, "prototype": {"polluted": true}, "__proto__": {"polluted": true}}'

export interface PollutingDocument {
  readonly name: string
  readonly content: string | Uint8Array
  /** whether it is opened as a matrix, read as a table, or pasted */
  readonly way: 'open' | 'import' | 'paste'
}

/** Places in a matrix file, each the start of an object. */
const places: Readonly<Record<string, string>> = {
  document: '{\n  "format"',
  scheme: '"scheme": {',
  role: '"roles": [\n    {',
  cells: '"cells": {',
}

function inMatrix(place: string, name: string): string {
  const start = places[place] ?? ''
  const brace = start.indexOf('{') + 1
  const changed = example.replace(
    start,
    `${start.slice(0, brace)} "${name}": ${payload},${start.slice(brace)}`,
  )
  if (changed === example) throw new Error(`The example has no ${place}.`)
  return changed
}

const opened: readonly PollutingDocument[] = names.flatMap((name, at) =>
  Object.keys(places).map((place) => ({
    ...{ name: `${place}-${at}.raci`, content: inMatrix(place, name), way: 'open' as const },
  })),
)

const table = [
  ['Activity', '__proto__', 'constructor', 'prototype'],
  ['__proto__', 'A', 'R', 'C'],
  ['constructor', '__proto__', 'constructor', 'prototype'],
  ['toString', 'A/R', 'hasOwnProperty', '__proto__: note'],
] as const

const separated = (separator: string): string => table.map((row) => row.join(separator)).join('\n')

const html = `<table>${table.map((row) => `<tr>${row.map((text) => `<td>${text}`).join('')}`).join('')}</table>`

const imported: readonly PollutingDocument[] = [
  ...names.map((name, at): [string, string] => [
    `objects-${at}.json`,
    `[{"Activity": "Budget", "${name}": "A", "CIO": "R"}, {"Activity": "Lab", "${name}": ${payload}}]`,
  ]),
  ['columns.json', `{"__proto__": [${payload}], "constructor": [["A", "B"], ["C", "R"]]}`],
  ['table.csv', separated(',')],
  ['table.tsv', separated('\t')],
  ['semicolons.csv', separated(';')],
  ['table.md', `| ${separated(' | ').replaceAll('\n', ' |\n| ').replace('\n', '\n|---|---|---|---|\n')} |`],
  ['table.html', html],
].map(([name = '', content = '']) => ({ name, content, way: 'import' }))

const sheets = xlsxOf(['__proto__', 'constructor'].map((name) => ({ name, rows: table })))

/** Documents that try to change what every object is made from. */
export const pollutingDocuments: readonly PollutingDocument[] = [
  ...opened,
  ...imported,
  { name: 'sheets.xlsx', content: sheets, way: 'import' },
  { name: 'a page on the clipboard', content: html, way: 'paste' },
  { name: 'a text on the clipboard', content: separated('\t'), way: 'paste' },
  { name: 'objects on the clipboard', content: `[{"__proto__": ${payload}, "Activity": "x"}]`, way: 'paste' },
]

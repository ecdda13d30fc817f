import { describe, expect, test } from 'vitest'
import { openForeign, readForeign } from '../../../../shared/formats/import/readForeign.ts'
import { describeSourceError } from '../../../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../../../shared/formats/import/tableError.ts'

/** What becomes of a file: a sentence why it is refused, or the size of what is read. */
function outcome(name: string, content: Uint8Array | string): string {
  const opened = openForeign({ name, content })
  if (!opened.ok) return describeSourceError(opened.error)
  if (opened.value.kind === 'matrix') return 'a matrix'
  const { tables, likeliest } = opened.value
  const read = tables[likeliest] && readForeign(tables[likeliest], name)
  if (!read?.ok) return read ? describeTableError(read.error) : ''
  const { roles, rows } = read.value.matrix
  return `${roles.length} roles, ${rows.length} rows`
}

describe('a file made to do harm is refused or read in good time:', () => {
  test.each([
    ['chart.json', '['.repeat(1_000_000), /nested too deeply/],
    ['chart.json', `{"a":${'{"a":'.repeat(100_000)}`, /nested too deeply/],
    ['chart.json', '{"format":"remit","format":"remit"}', /a second time/],
    ['chart.csv', `{"${'a'.repeat(5_000_000)}`, /damaged from here on/],
    ['chart.csv', `Task,${'"'.repeat(2_000_001)}`, /roles|rows|longer than/],
    ['chart.csv', `A,B\n${'x,A\n'.repeat(20_001)}`, /20,001 rows; a chart holds at most 20,000/],
    ['chart.csv', `Task${',R'.repeat(300)}\nBudget${',A'.repeat(300)}`, /300 roles|301|at most 200/],
    ['chart.csv', ','.repeat(3_000_000), /There is no table/],
    ['chart.csv', '\n'.repeat(3_000_000), /The file is empty|There is no table/],
    ['chart.md', '|'.repeat(2_000_000), /There is no table/],
    ['chart.md', `|a|b|\n|-|-|\n|${'['.repeat(500_000)}|A|`, /longer than|1 roles/],
    ['chart.md', `|Task|CIO|\n${'|-'.repeat(200_000)}|\n|x|A|`, /1 roles, 1 rows|roles/],
    [
      'chart.md',
      `${'*'.repeat(200_000)}\n${'> '.repeat(200_000)}\n|Task|CIO|\n|-|-|\n|x|A|`,
      /1 roles, 1 rows/,
    ],
    ['chart.html', '<table>'.repeat(20_000), /too deeply/],
    ['chart.html', `${'<table><tr><td>'.repeat(3_000)}A`, /roles|no table|deep/],
    [
      'chart.html',
      '<table><tr><td colspan=99999999 rowspan=99999999>Task<td>CIO<tr><td>x<td>A</table>',
      /roles|table/,
    ],
    ['chart.html', `<table>${'<tr><td colspan=1000 rowspan=1000>x'.repeat(500)}</table>`, /roles|rows|table/],
    ['chart.html', `<table><tr><td>Task<td>CIO<tr><td>${'<b>'.repeat(300_000)}x<td>A</table>`, /too deeply/],
    [
      'chart.html',
      `<table><tr><td>Task<td>CIO<tr><td>${'<b> </b>'.repeat(300_000)}x<td>A</table>`,
      /1 roles, 1 rows/,
    ],
  ])('%s (%#)', (name, content, words) => {
    expect(outcome(name, content)).toMatch(words)
  })

  test('a file larger than what is read', () => {
    expect(outcome('chart.csv', new Uint8Array(129 * 1024 * 1024))).toMatch(
      /larger than the 128 MB that are read/,
    )
  })
})

test('nothing within HTML is followed, run or kept', () => {
  const html = `<table onload="x()"><tr><th>Task<th>CIO</tr><tr><td><img src="https://example.org/x.png" onerror="x()">Budget
    <iframe src="file:///etc/passwd"></iframe><style>td{}</style></td><td>A</td></tr></table>`
  const opened = openForeign({ name: 'chart.html', content: html })
  expect(opened.ok && opened.value.kind === 'tables' && opened.value.tables[0]?.table).toEqual([
    ['Task', 'CIO'],
    ['Budget', 'A'],
  ])
})

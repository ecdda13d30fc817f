import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { exportChart } from '../../../shared/formats/export/exportChart.ts'
import type { ExportFormat } from '../../../shared/formats/formats.ts'
import { usualOptions } from '../../../shared/formats/export/exportOptions.ts'
import { openForeign, readForeign } from '../../../shared/formats/import/readForeign.ts'
import { describeRepair } from '../../../shared/formats/import/repairs.ts'
import { describeSourceError } from '../../../shared/formats/import/sourceError.ts'
import { describeTableError } from '../../../shared/formats/import/tableError.ts'
import { chartOf, charts } from '../../support/chartArbitrary.ts'
import { runsPerLane } from '../../support/lane.ts'

const options = usualOptions('24 November 2026')

/** The chart written in a format and read again as a file of that name, with what the reader had to say. */
function thereAndBack(matrix: Matrix, format: ExportFormat, name: string): { back: Matrix; said: string[] } {
  const exported = exportChart(format, matrix, options)
  if (exported.kind !== 'text' && exported.kind !== 'file') throw new Error(`${format} is not read back`)
  const content = exported.kind === 'file' ? exported.bytes : new TextEncoder().encode(exported.text)
  const opened = openForeign({ name, content })
  if (!opened.ok) throw new Error(describeSourceError(opened.error))
  if (opened.value.kind === 'matrix') return { back: opened.value.matrix, said: [] }
  const table = opened.value.tables[opened.value.likeliest]
  const read = table && readForeign(table, name)
  if (!read?.ok) throw new Error(read ? describeTableError(read.error) : 'no table')
  return {
    back: read.value.matrix,
    said: [...opened.value.remarks, ...read.value.repairs.map(describeRepair)],
  }
}

/** HTML has one kind of line end, and shows a control character by the sign for it. */
function asInHtml(chart: ReturnType<typeof chartOf>): ReturnType<typeof chartOf> {
  return JSON.parse(JSON.stringify(chart), (_key, part: unknown) =>
    typeof part === 'string' ? part.replaceAll(/\r\n|\r/g, '\n').replaceAll(controls, signOf) : part,
  )
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

function signOf(char: string): string {
  return char < ' ' ? String.fromCodePoint(0x2400 + char.charCodeAt(0)) : '\ufffd'
}

describe('a chart written and read back is the same', () => {
  test.each([
    ['csv', 'chart.csv'],
    ['tsv', 'chart.tsv'],
    ['xlsx', 'chart.xlsx'],
    ['html', 'chart.html'],
    ['json', 'chart.json'],
  ] as const)('%s', (format, name) => {
    fc.assert(
      fc.property(charts, (matrix) => {
        // A file that has control characters and no byte order mark is taken for binary, and refused in words.
        fc.pre(format !== 'tsv' || JSON.stringify(chartOf(matrix)).search(/\\u00[01]/) < 0)
        const { back, said } = thereAndBack(matrix, format, name)
        expect({ ...asInHtml(chartOf(back)), said }).toEqual({
          ...asInHtml(chartOf(matrix)),
          said: [],
        })
      }),
      runsPerLane(50),
    )
  })
})

test('a CSV with a row for each letter keeps what is said of responsibilities and cells', () => {
  fc.assert(
    fc.property(charts, (chart) => {
      const matrix = withOwnNames(chart)
      const { back, said } = thereAndBack(matrix, 'csvLong', 'chart.csv')
      expect({ rows: rowsByRole(back), said }).toEqual({ rows: rowsByRole(matrix), said: [] })
    }),
    runsPerLane(50),
  )
})

/** The chart with names that are in it once: a row for each letter can only tell its roles and rows apart by name. */
function withOwnNames(matrix: Matrix): Matrix {
  return {
    ...matrix,
    roles: matrix.roles.map((role, at) => ({ ...role, name: `Role ${at}` })),
    rows: matrix.rows.map((row, at) => ({ ...row, name: `Row ${at}` })),
  }
}

/** The responsibilities, each with its section, and its cells by the name of the role. */
function rowsByRole(matrix: Matrix) {
  const { roles, rows } = chartOf(matrix)
  let section = ''
  return rows.flatMap(({ kind, name, details, cells }) => {
    if (kind === 'section') section = name
    const named = roles.map((role, at) => [role.name, cells[at]] as const)
    const filled = named.filter(([, cell]) => cell && Object.values(cell).some(({ length }) => length > 0))
    return kind === 'section' ? [] : [{ section, name, details, cells: Object.fromEntries(filled) }]
  })
}

test('Markdown keeps names, letters and sections', () => {
  fc.assert(
    fc.property(charts, (matrix) => {
      const { back } = thereAndBack(matrix, 'markdown', 'chart.md')
      expect(inMarkdown(back)).toEqual(inMarkdown(matrix))
    }),
    runsPerLane(50),
  )
})

test('Word keeps names, letters and sections, however many tables the roles need', () => {
  fc.assert(
    fc.property(charts, (matrix) => {
      // Word shows a control character by the sign for it.
      fc.pre(JSON.stringify(chartOf(matrix)).search(/\\u00[01]/) < 0)
      const { back } = thereAndBack(matrix, 'docx', 'chart.docx')
      expect(inWord(back)).toEqual(inWord(matrix))
    }),
    runsPerLane(50),
  )
})

/** What is in Word as a person sees it: a name that is empty is said. */
function inWord(matrix: Matrix) {
  const { roles, rows } = inMarkdown(matrix)
  const named = (name: string): string => name.replace(/^Unnamed (?:role|section|responsibility)$/, '')
  return {
    roles: roles.map(named),
    rows: rows.map(([kind, name, ...letters]) => [kind, named(String(name)), ...letters]),
  }
}

/** Names in one line without what cannot be seen, and letters: what Markdown promises to keep. */
function inMarkdown(matrix: Matrix) {
  const { roles, rows } = chartOf(matrix)
  return {
    roles: roles.map(({ name }) => asSeen(name)),
    rows: rows.map(({ kind, name, cells }) => [kind, asSeen(name), ...cells.map(({ letters }) => letters)]),
  }
}

function asSeen(name: string): string {
  return name
    .replaceAll(controls, '')
    .replaceAll(/[\u00ad\u200b\u200e\u200f\u2060\u2066-\u2069\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

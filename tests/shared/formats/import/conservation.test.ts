import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMatrix } from '../../../../shared/document/parse.ts'
import { isResponsibility } from '../../../../shared/document/query.ts'
import { raci, schemes } from '../../../../shared/document/schemes.ts'
import { serialise } from '../../../../shared/document/serialise.ts'
import { writeCsv } from '../../../../shared/formats/csv.ts'
import type { Decisions } from '../../../../shared/formats/import/decisions.ts'
import { openForeign, readForeign, type ForeignChart } from '../../../../shared/formats/import/readForeign.ts'
import type { ColumnUse } from '../../../../shared/formats/import/shape.ts'
import { plainTable, type SourceTable } from '../../../../shared/formats/import/source.ts'
import { matrixToTable } from '../../../../shared/formats/matrixToTable.ts'
import { chartOf, charts } from '../../../support/chartArbitrary.ts'
import { runsPerLane } from '../../../support/lane.ts'

test('a chart written as CSV is the same when its file is read', () => {
  fc.assert(
    fc.property(charts, (matrix) => {
      const content = new TextEncoder().encode(writeCsv(matrixToTable(matrix)))
      const opened = openForeign({ name: 'chart.csv', content })
      const table = opened.ok && opened.value.kind === 'tables' ? opened.value.tables : []
      expect(table).toHaveLength(1)
      const read = readForeign(table[0] ?? plainTable([]), 'chart.csv')
      expect(read.ok && chartOf(read.value.matrix)).toEqual(chartOf(matrix))
      expect(read.ok && read.value.repairs).toEqual([])
    }),
  )
})

const letterTexts = ['A', 'R', 'C', 'I', 'A/R', 'C/I', 'R/C']
/** A text that is like no other in its table: `«` stands for its number. */
const patterns = [
  ...['Word«', 'Word« and more', 'Do word« now', 'R (word«)', 'C: word«', 'word«, name«', 'word« / name«'],
  ...['«', '1.«', 'T-«', 'Phase «', 'WORD«', 'word«?', '@word«', '=word«', 'word«\nname«', 'Total word«'],
]
const plainWords = [
  'Task',
  'Role',
  'R',
  'A',
  'C',
  'I',
  'Responsible',
  'Phase',
  'Comments',
  'X',
  '✓',
  '-',
  'n/a',
  '',
]

const cell = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...letterTexts) },
  { weight: 3, arbitrary: fc.constantFrom(...patterns) },
  { weight: 2, arbitrary: fc.constantFrom(...plainWords) },
)

/** Tables of letters and of texts each of which is there once. */
const tables = fc
  .record({
    header: fc.array(fc.constantFrom(...patterns, ...plainWords), { maxLength: 6 }),
    rows: fc.array(fc.tuple(fc.constantFrom(...patterns, ''), fc.array(cell, { maxLength: 5 })), {
      maxLength: 7,
    }),
    hasHeader: fc.boolean(),
  })
  .map(({ header, rows, hasHeader }) => {
    let number = 100
    const made = [...(hasHeader ? [header] : []), ...rows.map(([name, cells]) => [name, ...cells])]
    return made.map((row) =>
      row.map((text) => (text.includes('«') ? text.replaceAll('«', `${(number += 7)}`) : text)),
    )
  })

const merges = fc.array(
  fc.record({
    row: fc.nat(6),
    column: fc.nat(5),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 3 },
)

const key = fc.constantFrom(...raci.letters.map((letter) => letter.key))
const use: fc.Arbitrary<ColumnUse> = fc.oneof(
  fc
    .constantFrom('name', 'number', 'section', 'role', 'details', 'role-name', 'letters', 'left-out')
    .map((kind) => ({ kind }) as const),
  fc.record({ kind: fc.constantFrom('scope', 'note'), of: fc.nat(5) }),
  fc.record({ kind: fc.constant('letter'), letter: key }),
)

/** Whatever a person may decide, sensible or not. */
const decisions: fc.Arbitrary<Decisions> = fc.record(
  {
    orientation: fc.constantFrom('roles-across', 'roles-down', 'letters-across', 'one-per-row'),
    headerRows: fc.constantFrom([], [0], [1], [0, 1], [9]),
    hasHolders: fc.boolean(),
    endRow: fc.nat(8),
    columns: fc.dictionary(fc.nat(5).map(String), use, { maxKeys: 3 }),
    rows: fc.dictionary(fc.nat(7).map(String), fc.constantFrom('section', 'responsibility', 'left-out')),
    scheme: fc.constantFrom(...schemes),
    marks: fc.dictionary(
      fc.constantFrom('x', '✓', 'a', 'word107'),
      fc.oneof(fc.constant('note' as const), fc.array(key)),
    ),
  },
  { requiredKeys: [] },
)

/** All that a person can see of a reading: the texts of the matrix, and what the repairs quote. */
function allTexts({ matrix, repairs }: ForeignChart): string {
  const { title, scheme, roles, rows } = matrix
  return [
    title,
    ...scheme.letters.flatMap(({ name, meaning }) => [name, meaning]),
    ...roles.flatMap(({ name, holder, note = '' }) => [name, holder, note]),
    ...rows.flatMap((row) => [
      row.name,
      ...(row.kind === 'section'
        ? []
        : [row.description ?? '', ...[...row.cells.values()].flatMap(({ scope, note }) => [scope, note])]),
    ]),
    ...repairs.map(({ found }) => found),
  ].join('\n')
}

/** The numbered texts of a table that are nowhere in what was read of it. */
function lost(source: SourceTable, read: ForeignChart): readonly string[] {
  const kept = new Set(allTexts(read).match(/\d+/g))
  return source.table
    .flat()
    .filter((text) => (text.match(/\d{3,}/g) ?? []).some((number) => !kept.has(number)))
}

/** Letters in the table that no repair quotes, against letters in the matrix. */
function letterCounts({ table }: SourceTable, { matrix, repairs }: ForeignChart): readonly [number, number] {
  const quoted = new Map<string, number>()
  for (const { found } of repairs) {
    for (const part of found.split(' | ')) quoted.set(part, (quoted.get(part) ?? 0) + 1)
  }
  let written = 0
  for (const text of table.flat().filter((one) => letterTexts.includes(one) && one.length > 1)) {
    const left = quoted.get(text) ?? 0
    if (left > 0) quoted.set(text, left - 1)
    else written += 1
  }
  const texts = [
    matrix.title,
    ...matrix.roles.flatMap(({ name, holder, note = '' }) => [name, holder, ...note.split('\n')]),
    ...matrix.rows.map(({ name }) => name),
    ...matrix.rows
      .filter(isResponsibility)
      .flatMap(({ description = '', cells }) => [
        ...description.split(/\n|: /),
        ...[...cells.values()].flatMap(({ letters, scope, note }) => [letters.join('/'), scope, note]),
      ]),
  ]
  const read = texts.filter((text) => /(?:^|: )\w\/\w/.test(text)).length
  return [written, read]
}

describe('nothing is dropped silently:', () => {
  test('each text of any table is in the chart or in a repair', () => {
    fc.assert(
      fc.property(tables, merges, (table, merged) => {
        const source = { ...plainTable(table), merges: merged }
        const read = readForeign(source, 'chart')
        if (read.ok) expect(lost(source, read.value)).toEqual([])
      }),
      runsPerLane(100),
    )
  })

  test('and also when a person has decided how to read it', () => {
    fc.assert(
      fc.property(tables, merges, decisions, (table, merged, decided) => {
        const source = { ...plainTable(table), merges: merged }
        const read = readForeign(source, 'chart', decided)
        if (!read.ok) return
        expect(lost(source, read.value)).toEqual([])
        const { matrix } = read.value
        expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
      }),
      runsPerLane(100),
    )
  })

  test('each pair of letters in any table is in the chart or in a repair', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const source = plainTable(table)
        const read = readForeign(source, 'chart')
        // Below letters a text such as `R/C` is the name of a role, and one role however often it is there.
        if (!read.ok || !read.value.shape.orientation.startsWith('roles')) return
        const [written, kept] = letterCounts(source, read.value)
        expect(kept).toBeGreaterThanOrEqual(written)
      }),
      runsPerLane(100),
    )
  })
})

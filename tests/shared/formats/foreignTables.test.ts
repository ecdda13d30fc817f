import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseMatrix } from '../../../shared/document/parse.ts'
import { serialise } from '../../../shared/document/serialise.ts'
import { readCsv, writeCsv } from '../../../shared/formats/csv.ts'
import { describeTableError } from '../../../shared/formats/import/tableError.ts'
import { matrixFromCsv } from '../../../shared/formats/matrixFromCsv.ts'
import { matrixToTable } from '../../../shared/formats/matrixToTable.ts'
import type { Table } from '../../../shared/formats/table.ts'
import { needsYou } from '../../../shared/formats/import/repairs.ts'
import type { ReadMatrix } from '../../../shared/formats/import/readShape.ts'
import { tableToMatrix } from '../../../shared/formats/tableToMatrix.ts'

function read(table: Table): ReadMatrix {
  const result = tableToMatrix(table, 'Test')
  if (!result.ok) throw new Error(describeTableError(result.error))
  return result.value
}

function wordsFor(table: Table): string {
  const result = tableToMatrix(table, 'Test')
  return result.ok ? 'It was read.' : describeTableError(result.error)
}

/** All texts of a matrix, wherever they ended up. */
function textsOf({ matrix }: ReadMatrix): string {
  return JSON.stringify(matrixToTable(matrix))
}

describe('CSV of our own is read by its header, whatever the names hold:', () => {
  const tricky = fc.string({
    unit: fc.constantFrom(
      '"',
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r',
      "'",
      'a',
      '=',
      ' ',
      '"";""',
      ';";"\r\n"',
      '\uFEFF',
      '\0',
    ),
    maxLength: 12,
  })

  test('every field comes back', () => {
    const tables = fc
      .integer({ min: 0, max: 3 })
      .chain((roles) =>
        fc.tuple(
          fc.array(tricky, { minLength: roles, maxLength: roles }),
          fc.array(fc.array(tricky, { minLength: roles + 2, maxLength: roles + 2 }), { maxLength: 6 }),
        ),
      )
    fc.assert(
      fc.property(tables, ([roles, body]) => {
        const table = [['#', 'Responsibility', ...roles], ...body]
        expect(readCsv(writeCsv(table))).toEqual({ table, problems: [] })
      }),
      { numRuns: 3_000 },
    )
  })

  test('semicolons in a name do not make it a semicolon file', () => {
    const table = [
      ['#', 'Responsibility', 'CIO', 'CTO'],
      ['', '', '', ';;'],
    ]
    expect(readCsv(writeCsv(table)).table).toEqual(table)
  })

  test('quotes and semicolons in a role do not make it a semicolon file', () => {
    const table = [
      ['#', 'Responsibility', '"";"'],
      ['1', 'x', 'A'],
    ]
    expect(readCsv(writeCsv(table)).table).toEqual(table)
  })
})

describe('the delimiter of a file from elsewhere', () => {
  test.each([
    [
      'a;b\n1,5;2,5\n3,5;4,5',
      [
        ['a', 'b'],
        ['1,5', '2,5'],
        ['3,5', '4,5'],
      ],
    ],
    [
      'a|b\nx,y|z',
      [
        ['a', 'b'],
        ['x,y', 'z'],
      ],
    ],
    [
      '"a;b",c\n"d;e",f',
      [
        ['a;b', 'c'],
        ['d;e', 'f'],
      ],
    ],
    [
      'a,b;c\n1;2\n3;4',
      [
        ['a,b', 'c'],
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    ['\r\n\r\na;b\r\n1;2\r\n', [[''], [''], ['a', 'b'], ['1', '2']]],
  ])('is the one of its first record, or else the one that fits all (%j)', (text, table) => {
    expect(readCsv(text).table).toEqual(table)
  })

  test('a quote that is never closed is reported with its record', () => {
    expect(readCsv('a,b\n"c,d\ne,f').problems).toEqual([{ record: 2, message: expect.any(String) }])
  })
})

describe('no value is dropped in silence:', () => {
  test('a column of letters without a name becomes a role without a name, one of texts goes to the description', () => {
    const { matrix, repairs } = read([
      ['Activity', 'CIO'],
      ['Budget', 'A', 'R', '', 'ask Ada'],
      ['Lab', 'R', '', ' ', '', '', ''],
    ])
    expect(matrix.roles.map((role) => role.name)).toEqual(['CIO', ''])
    expect(matrix.rows[0]).toMatchObject({ description: 'ask Ada' })
    expect(repairs.filter(needsYou)).toMatchObject([{ row: 1, column: 3 }])
  })

  test('a row with a name and a note, but without a number, is a responsibility, not a section', () => {
    const table = [
      ['#', 'Responsibility', 'CIO', 'Note: CIO'],
      ['', 'Budget', '', 'ask Ada'],
      ['', 'Run', '', ''],
    ]
    const { matrix } = read(table)
    expect(matrix.rows.map((row) => row.kind)).toEqual(['responsibility', 'section'])
    expect(textsOf(read(table))).toContain('ask Ada')
  })

  test('a mark and a note of the same cell are both kept', () => {
    const { matrix, repairs } = read([
      ['#', 'Responsibility', 'CIO', 'Note: CIO'],
      ['1', 'Budget', '?', 'ask Ada'],
    ])
    const [row] = matrix.rows
    expect(row?.kind === 'responsibility' && [...row.cells.values()]).toEqual([
      { letters: [], scope: '', note: '?\nask Ada' },
    ])
    expect(repairs).toMatchObject([{ row: 2, column: 3, found: '?' }])
  })
})

describe('what stands around the table', () => {
  test('a line above the header is the title', () => {
    const { matrix } = read([['Technology leadership', '', ''], [''], ['Activity', 'CIO'], ['Budget', 'A']])
    expect(matrix.title).toBe('Technology leadership')
    expect(matrix.roles.map((role) => role.name)).toEqual(['CIO'])
    expect(matrix.rows.map((row) => row.name)).toEqual(['Budget'])
  })

  test('a header of one text is no title when letters stand below it', () => {
    const { matrix } = read([
      ['Activity', ''],
      ['Budget', 'A'],
    ])
    expect(matrix.title).toBe('Test')
    expect(matrix.rows.map((row) => row.name)).toEqual(['Budget'])
  })

  test('blank records are no rows, but in a file of our own an empty one is a section without a name', () => {
    const foreign = read([
      ['Activity', 'CIO'],
      ['', ''],
      ['Budget', 'A'],
      [' ', ''],
    ])
    expect(foreign.matrix.rows.map((row) => row.name)).toEqual(['Budget'])
    const own = read([
      ['#', 'Responsibility', 'CIO'],
      ['', '', ''],
      ['1', 'Budget', 'A'],
    ])
    expect(own.matrix.rows.map((row) => row.kind)).toEqual(['section', 'responsibility'])
  })

  test('a file that is no text is refused in words', () => {
    const result = matrixFromCsv('PK\u0003\u0004\0ÿ', 'Windows-1252', 'chart.csv')
    expect(result.ok ? '' : describeTableError(result.error)).toBe(
      'It is not a text file. Save it as CSV in the program it comes from, and import that.',
    )
  })
})

describe('names and notes as long as a matrix holds', () => {
  const name = 'N'.repeat(500)

  test.each([
    ['a role with a scope', ['#', 'Responsibility', name, `Scope: ${name}`, `Note: ${name}`]],
    ['a role named like a scope', ['#', 'Responsibility', `'Scope: ${'N'.repeat(493)}`, '', '']],
  ])('fit, also for %s', (_name, header) => {
    const { matrix } = read([header, ['1', 'x', 'A', 's'.repeat(500), 'n'.repeat(32_767)]])
    expect(matrix.roles[0]?.name).toHaveLength(500)
  })

  test.each<[string, Table]>([
    ['of a responsibility goes whole to the description', [['Activity', 'X'], [''], ['x'.repeat(501), 'A']]],
    [
      'of a role goes whole to its note',
      [
        ['Activity', 'x'.repeat(501)],
        ['a', 'A'],
      ],
    ],
    [
      'of a scope goes whole to the note',
      [
        ['#', 'Responsibility', 'X', 'Scope: X'],
        ['1', 'a', 'A', 'x'.repeat(501)],
      ],
    ],
  ])('a longer name %s', (_name, table) => {
    const { matrix } = read(table)
    expect(JSON.stringify(serialise(matrix))).toContain('x'.repeat(501))
    expect(parseMatrix(serialise(matrix)).ok).toBe(true)
  })

  test.each<[string, Table]>([
    [
      'Row 2, column 4',
      [
        ['#', 'Responsibility', 'X', 'Note: X'],
        ['1', 'x', '?', 'n'.repeat(32_766)],
      ],
    ],
    [
      'Row 2, column 2',
      [
        ['Activity', 'X'],
        ['a', 'n'.repeat(32_768)],
      ],
    ],
  ])('a longer note is refused with its place: %s', (place, table) => {
    expect(wordsFor(table)).toContain(`${place}: the text is longer than`)
  })

  test('a table of a million columns is refused at once', () => {
    expect(wordsFor([['Activity'], Array<string>(1_000_000).fill('A')])).toContain(
      'a chart holds at most 200',
    )
  })
})

test('any table makes a matrix that can be saved, or is refused in words', () => {
  const text = fc.oneof(
    fc.constantFrom(
      '',
      'A',
      'A/R',
      '#',
      'S',
      '-',
      'x',
      ' ',
      'Scope: x',
      'Note: x',
      "'Scope: x",
      'n'.repeat(32_767),
      'n'.repeat(501),
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 6 }), (table) => {
      const result = tableToMatrix(table, 'Test')
      if (result.ok) {
        const { matrix } = result.value
        expect(parseMatrix(serialise(matrix))).toEqual({ ok: true, value: { matrix, version: 1 } })
      } else expect(describeTableError(result.error)).toMatch(/\.$/)
    }),
    { numRuns: 500 },
  )
})

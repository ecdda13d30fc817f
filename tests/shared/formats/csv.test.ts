import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { decodeForeignText } from '../../../shared/formats/decodeText.ts'
import { readCsv, separators, usualSeparator, writeCsv } from '../../../shared/formats/csv.ts'
import { describeRepair, needsYou } from '../../../shared/formats/import/repairs.ts'
import { describeTableError } from '../../../shared/formats/import/tableError.ts'
import { matrixToTable } from '../../../shared/formats/matrixToTable.ts'
import type { ReadMatrix } from '../../../shared/formats/import/readShape.ts'
import { tableToMatrix } from '../../../shared/formats/tableToMatrix.ts'
import { chartOf, charts } from '../../support/chartArbitrary.ts'
import { oddText } from '../../support/oddText.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const toCsv = (matrix: Matrix) => writeCsv(matrixToTable(matrix))

function read(text: string): ReadMatrix {
  const result = tableToMatrix(readCsv(text).table, 'Test')
  if (!result.ok) throw new Error(describeTableError(result.error))
  return result.value
}

describe('CSV', () => {
  test.each(separators)('with %j between its fields it is read back as the same table', (separator) => {
    fc.assert(
      fc.property(charts, (matrix) => {
        const table = matrixToTable(matrix)
        expect(readCsv(writeCsv(table, separator)).table).toEqual(readCsv(writeCsv(table)).table)
      }),
    )
  })

  test.each([
    ['de-DE', ';'],
    ['fr', ';'],
    ['en-GB', ','],
    ['ja-JP', ','],
  ] as const)('Excel on a computer of %s expects %s', (language, separator) => {
    expect(usualSeparator(language)).toBe(separator)
  })

  test('read back gives the same chart, and written again the same bytes', () => {
    fc.assert(
      fc.property(charts, (matrix) => {
        const text = toCsv(matrix)
        const { matrix: back, repairs } = read(text)
        expect(repairs).toEqual([])
        expect(chartOf(back)).toEqual(chartOf(matrix))
        expect(toCsv(back)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  test('starts with a byte order mark, quotes every field and ends each record with CRLF', () => {
    const text = toCsv(matrixOf('x | CIO\n# Run\nBudget, yearly | R/A'))
    expect(text).toBe('\uFEFF"#","Responsibility","CIO"\r\n"","Run",""\r\n"1","Budget, yearly","A/R"\r\n')
  })

  test('has columns for scopes and notes only where a role has any', () => {
    const matrix = matrixOf('x | CIO | CTO\nBudget | A | A')
    const scoped = apply(matrix, {
      type: 'setCellDetails',
      cell: { row: matrix.rows[0]!.id, role: matrix.roles[1]!.id },
      details: { scope: 'products' },
    })
    const text = toCsv(scoped.ok ? scoped.value : matrix)
    expect(text).toContain('"#","Responsibility","CIO","CTO","Scope: CTO"\r\n"1","Budget","A","A","products"')
  })

  test('never holds a field that a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.array(oddText, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (table) => {
        const fields =
          writeCsv(table)
            .slice(1)
            .match(/"(?:[^"]|"")*"/g) ?? []
        expect(fields.filter((field) => field !== '"-"' && /^"[=+\-@\t\r\n＝＋－＠]/.test(field))).toEqual([])
      }),
    )
  })
})

describe('a file from elsewhere', () => {
  const fixture = (file: string) =>
    decodeForeignText(readFileSync(join(import.meta.dirname, '../../fixtures/csv', file))).text
  const chart = { budget: 'R/A | C', lab: ' | R/A' }

  test.each([
    'semicolon.csv',
    'tab-separated.csv',
    'lf-only.csv',
    'cr-only.csv',
    'utf-16.csv',
    'ragged.csv',
    'blank-lines.csv',
    'many-notations.csv',
  ])('%s is read as what it means', (file) => {
    const { matrix, repairs } = read(fixture(file))
    const byName = Object.fromEntries(
      matrix.rows.map((row) => [row.name.toLowerCase(), lettersOf(matrix)[row.id]]),
    )
    expect(byName).toEqual(chart)
    expect(matrix.roles.map((role) => role.name)).toEqual(['CIO', 'CTO'])
    expect(repairs.filter(needsYou)).toEqual([])
  })

  test('windows-1252.csv keeps its accents', () => {
    expect(read(fixture('windows-1252.csv')).matrix.rows[0]?.name).toBe('Büro in Genève')
  })

  test('quoted-line-breaks.csv keeps line breaks, commas and quotes in a name', () => {
    expect(read(fixture('quoted-line-breaks.csv')).matrix.rows[0]?.name).toBe('Budget, "yearly"\nand more')
  })

  test('a mark that is no letter is kept as a note and reported with its place', () => {
    const { matrix, repairs } = read('Activity,CIO,CTO\nBudget,A,ask Ada\n')
    const [row] = matrix.rows
    expect(row?.kind === 'responsibility' && [...row.cells.values()][1]).toEqual({
      letters: [],
      scope: '',
      note: 'ask Ada',
    })
    expect(repairs.map(describeRepair)).toEqual([
      'Row 2, column 3: "ask Ada": not a letter of RACI; kept as a note.',
    ])
  })

  test('letters of RASCI make it a RASCI chart', () => {
    expect(read('Activity,CIO\nBudget,S\n').matrix.scheme.id).toBe('rasci')
  })

  test.each([
    ['', 'There is no table in it'],
    ['\n\n', 'There is no table in it'],
    [`Activity,${'x,'.repeat(201)}x\n`, 'The table has 202 roles; a chart holds at most 200.'],
    [`A,B\n${'x,A\n'.repeat(20_001)}`, 'The table has 20,001 rows; a chart holds at most 20,000.'],
    [`A,B\nx,"${'x '.repeat(16_385)}"\n`, 'Row 2, column 2: the text is longer than 32,767 characters.'],
  ])('that cannot be a matrix is refused in words (%#)', (text, words) => {
    const result = tableToMatrix(readCsv(text).table, 'Test')
    expect(result.ok ? '' : describeTableError(result.error)).toContain(words)
  })
})

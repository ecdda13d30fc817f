import { cellFields } from '../../document/fields.ts'
import { tableTextsOf } from '../../document/fieldValues.ts'
import { inReadingOrder } from '../../document/letters.ts'
import type { Matrix } from '../../document/matrix.ts'
import { writeCsv, type Separator } from '../csv.ts'
import { detailColumns } from '../matrixToTable.ts'
import { besideLetters, longHeader } from '../ownHeaders.ts'
import type { Table } from '../table.ts'

/**
 * A chart as CSV with a row for each letter, for pivot tables and databases. The scope and the note of a cell stand beside
 * its first letter only, and the details of a responsibility on its first row, so that nothing is counted or read twice; a
 * responsibility without letters has a row, too.
 */
export function writeCsvLong(matrix: Matrix, separator?: Separator): string {
  return writeCsv(longTable(matrix), separator)
}

/** The same as a table of texts. */
export function longTable(matrix: Matrix): Table {
  const { rows, roles, scheme } = matrix
  const details = detailColumns(matrix)
  const table: string[][] = [[...longHeader, ...details.map((column) => column.header)]]
  let section = ''
  for (const [at, row] of rows.entries()) {
    if (row.kind === 'section') {
      section = row.name
      continue
    }
    const assignments = roles.flatMap(({ id, name }) => {
      const cell = row.cells.get(id)
      if (cell === undefined) return []
      const keys = cell.letters.length === 0 ? [''] : inReadingOrder(scheme, cell.letters)
      const beside = tableTextsOf(cellFields, cell)
      return keys.map((key, which) => [
        name,
        key,
        ...besideLetters.map((what) => (which === 0 ? beside[what] : '') ?? ''),
      ])
    })
    const all = assignments.length === 0 ? [['', '', ...besideLetters.map(() => '')]] : assignments
    for (const [which, texts] of all.entries()) {
      const said = details.map(({ texts: column }) => (which === 0 ? (column[at] ?? '') : ''))
      table.push([section, row.name, ...texts, ...said])
    }
  }
  return table
}

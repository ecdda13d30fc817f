import { inReadingOrder } from '../../document/letters.ts'
import type { Matrix } from '../../document/matrix.ts'
import { writeCsv } from '../csv.ts'
import type { Table } from '../table.ts'

const header = ['Section', 'Responsibility', 'Role', 'Letter', 'Scope', 'Note']

/**
 * A chart as CSV with a row for each letter, for pivot tables and databases. The scope and the note of a cell stand beside
 * its first letter only, so that nothing is counted or read twice; a responsibility without letters has a row, too.
 */
export function writeCsvLong(matrix: Matrix): string {
  return writeCsv(longTable(matrix))
}

/** The same as a table of texts. */
export function longTable({ rows, roles, scheme }: Matrix): Table {
  const table: string[][] = [header]
  let section = ''
  for (const row of rows) {
    if (row.kind === 'section') {
      section = row.name
      continue
    }
    const before = table.length
    for (const { id, name } of roles) {
      const cell = row.cells.get(id)
      if (cell === undefined) continue
      const keys = cell.letters.length === 0 ? [''] : inReadingOrder(scheme, cell.letters)
      for (const [at, key] of keys.entries()) {
        table.push([section, row.name, name, key, at === 0 ? cell.scope : '', at === 0 ? cell.note : ''])
      }
    }
    if (table.length === before) table.push([section, row.name, '', '', '', ''])
  }
  return table
}

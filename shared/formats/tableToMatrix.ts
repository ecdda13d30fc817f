import { limits } from '../document/limits.ts'
import { err, type Result } from '../result.ts'
import { guessShape } from './import/guessShape.ts'
import { readShape, type ReadMatrix } from './import/readShape.ts'
import { plainTable } from './import/source.ts'
import type { TableError } from './import/tableError.ts'
import type { Table } from './table.ts'

/**
 * Makes a matrix of a table in any of the layouts people have: guesses its shape and reads it so. What cannot be read
 * as letters is kept as the cell's note and reported.
 *
 * @param title the matrix's title when the table has none
 */
export function tableToMatrix(table: Table, title: string): Result<ReadMatrix, TableError> {
  const source = plainTable(table)
  const shape = guessShape(source)
  if (shape) return readShape(source, shape, title)
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 0)
  return width > limits.roles
    ? err({ kind: 'too-large', what: 'roles', found: width - 1, max: limits.roles })
    : err({ kind: 'no-table' })
}

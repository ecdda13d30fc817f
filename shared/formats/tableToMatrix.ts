import type { Result } from '../result.ts'
import { readForeign } from './import/readForeign.ts'
import type { ReadMatrix } from './import/readShape.ts'
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
  return readForeign(plainTable(table, title), title)
}

import { ok, type Result } from '../../result.ts'
import { readCsv } from '../csv.ts'
import { plainTable, type ReadTables } from './source.ts'
import type { SourceError } from './sourceError.ts'
import { splitTables } from './splitTables.ts'

/** The tables of delimited text. Without a delimiter it is told by the text. */
export function readDelimited(text: string, delimiter?: '\t'): Result<ReadTables, SourceError> {
  const { table, problems } = readCsv(text, delimiter)
  const remarks = problems.map(({ record, message }) => `Record ${record}: ${message}.`)
  return ok({ tables: splitTables(plainTable(table)), remarks })
}

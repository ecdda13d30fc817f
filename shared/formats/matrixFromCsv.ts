import type { Matrix } from '../document/matrix.ts'
import { err, ok, type Result } from '../result.ts'
import { readCsv } from './csv.ts'
import { describeRepairs } from './import/repairs.ts'
import type { TableError } from './import/tableError.ts'
import { tableToMatrix } from './tableToMatrix.ts'

export interface ImportedMatrix {
  readonly matrix: Matrix
  /** what was understood differently from what is written, one sentence each */
  readonly remarks: readonly string[]
}

/** Makes a matrix of the text of a CSV file; its title is the file's name without the extension. */
export function matrixFromCsv(
  text: string,
  encoding: string,
  fileName: string,
): Result<ImportedMatrix, TableError> {
  if (encoding === 'Windows-1252' && text.includes('\0')) return err({ kind: 'not-text' })
  const { table, problems } = readCsv(text)
  const read = tableToMatrix(table, fileName.replace(/\.[^.]*$/, ''))
  if (!read.ok) return read
  const remarks = [
    ...(encoding === 'Windows-1252' ? [`${fileName} is not UTF-8; it was read as Windows-1252.`] : []),
    ...problems.map(({ record, message }) => `Record ${record}: ${message}.`),
    ...describeRepairs(read.value.repairs),
  ]
  return ok({ matrix: read.value.matrix, remarks })
}

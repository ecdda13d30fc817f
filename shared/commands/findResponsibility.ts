import type { RowId } from '../document/ids.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import { findRow, isResponsibility } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'

/** The responsibility of that id, or why there is none: no such row, or a section. */
export function findResponsibility(matrix: Matrix, id: RowId): Result<Responsibility, CommandError> {
  const row = findRow(matrix, id)
  if (row === undefined) return err({ kind: 'unknown-row', row: id })
  return isResponsibility(row) ? ok(row) : err({ kind: 'section-not-assignable', row: id })
}

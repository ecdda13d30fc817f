import { isDay } from '../dates.ts'
import { rowWithStatus } from '../document/agreed.ts'
import type { RowDetails } from '../document/details.ts'
import type { RowId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, ParkedRow, Responsibility } from '../document/matrix.ts'
import { findRow } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { findResponsibility } from './findResponsibility.ts'
import { checkLength } from './texts.ts'

type Next = Result<Matrix, CommandError>

/** Puts a row off, with its open question. What was parked of the same row before goes: the latest question counts. */
export function park(matrix: Matrix, { row: id, ...given }: Omit<ParkedRow, 'rowName' | 'extra'>): Next {
  const found = findResponsibility(matrix, id)
  if (!found.ok) return found
  const row = found.value
  const tooLong =
    checkLength('The question', given.question, limits.note) ??
    checkLength('The name', given.owner, limits.name)
  if (tooLong) return tooLong
  if (given.due !== undefined && !isDay(given.due)) return err({ kind: 'bad-date', what: 'The date' })
  const others = matrix.parked.filter((one) => one.row !== id)
  if (others.some((one) => one.id === given.id)) return err({ kind: 'id-in-use', id: given.id })
  const parked = [...others, { ...given, row: id, rowName: row.name }]
  return ok({ ...withStatus(matrix, row, 'parked'), parked })
}

/** Takes a question off the parking lot; its row is open again, if it was still parked. */
export function unpark(matrix: Matrix, id: string): Next {
  const parked = matrix.parked.find((one) => one.id === id)
  if (parked === undefined) return ok(matrix)
  const row = findRow(matrix, parked.row)
  const isParked = row?.kind === 'responsibility' && row.status === 'parked'
  return ok(withoutParked(isParked ? withStatus(matrix, row, 'open') : matrix, parked.row))
}

/** The matrix with nothing parked of that row. */
export function withoutParked(matrix: Matrix, row: RowId): Matrix {
  const parked = matrix.parked.filter((one) => one.row !== row)
  return parked.length === matrix.parked.length ? matrix : { ...matrix, parked }
}

/** The matrix with one of its rows that far. */
export function withStatus(matrix: Matrix, row: Responsibility, status: RowDetails['status']): Matrix {
  if (status !== 'agreed' && (row.status ?? 'open') === status) return matrix
  const next = rowWithStatus(matrix.scheme, row, status)
  return { ...matrix, rows: matrix.rows.map((other) => (other === row ? next : other)) }
}

import { rowWithStatus } from '../document/agreed.ts'
import type { RowId } from '../document/ids.ts'
import type { RowDetails } from '../document/details.ts'
import { rowDetailFields } from '../document/fields.ts'
import { problemIn, withValues } from '../document/fieldValues.ts'
import { isSame } from '../document/isSame.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Row } from '../document/matrix.ts'
import { findRow } from '../document/query.ts'
import { err, ok, type Result } from '../result.ts'
import type { CommandError } from './command.ts'
import { findResponsibility } from './findResponsibility.ts'
import { insertAt, moveTo } from './lists.ts'
import { checkLength } from './texts.ts'

type Next = Result<Matrix, CommandError>

/** Puts a new row, a responsibility or a section, in at place `at`. */
export function addRow(matrix: Matrix, row: Row, at: number): Next {
  const tooLong = checkLength('The name', row.name, limits.name)
  if (tooLong) return tooLong
  if (matrix.rows.length >= limits.rows) return err({ kind: 'too-many', what: 'rows', max: limits.rows })
  if (findRow(matrix, row.id)) return err({ kind: 'id-in-use', id: row.id })
  return withRows(matrix, insertAt(matrix.rows, row, at))
}

/** Gives a row another name. */
export function renameRow(matrix: Matrix, id: RowId, name: string): Next {
  const row = findRow(matrix, id)
  if (row === undefined) return err({ kind: 'unknown-row', row: id })
  if (row.name === name) return ok(matrix)
  const tooLong = checkLength('The name', name, limits.name)
  return (
    tooLong ?? withRows(matrix, ok(matrix.rows.map((other) => (other === row ? { ...row, name } : other))))
  )
}

/** Says how far a responsibility is, what it means and so on; what is left out stays as it is. */
export function setRowDetails(matrix: Matrix, id: RowId, details: Partial<RowDetails>): Next {
  const found = findResponsibility(matrix, id)
  if (!found.ok) return found
  const row = found.value
  const problem = problemIn(rowDetailFields, details)
  if (problem) return err(problem)
  const changed = withValues(rowDetailFields, row, details)
  const next = details.status === undefined ? changed : rowWithStatus(matrix.scheme, changed, details.status)
  if (isSame(row, next)) return ok(matrix)
  return withRows(matrix, ok(matrix.rows.map((other) => (other === row ? next : other))))
}

/** Takes rows out. A section's responsibilities stay, under the section before. */
export function removeRows(matrix: Matrix, ids: readonly RowId[]): Next {
  if (ids.length === 0) return ok(matrix)
  const chosen = chosenRows(matrix, ids)
  return chosen.ok ? withRows(matrix, ok(matrix.rows.filter((row) => !chosen.value.has(row.id)))) : chosen
}

/** Moves rows, kept in their order, to place `to` among the others. */
export function moveRows(matrix: Matrix, ids: readonly RowId[], to: number): Next {
  const chosen = chosenRows(matrix, ids)
  return chosen.ok
    ? withRows(
        matrix,
        moveTo(matrix.rows, (row) => chosen.value.has(row.id), to),
      )
    : chosen
}

/** Puts the rows into another order; every row must be named exactly once. */
export function orderRows(matrix: Matrix, ids: readonly RowId[]): Next {
  const chosen = chosenRows(matrix, ids)
  if (!chosen.ok) return chosen
  if (chosen.value.size !== matrix.rows.length || ids.length !== matrix.rows.length)
    return err({ kind: 'no-such-place', at: ids.length, last: matrix.rows.length })
  if (matrix.rows.every(({ id }, at) => id === ids[at])) return ok(matrix)
  const rows = new Map(matrix.rows.map((row) => [row.id, row]))
  return ok({ ...matrix, rows: ids.flatMap((id) => rows.get(id) ?? []) })
}

/** Puts copies of rows, with their cells, below the last of them. */
export function duplicateRows(
  matrix: Matrix,
  copies: readonly { readonly row: RowId; readonly id: RowId }[],
): Next {
  const chosen = chosenRows(
    matrix,
    copies.map((copy) => copy.row),
  )
  if (!chosen.ok) return chosen
  if (matrix.rows.length + copies.length > limits.rows)
    return err({ kind: 'too-many', what: 'rows', max: limits.rows })
  const used = new Set<RowId>(matrix.rows.map((row) => row.id))
  const taken = copies.find(({ id }) => used.size === used.add(id).size)
  if (taken) return err({ kind: 'id-in-use', id: taken.id })
  const last = matrix.rows.findLastIndex((row) => chosen.value.has(row.id))
  const rows = new Map(matrix.rows.map((row) => [row.id, row]))
  const added = copies.flatMap(({ row, id }) => {
    const original = rows.get(row)
    return original ? [{ ...original, id }] : []
  })
  return added.length === 0
    ? ok(matrix)
    : ok({ ...matrix, rows: matrix.rows.toSpliced(last + 1, 0, ...added) })
}

function chosenRows(matrix: Matrix, ids: readonly RowId[]): Result<ReadonlySet<RowId>, CommandError> {
  const known = new Set(matrix.rows.map((row) => row.id))
  const unknown = ids.find((id) => !known.has(id))
  return unknown === undefined ? ok(new Set(ids)) : err({ kind: 'unknown-row', row: unknown })
}

function withRows(matrix: Matrix, rows: Result<readonly Row[], CommandError>): Next {
  if (!rows.ok) return rows
  return ok(rows.value === matrix.rows ? matrix : { ...matrix, rows: rows.value })
}

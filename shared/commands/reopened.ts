import { counted } from '../counted.ts'
import { isAsAgreed, openedBut } from '../document/agreed.ts'
import { agreedMark } from '../document/covered.ts'
import type { Matrix, Responsibility, Row } from '../document/matrix.ts'
import { nameOfRow, shortened } from '../document/names.ts'
import { rowInWords } from '../document/rowInWords.ts'
import { once } from '../once.ts'

/** The matrix after a change: what was agreed and is no longer what it was is open again. */
export function withReopened(before: Matrix, after: Matrix): Matrix {
  if (before.rows === after.rows && before.scheme === after.scheme) return after
  const old = once(() => new Map(before.rows.map((row) => [row.id, row])))
  const isSameScheme = before.scheme === after.scheme
  const stays = (row: Row, at: number): boolean => {
    // After a key nearly all rows are the same: none of them is looked into.
    if (isSameScheme && row === before.rows[at]) return true
    if (row.kind === 'section' || row.status !== 'agreed') return true
    if (row.agreed !== undefined) return isAsAgreed(after.scheme, row)
    const was = old().get(row.id)
    if (was === row && isSameScheme) return true
    // A copy of an agreed row, or one that became a row just now: nobody agreed on it.
    if (was?.kind !== 'responsibility') return false
    return agreedMark(before.scheme, was) === agreedMark(after.scheme, row)
  }
  return openedBut(after, stays)
}

/** The rows that were agreed before and are open, as something else, after. */
export function reopenedRows(before: Matrix, after: Matrix): readonly Responsibility[] {
  if (before.rows === after.rows) return []
  const now = once(() => new Map(after.rows.map((row) => [row.id, row])))
  return before.rows.filter((row, at): row is Responsibility => {
    if (row === after.rows[at] || row.kind === 'section' || row.status !== 'agreed') return false
    const then = now().get(row.id)
    if (then === row || then?.kind !== 'responsibility' || (then.status ?? 'open') !== 'open') return false
    return agreedMark(before.scheme, row) !== agreedMark(after.scheme, then)
  })
}

/** That rows are open again and as what they were agreed, in a sentence; undefined when none is. */
export function describeReopened(before: Matrix, after: Matrix): string | undefined {
  const [first, ...others] = reopenedRows(before, after)
  if (first === undefined) return undefined
  if (others.length > 0)
    return `${counted(others.length + 1, 'row')} are open again: they were agreed as they stood before.`
  const held = shortened(rowInWords(before, first))
  return `${nameOfRow(before, first.id)} is open again: it was agreed as ${held || 'assigned to nobody'}.`
}

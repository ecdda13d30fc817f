import type { RowId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Decision, Matrix } from '../document/matrix.ts'
import { rowInWords } from '../document/rowInWords.ts'
import { err, ok, type Result } from '../result.ts'
import { setCells } from './cells.ts'
import type { CommandError, DecidedCell, DecisionStamp } from './command.ts'
import { findResponsibility } from './findResponsibility.ts'
import { withoutParked, withStatus } from './parking.ts'
import { checkLength } from './texts.ts'
import { isSame } from '../document/isSame.ts'

type Next = Result<Matrix, CommandError>

/**
 * Gives cells of one row their content and enters it into the decision log, with the row before and after in words. The
 * row is then agreed, and no longer parked.
 */
export function decide(matrix: Matrix, id: RowId, cells: readonly DecidedCell[], stamp: DecisionStamp): Next {
  const row = findResponsibility(matrix, id)
  if (!row.ok) return row
  const set = setCells(
    matrix,
    // What is decided holds from now on; a term stays where nothing else is said of its letters.
    cells.map((cell) => {
      const before = row.value.cells.get(cell.role)?.letters ?? []
      return { ...cell, row: id, ...(isSame([...before], [...cell.letters]) ? {} : { term: '' }) }
    }),
  )
  if (!set.ok) return set
  const decided = findResponsibility(set.value, id)
  if (!decided.ok) return decided
  return logDecision(withoutParked(withStatus(set.value, decided.value, 'agreed'), id), {
    ...{ id: stamp.id, row: id, rowName: row.value.name },
    before: rowInWords(matrix, row.value).slice(0, limits.note),
    after: rowInWords(set.value, decided.value).slice(0, limits.note),
    ...{ why: stamp.why, by: stamp.by, at: stamp.at },
  })
}

/** Enters a decision into the log. Its words stay as they were given, whatever becomes of the row. */
export function logDecision(matrix: Matrix, decision: Decision): Next {
  const tooLong =
    checkLength('The name', decision.rowName, limits.name) ??
    checkLength('What was before', decision.before, limits.note) ??
    checkLength('What was decided', decision.after, limits.note) ??
    checkLength('The reason', decision.why, limits.note) ??
    checkLength('The name', decision.by, limits.name)
  if (tooLong) return tooLong
  if (matrix.decisions.some(({ id }) => id === decision.id))
    return err({ kind: 'id-in-use', id: decision.id })
  return ok({ ...matrix, decisions: [...matrix.decisions, decision] })
}

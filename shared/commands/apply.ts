import type { Matrix } from '../document/matrix.ts'
import { assertNever, ok, type Result } from '../result.ts'
import { assignRow, clearLetters, setCellDetails, setCells, setLetters, toggleLetter } from './cells.ts'
import type { Command, CommandError } from './command.ts'
import { decide, logDecision } from './decisions.ts'
import { park, unpark } from './parking.ts'
import { adopt, signOff, withdrawSignOff } from './editions.ts'
import { removeSnapshot, takeSnapshot } from './records.ts'
import { withReopened } from './reopened.ts'
import { addRole, moveRole, removeRole, renameRole, setRoleDetails } from './roles.ts'
import { addRow, duplicateRows, moveRows, orderRows, removeRows, renameRow, setRowDetails } from './rows.ts'
import { changeScheme } from './scheme.ts'
import { setGoal, setTitle } from './texts.ts'
import { revokeWaiver, waive } from './waivers.ts'

/**
 * The matrix after a command. Pure: the given matrix stays as it is and the next one shares all that did not change. A row
 * that was agreed and is no longer what it was is open again, unless the command decides it.
 *
 * @returns the next matrix, the same object when the command changes nothing; or why it was refused
 */
export function apply(matrix: Matrix, command: Command): Result<Matrix, CommandError> {
  const applied = carryOut(matrix, command)
  return applied.ok ? ok(withReopened(matrix, applied.value)) : applied
}

function carryOut(matrix: Matrix, command: Command): Result<Matrix, CommandError> {
  switch (command.type) {
    case 'setLetters':
      return setLetters(matrix, command.cells, command.letters)
    case 'toggleLetter':
      return toggleLetter(matrix, command.cells, command.letter)
    case 'clearLetters':
      return clearLetters(matrix, command.cells)
    case 'assignRow':
      return assignRow(matrix, command.row, command.roles)
    case 'setCells':
      return setCells(matrix, command.cells)
    case 'setCellDetails':
      return setCellDetails(matrix, command.cell, command.details)
    case 'addResponsibility': {
      const { id, name, at } = command
      return addRow(matrix, { kind: 'responsibility', id, name, cells: new Map() }, at)
    }
    case 'addSection':
      return addRow(matrix, { kind: 'section', id: command.id, name: command.name }, command.at)
    case 'renameRow':
      return renameRow(matrix, command.row, command.name)
    case 'setRowDetails':
      return setRowDetails(matrix, command.row, command.details)
    case 'removeRows':
      return removeRows(matrix, command.rows)
    case 'moveRows':
      return moveRows(matrix, command.rows, command.to)
    case 'orderRows':
      return orderRows(matrix, command.rows)
    case 'duplicateRows':
      return duplicateRows(matrix, command.copies)
    case 'addRole':
      return addRole(matrix, { id: command.id, name: command.name, holder: '' }, command.at)
    case 'renameRole':
      return renameRole(matrix, command.role, command.name)
    case 'setRoleDetails':
      return setRoleDetails(matrix, command.role, command.details)
    case 'removeRole':
      return removeRole(matrix, command.role)
    case 'moveRole':
      return moveRole(matrix, command.role, command.to)
    case 'together':
      return applyAll(matrix, command.commands)
    case 'changeScheme':
      return changeScheme(matrix, command.scheme, command.mapping)
    case 'waive':
      return waive(matrix, command.waiver)
    case 'revokeWaiver':
      return revokeWaiver(matrix, command.id)
    case 'decide':
      return decide(matrix, command.row, command.cells, command.stamp)
    case 'logDecision':
      return logDecision(matrix, command.decision)
    case 'park':
      return park(matrix, command.parked)
    case 'unpark':
      return unpark(matrix, command.id)
    case 'takeSnapshot':
      return takeSnapshot(matrix, command.snapshot)
    case 'removeSnapshot':
      return removeSnapshot(matrix, command.id)
    case 'adopt':
      return adopt(matrix, command.edition)
    case 'signOff':
      return signOff(matrix, command.signOff)
    case 'withdrawSignOff':
      return withdrawSignOff(matrix, command.id)
    case 'setStrict':
      return ok(matrix.strict === command.strict ? matrix : { ...matrix, strict: command.strict })
    case 'setTitle':
      return setTitle(matrix, command.title)
    case 'setGoal':
      return setGoal(matrix, command.goal)
    default:
      return assertNever(command)
  }
}

function applyAll(matrix: Matrix, commands: readonly Command[]): Result<Matrix, CommandError> {
  let next = matrix
  for (const command of commands) {
    const applied = carryOut(next, command)
    if (!applied.ok) return applied
    next = applied.value
  }
  return ok(next)
}

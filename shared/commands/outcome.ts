import { counted } from '../counted.ts'
import { nextEditionNumber } from '../document/editionOrder.ts'
import { roleDetailFields, rowDetailFields } from '../document/fields.ts'
import { lettersInWords } from '../document/letters.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import { nameOfRole, nameOfRow, shortened } from '../document/names.ts'
import { findRole, findRow } from '../document/query.ts'
import { whoAnswers } from '../document/whoAnswers.ts'
import type { Command } from './command.ts'
import { commandLabel, rowsInWords, whichOf } from './label.ts'

/**
 * What holds after a command, as a fact to be heard or shown: `Budget: CIO answers for it`, `Role CISO added`.
 *
 * @param before the chart it was carried out on
 * @param after the chart it made
 */
export function outcomeInWords(before: Matrix, after: Matrix, command: Command): string {
  if (before === after) return 'Nothing has changed'
  return factInWords(before, after, command).replace(/^an unnamed/, 'An unnamed')
}

function factInWords(before: Matrix, after: Matrix, command: Command): string {
  const changed = rowsWithOtherCells(before, after)
  const [only] = changed
  if (only === undefined) return doneInWords(before, after, command)
  if (changed.length === 1) return rowOutcome(before, after, only)
  const answers = new Set(changed.map(({ now }) => whoAnswers(after, now)))
  const [same = ''] = answers
  return `${counted(changed.length, 'row')}${answers.size === 1 ? `: ${same}` : ' changed'}`
}

interface ChangedRow {
  readonly old: Responsibility
  readonly now: Responsibility
}

/** The rows whose cells are others; none where anything else about rows or roles has changed, too. */
function rowsWithOtherCells(before: Matrix, after: Matrix): readonly ChangedRow[] {
  if (before.roles !== after.roles || before.rows.length !== after.rows.length) return []
  const changed: ChangedRow[] = []
  for (const [at, now] of after.rows.entries()) {
    const old = before.rows[at]
    if (old === now) continue
    if (old?.kind !== 'responsibility' || now.kind !== 'responsibility') return []
    if (old.id !== now.id || old.name !== now.name) return []
    if (old.cells !== now.cells) changed.push({ old, now })
  }
  return changed
}

function rowOutcome(before: Matrix, after: Matrix, { old, now }: ChangedRow): string {
  const row = nameOfRow(after, now.id)
  const answers = whoAnswers(after, now)
  if (answers !== whoAnswers(before, old)) return `${row}: ${answers}`
  const [role, ...others] = after.roles.filter(({ id }) => old.cells.get(id) !== now.cells.get(id))
  if (role === undefined || others.length > 0) return `${row}: ${counted(others.length + 1, 'cell')} changed`
  const letters = (of: Responsibility) => lettersInWords(after.scheme, of.cells.get(role.id)?.letters ?? [])
  const is = letters(now) === letters(old) ? 'details changed' : letters(now) || 'nothing'
  return `${row}, ${nameOfRole(after, role.id)}: ${is}`
}

/** What was done, where it was not to the letters of rows. */
function doneInWords(before: Matrix, after: Matrix, command: Command): string {
  switch (command.type) {
    case 'addResponsibility':
      return added('Responsibility', command.name)
    case 'addSection':
      return added('Section', command.name)
    case 'addRole':
      return added('Role', command.name)
    case 'renameRow':
      return renamed(findRow(before, command.row)?.name, nameOfRow(before, command.row), command.name)
    case 'renameRole':
      return renamed(findRole(before, command.role)?.name, nameOfRole(before, command.role), command.name)
    case 'setRowDetails':
      return `${nameOfRow(after, command.row)}: ${whichOf(rowDetailFields, command.details)} changed`
    case 'setRoleDetails':
      return `${nameOfRole(after, command.role)}: ${whichOf(roleDetailFields, command.details)} changed`
    case 'removeRows':
      return `${rowsInWords(before, command.rows)} deleted`
    case 'moveRows':
      return `${rowsInWords(after, command.rows)} moved`
    case 'duplicateRows':
      return `${counted(command.copies.length, 'row')} added as a copy`
    case 'orderRows':
      return `Sorted by ${command.by}`
    case 'removeRole':
      return `Role ${nameOfRole(before, command.role)} deleted`
    case 'moveRole':
      return `Role ${nameOfRole(after, command.role)} moved`
    case 'adopt':
      return `Edition ${nextEditionNumber(before.editions)} adopted`
    case 'signOff':
      return `Signed for ${nameOfRole(after, command.signOff.role)}`
    case 'park':
      return `${nameOfRow(after, command.parked.row)} parked`
    case 'setStrict':
      return `Strict checking is ${command.strict ? 'on' : 'off'}`
    case 'setTitle':
      return 'Title changed'
    case 'setGoal':
      return 'Goal changed'
    default:
      // What is rarer goes by the name it has in Undo.
      return `Done: ${commandLabel(before, command)}`
  }
}

function added(what: string, name: string): string {
  return `${what} ${shortened(name)}`.trim().concat(' added')
}

function renamed(old: string | undefined, words: string, name: string): string {
  if (old?.trim() === '') return `Named ${shortened(name)}`
  return `${words} is called ${shortened(name) || 'nothing'} now`
}

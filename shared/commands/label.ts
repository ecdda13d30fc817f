import { nextEditionNumber } from '../document/editionOrder.ts'
import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import { cellFields, roleDetailFields, rowDetailFields } from '../document/fields.ts'
import type { Fields } from '../document/fieldValues.ts'
import { lettersText } from '../document/letters.ts'
import type { Matrix, Waiver } from '../document/matrix.ts'
import { nameInSentence, nameOfRole, nameOfRow, shortened } from '../document/names.ts'
import { assertNever } from '../result.ts'
import { allHoldLetter } from './cells.ts'
import type { CellRef, Command } from './command.ts'

/** The command in words, as menus and the decision log show it: `Set A for CTO on Security systems`. */
export function commandLabel(matrix: Matrix, command: Command): string {
  const row = (id: RowId) => nameOfRow(matrix, id)
  const role = (id: RoleId) => nameOfRole(matrix, id)
  switch (command.type) {
    case 'setLetters':
      return `${setOrClear(matrix, command.letters)} ${placeOf(matrix, command.cells)}`
    case 'toggleLetter':
      return `${allHoldLetter(matrix, command.cells, command.letter) ? 'Remove' : 'Set'} ${command.letter} ${placeOf(matrix, command.cells)}`
    case 'clearLetters':
      return `Clear ${placeOf(matrix, command.cells)}`
    case 'assignRow':
      return `Assign ${row(command.row)} to ${command.roles.map(role).join(', ') || 'nobody'}`
    case 'setCells':
      return `${command.doing} ${placeOf(matrix, command.cells)}`
    case 'setCellDetails':
      return `Change ${whichOf(cellFields, command.details)} ${placeOf(matrix, [command.cell])}`
    case 'addResponsibility':
      return `Add responsibility ${shortened(command.name)}`.trim()
    case 'addSection':
      return `Add section ${shortened(command.name)}`.trim()
    case 'renameRow':
      return `Rename ${row(command.row)} to ${shortened(command.name) || 'nothing'}`
    case 'setRowDetails':
      return `Change ${whichOf(rowDetailFields, command.details)} of ${row(command.row)}`
    case 'removeRows':
      return `Delete ${rowsInWords(matrix, command.rows)}`
    case 'moveRows':
      return `Move ${rowsInWords(matrix, command.rows)}`
    case 'orderRows':
      return `Sort by ${command.by}`
    case 'duplicateRows':
      return `Duplicate ${rowsInWords(
        matrix,
        command.copies.map((copy) => copy.row),
      )}`
    case 'addRole':
      return `Add role ${shortened(command.name)}`.trim()
    case 'renameRole':
      return `Rename role ${role(command.role)} to ${shortened(command.name) || 'nothing'}`
    case 'setRoleDetails':
      return `Change ${whichOf(roleDetailFields, command.details)} of ${role(command.role)}`
    case 'removeRole':
      return `Delete role ${role(command.role)}`
    case 'moveRole':
      return `Move role ${role(command.role)}`
    case 'together':
      return command.label
    case 'changeScheme':
      return `Change letters to ${shortened(command.scheme.name) || 'another scheme'}`
    case 'waive':
      return `Accept a remark ${placeOfWaiver(matrix, command.waiver)}`.trim()
    case 'revokeWaiver': {
      const waiver = matrix.waivers.find(({ id }) => id === command.id)
      return `Remark again ${waiver ? placeOfWaiver(matrix, waiver) : ''}`.trim()
    }
    case 'decide':
      return `Decide on ${row(command.row)}`
    case 'logDecision':
      return `Log a decision on ${nameInSentence('row', command.decision.rowName)}`
    case 'park':
      return `Park ${row(command.parked.row)}`
    case 'unpark':
      return `Take ${nameInSentence('row', matrix.parked.find(({ id }) => id === command.id)?.rowName)} off the parking lot`
    case 'takeSnapshot':
      return `Take snapshot ${shortened(command.snapshot.name)}`.trim()
    case 'removeSnapshot':
      return `Remove snapshot ${shortened(matrix.snapshots.find(({ id }) => id === command.id)?.name ?? '')}`.trim()
    case 'adopt':
      return `Adopt edition ${nextEditionNumber(matrix.editions)}`
    case 'signOff':
      return `Sign for ${role(command.signOff.role)}`
    case 'withdrawSignOff':
      return `Take back the signature of ${nameInSentence('role', matrix.signOffs.find(({ id }) => id === command.id)?.roleName)}`
    case 'setStrict':
      return command.strict ? 'Judge strictly' : 'Judge as usual'
    case 'setTitle':
      return 'Change title'
    case 'setGoal':
      return 'Change goal'
    default:
      return assertNever(command)
  }
}

/** The one detail that is changed, or `details` for several. */
export function whichOf(fields: Fields, details: object): string {
  const [name = '', ...others] = Object.keys(details)
  return others.length === 0 ? (fields[name]?.name.toLowerCase() ?? 'details') : 'details'
}

function setOrClear(matrix: Matrix, letters: readonly LetterKey[]): string {
  return letters.length === 0 ? 'Clear' : `Set ${lettersText(matrix.scheme, letters)}`
}

function placeOf(matrix: Matrix, cells: readonly CellRef[]): string {
  const [first] = cells
  if (first === undefined || cells.length > 1) return `on ${cells.length} cells`
  return `for ${nameOfRole(matrix, first.role)} on ${nameOfRow(matrix, first.row)}`
}

/** The one row, or how many. */
export function rowsInWords(matrix: Matrix, rows: readonly RowId[]): string {
  const [first] = rows
  return first !== undefined && rows.length === 1 ? nameOfRow(matrix, first) : `${rows.length} rows`
}

function placeOfWaiver(matrix: Matrix, { row, role }: Waiver): string {
  if (row !== undefined) return `on ${nameOfRow(matrix, row)}`
  return role === undefined ? '' : `on ${nameOfRole(matrix, role)}`
}

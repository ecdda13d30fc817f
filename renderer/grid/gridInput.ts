import type { SuppressHeaderKeyboardEventParams, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { Command } from '../../shared/commands/command.ts'
import { counted } from '../../shared/counted.ts'
import { newRowId, type RoleId, type RowId } from '../../shared/document/ids.ts'
import type { App } from '../window/app.ts'
import { change, changeTogether } from '../window/change.ts'
import { workplaceOf, type Workplace } from '../window/workplace.ts'
import { reveal } from '../window/view/changeView.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { GridRow } from '../window/gridRows.ts'
import { gridKey } from './keymap.ts'
import { typeRole, type TypedName } from './typedRole.ts'
import { currentMatrix } from '../window/currentMatrix.ts'
import { show } from '../window/store/frontStore.ts'

export type KeyParams = SuppressKeyboardEventParams<GridRow>

/** Keys that are AG Grid's own and after which only the active cell is selected. */
const leavesSelection: ReadonlySet<string> = new Set([
  ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Tab', 'Escape'],
])

/** Does what a key means on a focused cell. True when AG Grid is to leave the key alone. */
export function handleKey(app: App, { event, editing, data, column }: KeyParams): boolean {
  const grid = app.grid()
  if (editing || data === undefined || grid === undefined) return false
  grid.follow()
  const matrix = currentMatrix(app)
  const place = workplaceOf(app, matrix)
  const { cells, isSeveral } = place
  const isRange = isSeveral && cells.length > 0
  const key = gridKey(event, { rowKind: data.kind, column: column.getColId(), isRange }, matrix.scheme)
  if (key.does === 'leave') {
    if (leavesSelection.has(event.key)) grid.collapse()
    return false
  }
  event.preventDefault()
  if (key.does === 'move') grid.move(key.step)
  if (key.does === 'extend') grid.extend(key.step)
  if (key.does === 'select') grid.selectWhole(key.whole)
  if (key.does === 'action') app.run(key.action)
  if (key.does === 'unassign') assignRows(app, place, [])
  if (key.does === 'typeRole') typeRoleIn(app, place, key.text)
  if (key.does === 'toggle' && cells.length > 0)
    change(app, { type: 'toggleLetter', cells, letter: key.letter })
  return true
}

let typed: TypedName = { text: '', at: 0 }

/** Assigns the selected rows to the role whose name begins with what is being typed, once only one does. */
function typeRoleIn(app: App, place: Workplace, key: string): void {
  const next = typeRole(place.matrix.roles, typed, key, performance.now())
  ;({ typed } = next)
  if (next.role !== undefined) assignRows(app, place, [next.role])
}

/** Assigns all selected rows as one step. */
function assignRows(app: App, { matrix, rows, focus }: Workplace, roles: readonly RoleId[]): void {
  const chosen = new Set<string | undefined>(rows.length > 0 ? rows : [focus?.row])
  const commands = matrix.rows
    .filter(({ id, kind }) => kind === 'responsibility' && chosen.has(id))
    .map(({ id }): Command => ({ type: 'assignRow', row: id, roles }))
  changeTogether(app, `Assign ${counted(commands.length, 'row')}`, commands)
}

/** Opens a header's details on Enter or Space, as a click does. */
export function handleHeaderKey(
  app: App,
  { event, column }: SuppressHeaderKeyboardEventParams<GridRow>,
): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  const id: string = column.getUniqueId()
  event.preventDefault()
  if (id === fixedColumns.addRole) app.run('addRole')
  const role = currentMatrix(app).roles.find((one) => one.id === id)
  if (role) show(app.front, { kind: 'role', role: role.id })
  return true
}

/** Opens what a cell of a responsibility offers: who it is assigned to, or the letters. */
export function openOn(app: App, row: RowId, column: string): void {
  if (app.document.getState().document?.isReadOnly) return
  if (column === fixedColumns.assigned) show(app.front, { kind: 'assign', row, rows: [row] })
  const isRole = currentMatrix(app).roles.some(({ id }) => id === column)
  if (isRole) app.run('chooseLetters')
}

const nameProblemTitle = 'The name was not taken over'

/** Says why the name being typed cannot be taken; undefined: it can, and what was said of it is settled. */
export function showNameProblem({ session }: App, problem: string | undefined): void {
  const { notice } = session.getState()
  if (problem === notice?.details) return
  if (problem !== undefined) {
    session.setState({ notice: { tone: 'problem', title: nameProblemTitle, details: problem } })
  } else if (notice?.title === nameProblemTitle) {
    session.setState({ notice: undefined })
  }
}

/** Takes a typed name: of a row, or of a new responsibility on the add line. Answers whether it was accepted. */
export function takeName(app: App, row: GridRow, typed: string): boolean {
  const name = typed.trim()
  if (row.kind !== 'add') return change(app, { type: 'renameRow', row: row.id, name })
  if (name === '') return false
  const id = newRowId()
  const isAdded = change(app, { type: 'addResponsibility', id, name, at: currentMatrix(app).rows.length })
  if (isAdded) reveal(app, { row: id, column: fixedColumns.name })
  return isAdded
}

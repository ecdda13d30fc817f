import {
  findAction,
  isPlain,
  type ActionId,
  type MatrixActionId,
  type PlainActionId,
} from '../../shared/actions.ts'
import { newRoleId, newRowId, type RoleId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { App } from '../app.ts'
import { addLineId, fixedColumns, type GridFocus } from '../grid/gridPort.ts'
import { redoNext, undoLast } from '../store/documentStore.ts'
import { keepDrafts } from '../store/drafts.ts'
import type { Popover } from '../store/sessionStore.ts'
import { change } from './change.ts'
import { exportCsvFile, importCsvFile, openFile, saveFile } from './files.ts'
import { notify } from './notices.ts'
import { isTextInput } from './textInput.ts'

/** What an action works on: the matrix and the place of the focus. */
interface Place {
  readonly matrix: Matrix
  readonly focus: GridFocus | undefined
}

const plainActions: Record<PlainActionId, (app: App) => unknown> = {
  newWindow: ({ bridge }) => bridge.newWindow(),
  open: openFile,
  importCsv: importCsvFile,
  closeWindow: (app) => takeOverText(app) && app.bridge.closeWindow(),
  undo: (app) => travel(app, 'undo'),
  redo: (app) => travel(app, 'redo'),
  followSystem: ({ bridge }) => bridge.setTheme({ theme: 'system' }),
  lightTheme: ({ bridge }) => bridge.setTheme({ theme: 'light' }),
  darkTheme: ({ bridge }) => bridge.setTheme({ theme: 'dark' }),
  shortcuts: ({ session }) =>
    session.setState(({ isShowingShortcuts }) => ({ isShowingShortcuts: !isShowingShortcuts })),
}

const matrixActions: Record<MatrixActionId, (app: App, place: Place) => unknown> = {
  save: (app) => saveFile(app, false),
  saveAs: (app) => saveFile(app, true),
  exportCsv: exportCsvFile,
  chooseLetters: (app, { focus }) => {
    if (focus?.row && focus.role) show(app, { kind: 'letters', row: focus.row, role: focus.role })
  },
  clearLetters: (app, { focus }) => {
    if (focus?.row && focus.role)
      change(app, { type: 'clearLetters', cells: [{ row: focus.row, role: focus.role }] })
  },
  assign: (app, { matrix, focus }) => {
    const row = matrix.rows.find(({ id }) => id === focus?.row)
    if (row?.kind !== 'responsibility') return
    app.grid()?.moveFocus(row.id, fixedColumns.assigned)
    show(app, { kind: 'assign', row: row.id })
  },
  rename: (app, { focus }) => {
    if (focus?.row) app.grid()?.startRename(focus.row)
  },
  addResponsibility: (app, place) => addRow(app, place, 'addResponsibility'),
  addSection: (app, place) => addRow(app, place, 'addSection'),
  moveRowUp: (app, place) => moveRow(app, place, -1),
  moveRowDown: (app, place) => moveRow(app, place, 1),
  removeRow: (app, place) => removeRow(app, place),
  addRole: (app, { matrix }) => addRole(app, matrix),
  editRole: (app, { focus }) => {
    if (focus?.role) show(app, { kind: 'role', role: focus.role })
  },
  moveRoleLeft: (app, { matrix, focus }) => focus?.role && moveRole(app, matrix, focus.role, -1),
  moveRoleRight: (app, { matrix, focus }) => focus?.role && moveRole(app, matrix, focus.role, 1),
  removeRole: (app, { matrix, focus }) => focus?.role && removeRole(app, matrix, focus.role),
}

/** Carries out an action, if it is possible here. Text being typed is taken over first. */
export function runAction(app: App, id: ActionId): void {
  if ((id === 'undo' || id === 'redo') && isTypedText(app)) {
    // Takes back typing in the field that has the focus; there is no other call that does.
    window.document.execCommand(id)
    return
  }
  if (isPlain(id)) return watch(app, plainActions[id](app))
  if (!takeOverText(app)) return
  const { document } = app.document.getState()
  if (document === undefined || (findAction(id).needs !== 'matrix' && document.isReadOnly)) return
  watch(app, matrixActions[id](app, { matrix: document.matrix, focus: app.grid()?.focus() }))
}

/** Whether the focus is where something was typed, so that undo means the typing. */
function isTypedText({ session }: App): boolean {
  return session.getState().drafts.length > 0 && isTextInput(window.document.activeElement)
}

/** Saves because the person is leaving. What could not be saved keeps the window open. */
export async function saveAndClose(app: App): Promise<void> {
  const isSaved = takeOverText(app) && (await saveFile(app, false))
  await (isSaved ? app.bridge.closeWindow() : app.bridge.stayOpen())
}

/** An action that goes wrong in a way nobody foresaw is said, not swallowed. */
function watch(app: App, outcome: unknown): void {
  if (!(outcome instanceof Promise)) return
  outcome.catch((thrown: unknown) => {
    const details = `${String(thrown)}\nNothing was changed. Try again; if it happens again, save under another name.`
    notify(app, { tone: 'problem', title: 'That did not work', details })
  })
}

/** Moves a role by one place. */
export function moveRole(app: App, matrix: Matrix, role: RoleId, by: -1 | 1): void {
  const to = matrix.roles.findIndex(({ id }) => id === role) + by
  if (to >= 0 && to < matrix.roles.length) change(app, { type: 'moveRole', role, to })
}

/** Takes a role out with all its cells; the focus goes to its neighbour. */
export function removeRole(app: App, matrix: Matrix, role: RoleId): void {
  const at = matrix.roles.findIndex(({ id }) => id === role)
  const next = matrix.roles[at + 1] ?? matrix.roles[at - 1]
  const row = app.grid()?.focus()?.row
  change(app, { type: 'removeRole', role })
  if (row) app.grid()?.moveFocus(row, next?.id ?? fixedColumns.name)
}

function show({ session }: App, popover: Popover): void {
  session.setState({ popover })
}

/** Puts a new, empty row below the focus, or last, and starts typing its name. */
function addRow(app: App, { matrix, focus }: Place, type: 'addResponsibility' | 'addSection'): void {
  const above = matrix.rows.findIndex(({ id }) => id === focus?.row)
  const id = newRowId()
  const at = above < 0 ? matrix.rows.length : above + 1
  if (change(app, { type, id, name: '', at })) app.grid()?.startRename(id)
}

function moveRow(app: App, { matrix, focus }: Place, by: -1 | 1): void {
  const { row, column } = focus ?? {}
  const to = matrix.rows.findIndex(({ id }) => id === row) + by
  if (!row || !column || to < 0 || to >= matrix.rows.length) return
  if (change(app, { type: 'moveRows', rows: [row], to })) app.grid()?.moveFocus(row, column)
}

function removeRow(app: App, { matrix, focus }: Place): void {
  const { row, column } = focus ?? {}
  if (!row || !column) return
  const at = matrix.rows.findIndex(({ id }) => id === row)
  const next = matrix.rows[at + 1] ?? matrix.rows[at - 1]
  if (change(app, { type: 'removeRows', rows: [row] })) app.grid()?.moveFocus(next?.id ?? addLineId, column)
}

function addRole(app: App, matrix: Matrix): void {
  const id = newRoleId()
  const isAdded = change(app, { type: 'addRole', id, name: 'New role', at: matrix.roles.length })
  if (isAdded) show(app, { kind: 'role', role: id })
}

function travel(app: App, direction: 'undo' | 'redo'): void {
  app.grid()?.endEdit(false)
  const step = direction === 'undo' ? undoLast(app.document) : redoNext(app.document)
  if (!step) return
  const word = direction === 'undo' ? 'Undone' : 'Redone'
  const hadPopover = app.session.getState().popover !== undefined
  app.session.setState({ announcement: `${word}: ${step.label}`, popover: undefined })
  if (hadPopover) app.grid()?.takeFocus()
}

/** What is being typed belongs to the matrix before anything else happens to it. False: it was refused, and said so. */
function takeOverText(app: App): boolean {
  return keepDrafts(app.session) && (app.grid()?.endEdit(true) ?? true)
}

import { isPossible } from '../../shared/action.ts'
import {
  findAction,
  isPlain,
  type ActionId,
  type MatrixActionId,
  type PlainActionId,
} from '../../shared/actions.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { sectionOf } from '../../shared/document/rowBlocks.ts'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { fillDown, fillRight } from '../window/selection/fill.ts'
import { redoNext, undoLast } from '../window/store/documentStore.ts'
import { keepDrafts } from '../window/store/drafts.ts'
import type { Search } from '../window/store/sessionStore.ts'
import { placeOfStep } from '../window/store/stepPlaces.ts'
import { stepToFinding } from '../analysis/goToFinding.ts'
import { refuseOffChart } from '../present/perform.ts'
import { askWho } from '../present/askWho.ts'
import { showMap, startPresenting } from '../present/startPresenting.ts'
import { moveBetweenParts } from './moveBetweenParts.ts'
import { togglePanel } from './togglePanel.ts'
import { importForeignFile, importPasted, lookAt } from '../transfer/importing.ts'
import { copyNow, printNow } from '../transfer/exportNow.ts'
import { toggleAutosave } from '../files/autosave.ts'
import { mergeCopy, removeCopies } from '../files/mergeCopy.ts'
import { change } from '../window/change.ts'
import { openFile, openPractice } from '../files/files.ts'
import { saveFile } from '../files/saveFile.ts'
import { isFieldBeside } from './inFront.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { addRole, moveRoles, removeRoles } from '../window/roleActions.ts'
import { addRow, duplicateRows, moveRows, removeRows } from './rowActions.ts'
import { isTextInput } from '../window/textInput.ts'
import {
  askHowToSort,
  foldAll,
  hideRoles,
  reveal,
  setFilter,
  showAllRoles,
  toggleFold,
  togglePinned,
  togglePinnedAssigned,
  toggleWrapping,
} from '../window/view/changeView.ts'
import { noFilter } from '../window/view/rowFilter.ts'
import { workplaceOf, type Workplace } from '../window/workplace.ts'
import { askToForget } from '../files/forget.ts'
import { askForTemplate } from '../start/ownTemplates.ts'
import { importAnswersFiles } from '../workshop/importAnswers.ts'
import { askToEnd, openWorkshop } from '../workshop/runWorkshop.ts'
import { dismiss, layerAt, show, update } from '../window/store/frontStore.ts'

const plainActions: Record<PlainActionId, (app: App) => unknown> = {
  newWindow: ({ bridge }) => bridge.newWindow(),
  open: (app) => openFile(app, (answer) => lookAt(app, () => Promise.resolve(answer))),
  importFile: (app) => importForeignFile(app, 'new'),
  importPasted: (app) => importPasted(app, 'new'),
  closeWindow: (app) => takeOverText(app) && app.bridge.closeWindow(),
  undo: (app) => travel(app, 'undo'),
  redo: (app) => travel(app, 'redo'),
  nextPart: (app) => moveBetweenParts(app, 1),
  previousPart: (app) => moveBetweenParts(app, -1),
  followSystem: ({ bridge }) => bridge.setTheme({ theme: 'system' }),
  lightTheme: ({ bridge }) => bridge.setTheme({ theme: 'light' }),
  darkTheme: ({ bridge }) => bridge.setTheme({ theme: 'dark' }),
  toggleAutosave,
  settings: ({ front }) => show(front, { kind: 'settings' }),
  facilitatorGuide: ({ front }) => show(front, { kind: 'guide' }),
  practiceWorkshop: openPractice,
  reportProblem: ({ front }) => show(front, { kind: 'report' }),
  palette: (app) => toggleSheet(app, 'palette'),
  // A presentation has keys of its own, and its menu lists them.
  shortcuts: (app) =>
    layerAt(app.front.getState(), 'presentation')
      ? update(app.front, 'presentation', { panel: 'menu' })
      : toggleSheet(app, 'shortcuts'),
}

const matrixActions: Record<MatrixActionId, (app: App, place: Workplace) => unknown> = {
  save: (app) => saveFile(app, 'again'),
  saveAs: (app) => saveFile(app, 'asNew'),
  forgetDocument: (app, { matrix }) => askToForget(app, matrix),
  mergeCopy,
  removeCopies,
  versions: ({ front }) => show(front, { kind: 'versions' }),
  saveAsTemplate: (app, { matrix }) => askForTemplate(app, matrix),
  export: ({ front }) => show(front, { kind: 'export' }),
  boardPack: ({ front }) => show(front, { kind: 'boardPack' }),
  print: (app, { matrix }) => printNow(app, matrix),
  copyAsTable: (app, { matrix }) => copyNow(app, matrix, 'table'),
  copyAsMarkdown: (app, { matrix }) => copyNow(app, matrix, 'markdown'),
  copyAsPicture: (app, { matrix }) => copyNow(app, matrix, 'png'),
  find: (app) => openFind(app, {}),
  replace: (app) => openFind(app, { replace: '' }),
  present: (app, { focus }) => askWho(app, () => startPresenting(app, focus?.row)),
  presentFromStart: (app) => askWho(app, () => startPresenting(app, undefined)),
  showMap: (app) => showMap(app),
  presenterView: (app, { focus }) => {
    startPresenting(app, focus?.row)
    return app.bridge.openPresenter()
  },
  nextFinding: (app) => stepToFinding(app, 1),
  previousFinding: (app) => stepToFinding(app, -1),
  showChecks: (app) => togglePanel(app, 'checks'),
  showLoad: (app) => togglePanel(app, 'load'),
  showDetails: (app) => togglePanel(app, 'details'),
  showRecord: (app) => togglePanel(app, 'record'),
  roleCharter: ({ front }, { matrix, focus, roles }) => {
    const role = focus?.role ?? roles[0]?.id ?? matrix.roles[0]?.id
    if (role) show(front, { kind: 'charter', role })
  },
  workshop: openWorkshop,
  importAnswers: importAnswersFiles,
  endWorkshop: askToEnd,
  adopt: ({ front }) => show(front, { kind: 'adopt' }),
  editions: ({ front }) => show(front, { kind: 'editions' }),
  checkPaper: ({ front }) => show(front, { kind: 'checkPaper' }),
  completeChart: ({ front }) => show(front, { kind: 'complete' }),
  toggleStrict: (app, { matrix }) => change(app, { type: 'setStrict', strict: !matrix.strict }),
  toggleFold: (app, { matrix, focus }) => {
    const section = focus?.row && sectionOf(matrix.rows, focus.row)
    if (!section) return
    app.grid()?.moveFocus(section, fixedColumns.name)
    toggleFold(app, section)
  },
  sortByName: (app) => askHowToSort(app, 'name'),
  sortByAssigned: (app) => askHowToSort(app, 'assigned'),
  foldAll: (app) => foldAll(app, true),
  unfoldAll: (app) => foldAll(app, false),
  hideRole: (app, { roles }) =>
    hideRoles(
      app,
      roles.map(({ id }) => id),
    ),
  pinRole: (app, { roles }) =>
    togglePinned(
      app,
      roles.map(({ id }) => id),
    ),
  pinAssigned: togglePinnedAssigned,
  wrapNames: toggleWrapping,
  showAllRoles,
  showAllRows: (app) => setFilter(app, noFilter),
  cut: ({ bridge }) => bridge.editClipboard({ command: 'cut' }),
  copy: ({ bridge }) => bridge.editClipboard({ command: 'copy' }),
  paste: ({ bridge }) => bridge.editClipboard({ command: 'paste' }),
  chooseLetters,
  details: (app, { matrix, focus }) => {
    const row = matrix.rows.find(({ id }) => id === focus?.row)
    if (row?.kind !== 'responsibility' || !focus) return
    const { role } = focus
    show(app.front, role ? { kind: 'cellDetails', row: row.id, role } : { kind: 'rowDetails', row: row.id })
  },
  clearLetters: (app, { cells }) => cells.length > 0 && change(app, { type: 'clearLetters', cells }),
  fillDown: (app, { matrix }) => fill(app, matrix, fillDown),
  fillRight: (app, { matrix }) => fill(app, matrix, fillRight),
  assign,
  rename: (app, { focus }) => focus?.row && app.grid()?.startRename(focus.row),
  addResponsibility: (app, place) => addRow(app, place, 'addResponsibility'),
  addAbove: (app, place) => addRow(app, place, 'addResponsibility', 'above'),
  addSection: (app, place) => addRow(app, place, 'addSection'),
  addSectionAbove: (app, place) => addRow(app, place, 'addSection', 'above'),
  addFromFile: (app) => importForeignFile(app, 'add'),
  addFromPasted: (app) => importPasted(app, 'add'),
  moveRowUp: (app, place) => moveRows(app, place, -1),
  moveRowDown: (app, place) => moveRows(app, place, 1),
  duplicateRows,
  removeRow: removeRows,
  editScheme: ({ front }) => show(front, { kind: 'scheme' }),
  addRole: (app, { matrix }) => addRole(app, matrix),
  editRole: (app, { focus }) => focus?.role && show(app.front, { kind: 'role', role: focus.role }),
  moveRoleLeft: (app, { matrix, roles }) => moveRoles(app, matrix, roles, -1),
  moveRoleRight: (app, { matrix, roles }) => moveRoles(app, matrix, roles, 1),
  removeRole: (app, { matrix, roles }) =>
    removeRoles(
      app,
      matrix,
      roles.map(({ id }) => id),
    ),
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
  if (document === undefined) return
  if (!isPossible(findAction(id), { hasMatrix: true, isEditable: !document.isReadOnly })) return
  watch(app, matrixActions[id](app, workplaceOf(app, document.matrix)))
}

/** Whether the focus is where something was typed, so that undo means the typing. */
function isTypedText({ session }: App): boolean {
  const isTyped = session.getState().drafts.length > 0 && isTextInput(window.document.activeElement)
  return isTyped || isFieldBeside()
}

/** Saves because the person is leaving. What could not be saved keeps the window open. */
export async function saveAndClose(app: App): Promise<void> {
  const isSaved =
    takeOverText(app) &&
    (await saveFile(app, 'again').catch((thrown: unknown) => {
      notify(app, unforeseen(thrown))
      return false
    }))
  await (isSaved ? app.bridge.closeWindow() : app.bridge.stayOpen())
}

function openFind({ session, front }: App, more: Partial<Search>): void {
  dismiss(front, 'popover')
  session.setState(({ find }) => ({ find: { text: '', ...more, ...find } }))
  // When the bar was there already, it only needs the focus.
  window.document.querySelector<HTMLInputElement>('search input')?.select()
}

/** An action that goes wrong in a way nobody foresaw is said, not swallowed. */
function watch(app: App, outcome: unknown): void {
  if (!(outcome instanceof Promise)) return
  outcome.catch((thrown: unknown) => notify(app, unforeseen(thrown)))
}

function toggleSheet({ front }: App, kind: 'palette' | 'shortcuts'): void {
  if (layerAt(front.getState(), 'sheet')?.kind === kind) dismiss(front, 'sheet')
  else show(front, { kind })
}

/** Opens the picker on the active cell, or on another selected one when that cannot hold letters. */
function chooseLetters(app: App, { focus, cells }: Workplace): void {
  const [cell] = cells.filter(({ row, role }) => row === focus?.row && role === focus.role).concat(cells)
  if (cell) show(app.front, { kind: 'letters', ...cell, cells })
}

/** Opens the choice on the active row, for all selected ones. */
function assign(app: App, { matrix, focus, rows }: Workplace): void {
  const row = matrix.rows.find(({ id }) => id === focus?.row)
  if (row?.kind !== 'responsibility') return
  const chosen = new Set(rows)
  const together = matrix.rows.filter(({ id, kind }) => kind === 'responsibility' && chosen.has(id))
  if (together.length < 2) app.grid()?.moveFocus(row.id, fixedColumns.assigned)
  show(app.front, {
    kind: 'assign',
    row: row.id,
    rows: together.length < 2 ? [row.id] : together.map(({ id }) => id),
  })
}

function fill(app: App, matrix: Matrix, commandOf: typeof fillDown): void {
  const grid = app.grid()
  const range = grid?.range()
  const command = grid && range && commandOf(grid.layout(), range, matrix)
  if (command) change(app, command)
}

function travel(app: App, direction: 'undo' | 'redo'): void {
  if (refuseOffChart(app)) return
  app.grid()?.endEdit(false)
  const step = direction === 'undo' ? undoLast(app.document) : redoNext(app.document)
  if (!step) return
  const word = direction === 'undo' ? 'Undone' : 'Redone'
  dismiss(app.front, 'popover')
  const isSettled = app.session.getState().notice?.untilNextChange
  app.session.setState({
    announcement: `${word}: ${step.label}`,
    ...(isSettled ? { notice: undefined } : {}),
  })
  const selection = placeOfStep(step)
  if (selection) reveal(app, selection.anchor)
  if (selection) app.grid()?.restore(selection)
  else app.grid()?.takeFocus()
}

/** What is being typed belongs to the matrix before anything else happens to it. False: it was refused, and said so. */
function takeOverText(app: App): boolean {
  return keepDrafts(app.session) && (app.grid()?.endEdit(true) ?? true)
}

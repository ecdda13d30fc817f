import { covers, type ActionFacts } from './action.ts'

const overChart = ['presentation', 'workshop'] as const
const anywhere = ['dialog', 'presentation', 'workshop', 'ballot'] as const

/**
 * Everything a person can trigger by name. Menus, keys, the palette and the list of shortcuts are all derived from this
 * table; what an action does is in `renderer/shell/runAction.ts`.
 */
const table = {
  newWindow: { label: 'New', menu: 'File', shortcuts: ['Ctrl+N'], needs: 'nothing', through: covers },
  open: { label: 'Open…', menu: 'File', shortcuts: ['Ctrl+O'], needs: 'nothing' },
  importFile: { label: 'Import…', menu: 'File', shortcuts: ['Ctrl+Shift+I'], needs: 'nothing' },
  importPasted: { label: 'Import Pasted Table…', menu: 'File', needs: 'nothing' },
  save: {
    label: 'Save',
    menu: 'File',
    shortcuts: ['Ctrl+S'],
    needs: 'editable',
    separated: true,
    through: ['presentation', 'workshop', 'ballot'],
    keysOf: 'anybody',
  },
  saveAs: {
    label: 'Save As…',
    menu: 'File',
    shortcuts: ['Ctrl+Shift+S'],
    needs: 'editable',
    through: overChart,
    keysOf: 'anybody',
  },
  mergeCopy: { label: 'Merge a Copy…', menu: 'File', needs: 'editable' },
  removeCopies: { label: 'Remove Merged Copies', menu: 'File', needs: 'editable' },
  toggleAutosave: { label: 'Save Automatically', menu: 'File', needs: 'nothing' },
  versions: { label: 'Versions…', menu: 'File', needs: 'matrix' },
  saveAsTemplate: { label: 'Save as Template…', menu: 'File', needs: 'matrix' },
  export: {
    label: 'Export…',
    menu: 'File',
    shortcuts: ['Ctrl+Shift+E'],
    needs: 'matrix',
    separated: true,
    through: ['workshop'],
  },
  boardPack: { label: 'Board Pack…', menu: 'File', needs: 'matrix' },
  print: { label: 'Print…', menu: 'File', shortcuts: ['Ctrl+P'], needs: 'matrix' },
  forgetDocument: { label: 'Forget This Chart…', menu: 'File', needs: 'matrix' },
  settings: {
    label: 'Settings…',
    menu: 'File',
    shortcuts: ['Ctrl+,'],
    needs: 'nothing',
    separated: true,
  },
  closeWindow: {
    label: 'Close',
    menu: 'File',
    shortcuts: ['Ctrl+W'],
    needs: 'nothing',
    separated: true,
    through: ['sheet', 'presentation', 'workshop', 'ballot'],
  },

  undo: { label: 'Undo', menu: 'Edit', shortcuts: ['Ctrl+Z'], needs: 'nothing', through: overChart },
  redo: {
    label: 'Redo',
    menu: 'Edit',
    shortcuts: ['Ctrl+Shift+Z', 'Ctrl+Y'],
    needs: 'nothing',
    through: overChart,
  },

  cut: {
    label: 'Cut',
    menu: 'Edit',
    shortcuts: ['Ctrl+X'],
    needs: 'cell',
    separated: true,
    through: ['workshop'],
    keysOf: 'page',
  },
  copy: {
    label: 'Copy',
    menu: 'Edit',
    shortcuts: ['Ctrl+C'],
    needs: 'matrix',
    through: ['workshop'],
    keysOf: 'page',
  },
  paste: {
    label: 'Paste',
    menu: 'Edit',
    shortcuts: ['Ctrl+V'],
    needs: 'cell',
    through: ['workshop'],
    keysOf: 'page',
  },
  copyAsTable: { label: 'Copy Chart as Table', menu: 'Edit', needs: 'matrix', separated: true },
  copyAsMarkdown: { label: 'Copy Chart as Markdown', menu: 'Edit', needs: 'matrix' },
  copyAsPicture: { label: 'Copy Chart as Picture', menu: 'Edit', needs: 'matrix' },

  chooseLetters: { label: 'Choose Letters', menu: 'Chart', shortcuts: ['Space'], needs: 'cell' },
  clearLetters: {
    label: 'Clear Letters',
    menu: 'Chart',
    shortcuts: ['Delete', 'Backspace'],
    needs: 'cell',
  },
  assign: { label: 'Assign Row To…', menu: 'Chart', shortcuts: ['Ctrl+Shift+A'], needs: 'cell' },
  details: { label: 'Details…', menu: 'Chart', shortcuts: ['Shift+F2'], needs: 'matrix' },
  fillDown: { label: 'Fill Down', menu: 'Chart', shortcuts: ['Ctrl+D'], needs: 'cell' },
  fillRight: { label: 'Fill Right', menu: 'Chart', shortcuts: ['Ctrl+R'], needs: 'cell' },
  rename: { label: 'Rename', menu: 'Chart', shortcuts: ['F2'], needs: 'cell', leavesText: true },
  addResponsibility: {
    label: 'Add Responsibility Below',
    menu: 'Chart',
    shortcuts: ['Ctrl+Enter'],
    needs: 'editable',
    separated: true,
  },
  addAbove: {
    label: 'Add Responsibility Above',
    menu: 'Chart',
    shortcuts: ['Ctrl+Alt+Enter'],
    needs: 'editable',
  },
  addSection: {
    label: 'Add Section Below',
    menu: 'Chart',
    shortcuts: ['Ctrl+Shift+Enter'],
    needs: 'editable',
  },
  addSectionAbove: {
    label: 'Add Section Above',
    menu: 'Chart',
    shortcuts: ['Ctrl+Alt+Shift+Enter'],
    needs: 'editable',
  },
  addFromFile: { label: 'Add Rows From a File…', menu: 'Chart', needs: 'editable' },
  addFromPasted: { label: 'Add Rows From a Pasted Table…', menu: 'Chart', needs: 'editable' },
  moveRowUp: { label: 'Move Row Up', menu: 'Chart', shortcuts: ['Alt+Up'], needs: 'cell' },
  moveRowDown: { label: 'Move Row Down', menu: 'Chart', shortcuts: ['Alt+Down'], needs: 'cell' },
  duplicateRows: { label: 'Duplicate Row', menu: 'Chart', shortcuts: ['Ctrl+Shift+D'], needs: 'cell' },
  removeRow: {
    label: 'Delete Row',
    menu: 'Chart',
    shortcuts: ['Ctrl+Backspace'],
    needs: 'cell',
    leavesText: true,
  },
  addRole: {
    label: 'Add Role',
    menu: 'Chart',
    shortcuts: ['Ctrl+Shift+='],
    needs: 'editable',
    separated: true,
  },
  editRole: { label: 'Role Details…', menu: 'Chart', shortcuts: ['Ctrl+Shift+R'], needs: 'matrix' },
  moveRoleLeft: {
    label: 'Move Role Left',
    menu: 'Chart',
    shortcuts: ['Alt+Left'],
    needs: 'cell',
    leavesText: true,
  },
  moveRoleRight: {
    label: 'Move Role Right',
    menu: 'Chart',
    shortcuts: ['Alt+Right'],
    needs: 'cell',
    leavesText: true,
  },
  removeRole: { label: 'Delete Role', menu: 'Chart', needs: 'cell' },
  editScheme: { label: 'Letters…', menu: 'Chart', needs: 'editable', separated: true },
  toggleStrict: { label: 'Strict Checking', menu: 'Chart', needs: 'editable' },
  completeChart: { label: 'Complete Who Is Asked and Told…', menu: 'Chart', needs: 'editable' },

  find: { label: 'Find and Filter', menu: 'Edit', shortcuts: ['Ctrl+F'], needs: 'matrix', separated: true },
  replace: {
    label: 'Find and Replace',
    menu: 'Edit',
    shortcuts: ['Ctrl+H'],
    needs: 'editable',
    keysOf: 'anybody',
  },
  nextFinding: { label: 'Next Remark', menu: 'Edit', shortcuts: ['F8'], needs: 'matrix' },
  previousFinding: { label: 'Previous Remark', menu: 'Edit', shortcuts: ['Shift+F8'], needs: 'matrix' },

  present: {
    label: 'Present From This Row',
    menu: 'View',
    shortcuts: ['F5'],
    needs: 'matrix',
    through: ['workshop'],
  },
  presentFromStart: {
    label: 'Present From the Start',
    menu: 'View',
    shortcuts: ['Shift+F5'],
    needs: 'matrix',
    through: ['workshop'],
  },
  presenterView: {
    label: 'Presenter View',
    menu: 'View',
    shortcuts: ['Alt+F5'],
    needs: 'matrix',
    through: overChart,
  },
  showMap: { label: 'Map: Who Answers for What', menu: 'View', needs: 'matrix' },

  showChecks: {
    label: 'Checks',
    menu: 'View',
    shortcuts: ['F9'],
    needs: 'matrix',
    separated: true,
  },
  showLoad: { label: 'Load of Each Role', menu: 'View', needs: 'matrix' },
  showDetails: { label: 'Details Beside the Chart', menu: 'View', needs: 'matrix' },
  showRecord: { label: 'Record: Snapshots, Decisions, Open Points', menu: 'View', needs: 'matrix' },
  roleCharter: { label: 'Role Charter…', menu: 'View', needs: 'matrix' },
  toggleFold: {
    label: 'Fold or Unfold Section',
    menu: 'View',
    shortcuts: ['Ctrl+.'],
    needs: 'matrix',
    separated: true,
    keysOf: 'cells',
    leavesText: true,
  },
  foldAll: { label: 'Fold All Sections', menu: 'View', needs: 'matrix' },
  unfoldAll: { label: 'Unfold All Sections', menu: 'View', needs: 'matrix' },
  hideRole: { label: 'Hide Role', menu: 'View', needs: 'matrix' },
  pinRole: { label: 'Pin Role', menu: 'View', needs: 'matrix' },
  pinAssigned: { label: 'Pin Assigned To', menu: 'View', needs: 'matrix' },
  wrapNames: { label: 'Wrap Long Names', menu: 'View', needs: 'matrix' },
  showAllRoles: { label: 'Show All Roles', menu: 'View', needs: 'matrix' },
  showAllRows: { label: 'Clear Filter', menu: 'View', needs: 'matrix' },

  sortByName: { label: 'Sort by Name…', menu: 'View', needs: 'matrix', separated: true },
  sortByAssigned: { label: 'Sort by Assigned To…', menu: 'View', needs: 'matrix' },

  nextPart: {
    label: 'Next Part of the Window',
    menu: 'View',
    shortcuts: ['F6'],
    needs: 'nothing',
    separated: true,
  },
  previousPart: {
    label: 'Previous Part of the Window',
    menu: 'View',
    shortcuts: ['Shift+F6'],
    needs: 'nothing',
  },

  followSystem: { label: 'Theme: Follow System', menu: 'View', needs: 'nothing', through: anywhere },
  lightTheme: { label: 'Theme: Light', menu: 'View', needs: 'nothing', through: anywhere },
  darkTheme: { label: 'Theme: Dark', menu: 'View', needs: 'nothing', through: anywhere },

  workshop: {
    label: 'Start or Continue Workshop…',
    menu: 'Workshop',
    needs: 'editable',
    through: ['workshop'],
  },
  importAnswers: {
    label: 'Import Answers…',
    menu: 'Workshop',
    needs: 'editable',
    separated: true,
    through: ['workshop'],
  },
  endWorkshop: { label: 'End Workshop…', menu: 'Workshop', needs: 'editable', through: ['workshop'] },
  adopt: {
    label: 'Adopt…',
    menu: 'Workshop',
    needs: 'editable',
    separated: true,
    through: ['workshop'],
  },
  editions: {
    label: 'Editions and Signatures…',
    menu: 'Workshop',
    needs: 'matrix',
    through: ['workshop'],
  },

  palette: {
    label: 'All Commands…',
    menu: 'Help',
    shortcuts: ['Ctrl+K'],
    needs: 'nothing',
    through: ['sheet', 'workshop'],
  },
  facilitatorGuide: { label: 'Facilitator’s Guide', menu: 'Help', needs: 'nothing', through: ['workshop'] },
  practiceWorkshop: { label: 'Practice Workshop…', menu: 'Help', needs: 'nothing' },
  checkPaper: { label: 'Check a Paper…', menu: 'Help', needs: 'matrix' },
  reportProblem: { label: 'Report a Problem…', menu: 'Help', needs: 'nothing' },
  shortcuts: {
    label: 'Keyboard Shortcuts',
    menu: 'Help',
    shortcuts: ['F1', 'Ctrl+/'],
    needs: 'nothing',
    through: ['sheet', ...overChart],
  },
} as const satisfies Record<string, ActionFacts>

export type ActionId = keyof typeof table

/** Actions that work without a matrix; the others get the matrix and the place of the focus. */
export type PlainActionId = {
  [Id in ActionId]: (typeof table)[Id]['needs'] extends 'nothing' ? Id : never
}[ActionId]
export type MatrixActionId = Exclude<ActionId, PlainActionId>

export interface Action extends ActionFacts {
  readonly id: ActionId
}

/** Every action's id, in menu order. */
// Object.keys knows only strings; the table's keys are the ids by definition.
export const actionIds = Object.keys(table) as readonly ActionId[]

/** Every action, in menu order. */
export const actions: readonly Action[] = actionIds.map((id) => ({ id, ...table[id] }))

/** The action of that id. */
export function findAction(id: ActionId): Action {
  return { id, ...table[id] }
}

/** Whether an action works without a matrix. */
export function isPlain(id: ActionId): id is PlainActionId {
  return table[id].needs === 'nothing'
}

/** A shortcut as the person's system writes it: `Ctrl+S`, on macOS `⌘S`. */
export function shortcutText(shortcut: string, isMac: boolean): string {
  if (!isMac) return shortcut
  return shortcut.replace('Ctrl+', '⌘').replace('Shift+', '⇧').replace('Alt+', '⌥')
}

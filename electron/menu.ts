import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { isPossible, menus, type Menu as MenuName } from '../shared/action.ts'
import { actions, type Action, type ActionId } from '../shared/actions.ts'
import type { Request } from '../shared/bridge/requests.ts'
import { markOf, type Marked } from './menuMarks.ts'

type Flags = Pick<Request<'reportState'>, 'hasMatrix' | 'isEditable' | 'undoLabel' | 'redoLabel'>

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system does by itself, after our own entries of a menu. */
const systemItems: Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>> = {
  File: [{ role: 'quit' }],
  Edit: [{ role: 'selectAll' }],
  View: [
    separator,
    { role: 'resetZoom' },
    { role: 'zoomIn', accelerator: 'CmdOrCtrl+=' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ],
  Help: [separator, { role: 'about' }],
}

/** A recent file as the menu lists it. */
export interface RecentEntry {
  readonly id: string
  /** `Technology leadership, 30 November 2026` */
  readonly label: string
}

export interface MenuOptions {
  /** the files to be opened again, the newest first */
  readonly recents: () => readonly RecentEntry[]
  readonly openRecent: (id: string) => void
  /** gets the action's id */
  readonly trigger: (action: ActionId) => void
  readonly marked: () => Marked
  /** adds the inspector */
  readonly isDevelopment: boolean
}

const labelDelayMs = 200

/** Makes the menu bar of the table of actions. Returns how to tell it what can be done in the window in front. */
export function installMenu(options: MenuOptions): (flags: Flags) => void {
  app.setAboutPanelOptions({ applicationName: 'Remit', applicationVersion: app.getVersion() })
  let shown: Flags = { hasMatrix: false, isEditable: false, undoLabel: null, redoLabel: null }
  let latest = shown
  let listed = options.recents()
  let timer: NodeJS.Timeout | undefined
  build(options, shown)
  return (flags) => {
    latest = flags
    for (const action of actions) {
      const entry = Menu.getApplicationMenu()?.getMenuItemById(action.id)
      if (entry) entry.enabled = isAllowed(action, flags)
      // A radio entry is switched off by the one that is switched on.
      const mark = markOf(action.id, options.marked())
      if (entry && mark && (mark.type === 'checkbox' || mark.checked)) entry.checked = mark.checked
    }
    const isSame = shown.undoLabel === flags.undoLabel && shown.redoLabel === flags.redoLabel
    if (isSame && isSameList(listed, options.recents())) return
    // A label can only be changed by a new menu, which is not made for every key that is typed.
    timer ??= setTimeout(() => {
      timer = undefined
      shown = latest
      listed = options.recents()
      build(options, shown)
    }, labelDelayMs)
  }
}

function build(options: MenuOptions, flags: Flags): void {
  const isMac = process.platform === 'darwin'
  const template = menus.map((name): MenuItemConstructorOptions => {
    const own = actions
      .filter((action) => action.menu === name)
      .flatMap((action) => [
        ...(action.separated ? [separator] : []),
        {
          ...item(action, options),
          label: labelOf(action, flags),
          enabled: isAllowed(action, flags),
        },
        ...(action.id === 'open' ? [recentMenu(options)] : []),
      ])
    const inspector: MenuItemConstructorOptions[] =
      options.isDevelopment && name === 'View' ? [separator, { role: 'toggleDevTools' }] : []
    const system = isMac && name === 'File' ? [] : (systemItems[name] ?? [])
    return { label: name, submenu: [...own, ...system, ...inspector] }
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' as const }] : []), ...template]),
  )
}

/** The last files, each with its day; with none the entry is greyed out. */
function recentMenu({ recents, openRecent }: MenuOptions): MenuItemConstructorOptions {
  const submenu = recents().map(({ id, label }): MenuItemConstructorOptions => {
    return { label: label.replaceAll('&', '&&'), click: () => openRecent(id) }
  })
  return { id: 'openRecent', label: 'Open Recent', enabled: submenu.length > 0, submenu }
}

function isSameList(a: readonly RecentEntry[], b: readonly RecentEntry[]): boolean {
  return a.length === b.length && a.every(({ id, label }, at) => id === b[at]?.id && label === b[at].label)
}

/** `Undo: Set A for CTO on Security systems`. An ampersand would underline a letter. */
function labelOf({ id, label }: Action, { undoLabel, redoLabel }: Flags): string {
  const step = id === 'undo' ? undoLabel : id === 'redo' ? redoLabel : null
  return step === null ? label : `${label}: ${step.replaceAll('&', '&&')}`
}

function isAllowed(action: Action, flags: Flags): boolean {
  if (action.id === 'undo') return flags.undoLabel !== null
  if (action.id === 'redo') return flags.redoLabel !== null
  return isPossible(action, flags)
}

function item(action: Action, { trigger, marked }: MenuOptions): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(action)
  return {
    id: action.id,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The window hears the keys itself, so that a key means the same whether a menu or a cell has the focus.
    registerAccelerator: false,
    ...markOf(action.id, marked()),
    click: (entry) => {
      // The system ticks what is clicked; what is on is only known once the window has done it.
      const mark = markOf(action.id, marked())
      if (mark?.type === 'checkbox') entry.checked = mark.checked
      trigger(action.id)
    },
  }
}

/** The shortcut as Electron writes it. Plain keys such as Space would steal what is typed on macOS, so they are left out. */
function acceleratorOf({ shortcuts }: Action): string | undefined {
  const [first] = shortcuts ?? []
  if (first === undefined || !/^(?:Ctrl|Alt)\+|^(?:Shift\+)?F\d/.test(first)) return undefined
  return first.replace('Ctrl', 'CmdOrCtrl')
}

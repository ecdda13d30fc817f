import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import { actions, menus, type Action, type ActionId, type Menu as MenuName } from '../shared/actions.ts'
import type { Request, Theme } from '../shared/bridge/requests.ts'

type Flags = Pick<Request<'reportState'>, 'hasMatrix' | 'isEditable' | 'canUndo' | 'canRedo'>

const themeOf: Partial<Record<ActionId, Theme>> = {
  followSystem: 'system',
  lightTheme: 'light',
  darkTheme: 'dark',
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system does by itself, after our own entries of a menu. */
const systemItems: Partial<Record<MenuName, readonly MenuItemConstructorOptions[]>> = {
  File: [{ role: 'quit' }],
  Edit: [separator, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
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

/** Makes the menu bar of the table of actions. `trigger` gets the action's id; `isDevelopment` adds the inspector. */
export function installMenu(trigger: (action: ActionId) => void, theme: Theme, isDevelopment: boolean): void {
  const isMac = process.platform === 'darwin'
  const template = menus.map((name): MenuItemConstructorOptions => {
    const own = actions
      .filter((action) => action.menu === name)
      .flatMap((action) => [...(action.separated ? [separator] : []), item(action, trigger, theme)])
    const inspector: MenuItemConstructorOptions[] =
      isDevelopment && name === 'View' ? [separator, { role: 'toggleDevTools' }] : []
    const system = isMac && name === 'File' ? [] : (systemItems[name] ?? [])
    return { label: name, submenu: [...own, ...system, ...inspector] }
  })
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([...(isMac ? [{ role: 'appMenu' as const }] : []), ...template]),
  )
  app.setAboutPanelOptions({ applicationName: 'Remit', applicationVersion: app.getVersion() })
}

/** Greys out what cannot be done in the window in front. */
export function updateMenu(flags: Flags): void {
  const menu = Menu.getApplicationMenu()
  for (const action of actions) {
    const entry = menu?.getMenuItemById(action.id)
    if (entry) entry.enabled = isPossible(action, flags)
  }
}

function isPossible({ id, needs }: Action, flags: Flags): boolean {
  if (id === 'undo') return flags.canUndo
  if (id === 'redo') return flags.canRedo
  if (needs === 'editable' || needs === 'cell') return flags.isEditable
  return needs === 'nothing' || flags.hasMatrix
}

function item(action: Action, trigger: (action: ActionId) => void, theme: Theme): MenuItemConstructorOptions {
  const accelerator = acceleratorOf(action)
  const ownTheme = themeOf[action.id]
  return {
    id: action.id,
    label: action.label,
    ...(accelerator === undefined ? {} : { accelerator }),
    // The window hears the keys itself, so that a key means the same whether a menu or a cell has the focus.
    registerAccelerator: false,
    ...(ownTheme === undefined ? {} : { type: 'radio' as const, checked: ownTheme === theme }),
    click: () => trigger(action.id),
  }
}

/** The shortcut as Electron writes it. Plain keys such as Space would steal what is typed on macOS, so they are left out. */
function acceleratorOf({ shortcuts }: Action): string | undefined {
  const [first] = shortcuts ?? []
  if (first === undefined || !/^(?:Ctrl|Alt)\+|^F\d/.test(first)) return undefined
  return first.replace('Ctrl', 'CmdOrCtrl')
}

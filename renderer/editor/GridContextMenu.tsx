import { Menu } from '@base-ui/react/menu'
import { Fragment } from 'react'
import { isPossible } from '../../shared/action.ts'
import { findAction, shortcutText, type ActionId } from '../../shared/actions.ts'
import { useApp, useDocument } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import { tickedNow, withTick } from '../window/view/tickedIn.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'
import type { MenuPlace } from '../window/store/frontStore.ts'
import { dismiss } from '../window/store/frontStore.ts'

const clipboard = ['cut', 'copy', 'paste'] as const

/** What each menu offers, in groups. */
const menus: Readonly<Record<MenuPlace, readonly (readonly ActionId[])[]>> = {
  cell: [
    ['chooseLetters', 'clearLetters', 'details'],
    clipboard,
    ['fillDown', 'fillRight'],
    ['addResponsibility', 'addAbove', 'addSection', 'addSectionAbove', 'removeRow'],
  ],
  row: [
    ['rename', 'assign', 'details'],
    clipboard,
    ['addResponsibility', 'addAbove', 'addSection', 'addSectionAbove', 'duplicateRows'],
    ['moveRowUp', 'moveRowDown', 'removeRow'],
  ],
  role: [
    ['editRole', 'roleCharter', 'addRole'],
    ['copy', 'clearLetters'],
    ['moveRoleLeft', 'moveRoleRight', 'pinRole', 'hideRole', 'removeRole'],
  ],
}

interface GridContextMenuProps {
  readonly place: MenuPlace
  /** where the mouse was, in pixels of the window */
  readonly x: number
  readonly y: number
}

/** What can be done with what is selected, where the mouse is. Names, order and keys come from the table of actions. */
export function GridContextMenu({ place, x, y }: GridContextMenuProps) {
  const app = useApp()
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const groups = menus[place]
    .map((group) =>
      group.filter((id) => isPossible(findAction(id), { hasMatrix: true, isEditable: !isReadOnly })),
    )
    .filter((group) => group.length > 0)
  const ticked = tickedNow(app)
  const anchor = { getBoundingClientRect: () => DOMRect.fromRect({ x, y, width: 0, height: 0 }) }
  const close = (isElsewhere: boolean) => {
    dismiss(app.front, 'popover')
    if (!isElsewhere) app.grid()?.takeFocus()
  }
  const run = (id: ActionId) => {
    close(false)
    app.run(id)
  }
  return (
    <Menu.Root open modal={false} onOpenChange={(open, { reason }) => !open && close(wentElsewhere(reason))}>
      <Menu.Portal>
        <Menu.Positioner anchor={anchor} align="start" sideOffset={0} className={styles.positioner}>
          <Menu.Popup className={styles.menu} aria-label="Selection" finalFocus={false}>
            {groups.map((group, at) => (
              <Fragment key={group.join(' ')}>
                {at > 0 && <Menu.Separator className={styles.separator} />}
                {group.map((id) => (
                  <Menu.Item key={id} className={styles.entry} onClick={() => run(id)}>
                    <span>{withTick(findAction(id).label, id, ticked)}</span>
                    <kbd>{shortcutText(findAction(id).shortcuts?.[0] ?? '', isMac)}</kbd>
                  </Menu.Item>
                ))}
              </Fragment>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

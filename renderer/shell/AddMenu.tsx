import { Menu } from '@base-ui/react/menu'
import { ChevronDown, Plus } from 'lucide-react'
import { findAction, shortcutText, type ActionId } from '../../shared/actions.ts'
import { useApp } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import button from '../ui/Button.module.css'
import { Key } from '../ui/Key.tsx'
import styles from '../ui/Menu.module.css'

const groups: readonly (readonly (readonly [label: string, action: ActionId])[])[] = [
  [
    ['Responsibility', 'addResponsibility'],
    ['Section', 'addSection'],
    ['Role', 'addRole'],
  ],
  [
    ['Rows from a file…', 'addFromFile'],
    ['Rows from a pasted table…', 'addFromPasted'],
  ],
]

/** What can be put into the chart: by hand, from a file, from the clipboard. */
export function AddMenu() {
  const app = useApp()
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button.button} aria-label="Add" title="Add to the chart">
        <Plus size={16} aria-hidden />
        <span>Add</span>
        <ChevronDown size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner align="start" sideOffset={4} className={styles.positioner}>
          {/* What is added takes the focus itself. */}
          <Menu.Popup className={styles.menu} aria-label="Add" finalFocus={false}>
            {groups.map((entries, at) => (
              <Menu.Group key={entries[0]?.[1]}>
                {at > 0 && <Menu.Separator className={styles.separator} />}
                {entries.map(([label, action]) => (
                  <Menu.Item key={action} className={styles.entry} onClick={() => app.run(action)}>
                    {label}
                    <Keys action={action} />
                  </Menu.Item>
                ))}
              </Menu.Group>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

function Keys({ action }: { action: ActionId }) {
  const [shortcut] = findAction(action).shortcuts ?? []
  if (shortcut === undefined) return null
  const names = isMac ? [shortcutText(shortcut, isMac)] : shortcut.split('+')
  return (
    <span className={styles.keys} aria-hidden>
      {names.map((name) => (
        <Key key={name} name={name} />
      ))}
    </span>
  )
}

import { Menu } from '@base-ui/react/menu'
import { Ellipsis } from 'lucide-react'
import button from './Button.module.css'
import styles from './Menu.module.css'

export interface MenuEntry {
  readonly label: string
  readonly run: () => void
}

interface MoreMenuProps {
  /** what the entries are about */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** by the scale of a room */
  readonly isForRoom?: boolean
}

/** The rest of what can be done, behind three dots. */
export function MoreMenu({ label, entries, isForRoom = false }: MoreMenuProps) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={`${button.button} ${button.small} ${button.iconOnly} ${button.quiet}`}
        aria-label={label}
        title={label}
      >
        <Ellipsis size={16} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner
          align="end"
          sideOffset={4}
          className={`${styles.positioner} ${isForRoom ? styles.over : ''}`}
        >
          <Menu.Popup className={`${isForRoom ? 'room ' : ''}${styles.menu}`} aria-label={label}>
            {entries.map((entry) => (
              <Menu.Item key={entry.label} className={styles.entry} onClick={entry.run}>
                {entry.label}
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}

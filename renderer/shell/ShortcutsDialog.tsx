import { Dialog } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import { menus } from '../../shared/action.ts'
import { actions, shortcutText } from '../../shared/actions.ts'
import { gridKeyList } from '../grid/gridKeyList.ts'
import { useApp, useDocument, useLayer } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import { Button } from '../ui/Button.tsx'
import dialog from '../ui/dialog.module.css'
import { Key } from '../ui/Key.tsx'
import styles from './ShortcutsDialog.module.css'
import { dismiss } from '../window/store/frontStore.ts'

/** All shortcuts, from the table of actions, and the keys of the grid. */
export function ShortcutsDialog() {
  const { front } = useApp()
  const isOpen = useLayer('sheet')?.kind === 'shortcuts'
  const scheme = useDocument(({ matrix }) => matrix.scheme)
  const close = () => dismiss(front, 'sheet')
  return (
    <Dialog.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialog.backdrop} />
        <Dialog.Popup className={`${dialog.popup} ${styles.popup}`}>
          <div className={styles.head}>
            <Dialog.Title className={styles.title}>Keyboard shortcuts</Dialog.Title>
            <Button label="Close" icon={X} onClick={close} />
          </div>
          <div className={styles.groups}>
            <Group name="Grid" entries={gridKeyList(scheme)} />
            {menus.map((menu) => (
              <Group
                key={menu}
                name={menu}
                entries={actions
                  .filter((action) => action.menu === menu)
                  .flatMap(({ label, shortcuts }) => (shortcuts ? [{ label, keys: shortcuts }] : []))}
              />
            ))}
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface GroupProps {
  readonly name: string
  readonly entries: readonly { readonly label: string; readonly keys: readonly string[] }[]
}

function Group({ name, entries }: GroupProps) {
  if (entries.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <dl>
        {entries.map(({ label, keys }) => (
          <div key={label}>
            <dt>{label.replace('…', '')}</dt>
            <dd>
              {keys.map((key) => (
                <Key key={key} name={shortcutText(key, isMac)} />
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

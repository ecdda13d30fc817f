import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { useState } from 'react'
import { isPossible } from '../../shared/action.ts'
import { actions, shortcutText, type Action } from '../../shared/actions.ts'
import { fuzzyScore } from '../../shared/fuzzy.ts'
import { useApp, useDocument, useLayer } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import styles from './CommandPalette.module.css'
import { dismiss } from '../window/store/frontStore.ts'
import { tickedNow, withTick } from '../window/view/tickedIn.ts'

/** Every command by name: type some of it, Enter carries it out. */
export function CommandPalette() {
  const app = useApp()
  const isOpen = useLayer('sheet')?.kind === 'palette'
  const close = () => {
    dismiss(app.front, 'sheet')
    app.grid()?.takeFocus()
  }
  if (!isOpen) return null
  return (
    <Dialog.Root open onOpenChange={(open) => !open && close()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles.backdrop} />
        <Dialog.Popup className={styles.popup} aria-label="Commands" finalFocus={false}>
          <Search
            onChosen={({ id }) => {
              close()
              app.run(id)
            }}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Search({ onChosen }: { onChosen: (action: Action) => void }) {
  const hasMatrix = useDocument(() => true) ?? false
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const undoLabel = useDocument(({ history }) => history.past.at(-1)?.label)
  const ticked = tickedNow(useApp())
  const [typed, setTyped] = useState('')
  const possible = actions.filter(
    (action) => action.id !== 'palette' && isPossible(action, { hasMatrix, isEditable: !isReadOnly }),
  )
  const found = possible
    .map((action) => ({ action, score: scoreOf(action, typed) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ action }) => action)
  return (
    <Autocomplete.Root
      open
      inline
      items={found}
      filter={null}
      value={typed}
      onValueChange={setTyped}
      itemToStringValue={({ label }) => label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        className={styles.input}
        aria-label="Search commands"
        placeholder="Search commands"
      />
      <Autocomplete.Empty className={styles.empty}>
        {found.length === 0 && 'No command is called that.'}
      </Autocomplete.Empty>
      <Autocomplete.List className={styles.list}>
        {(action: Action) => (
          <Autocomplete.Item
            key={action.id}
            value={action}
            className={styles.item}
            onClick={() => onChosen(action)}
          >
            <span>
              {action.id === 'undo' && undoLabel
                ? `${action.label}: ${undoLabel}`
                : withTick(action.label.replace('…', ''), action.id, ticked)}
            </span>
            <small>{action.menu}</small>
            <kbd>{shortcutText(action.shortcuts?.[0] ?? '', isMac)}</kbd>
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
    </Autocomplete.Root>
  )
}

/** A command goes by its own words; its menu counts less. */
function scoreOf({ label, menu }: Action, typed: string): number {
  return Math.max(fuzzyScore(label, typed), fuzzyScore(`${label} ${menu}`, typed) / 2)
}

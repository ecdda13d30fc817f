import type { Deed, Presentation } from '../../shared/bridge/presenting.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './PresentMenu.module.css'
import { isSameView, viewsOf, viewTitle } from './stopWords.ts'

const keys = [
  ['→ ↓ Space', 'next'],
  ['← ↑ Backspace', 'previous'],
  ['Home, End', 'first, last'],
  ['number, Enter', 'that screen'],
  ['V', 'another view'],
  ['Tab, Shift+Tab', 'choose a role'],
  ['a letter', 'set it or take it back'],
  ['N', 'note for the chosen role'],
  ['P', 'park the row, or take it up'],
  ['Ctrl+Z', 'undo'],
  ['S, then arrows', 'spotlight'],
  ['B, W', 'black, white screen'],
  ['Shift+S, Shift+P…', 'where S or P is a letter'],
  ['Esc', 'end'],
] as const

interface PresentMenuProps {
  readonly matrix: Matrix
  readonly presentation: Presentation
  readonly perform: (deed: Deed) => void
  readonly onClose: () => void
  /** absent in the presenter view itself */
  readonly onPresenterView?: () => void
}

/** How the chart is cut into screens, and what the keys do. */
export function PresentMenu({ matrix, presentation, perform, onClose, onPresenterView }: PresentMenuProps) {
  const does = (deed: Deed) => () => {
    onClose()
    perform(deed)
  }
  return (
    <Dialog title="Show" onClose={onClose}>
      <div className={styles.views}>
        {viewsOf(matrix).map((view) => (
          <Button
            key={JSON.stringify(view)}
            label={viewTitle(view, matrix.snapshots)}
            text={viewTitle(view, matrix.snapshots)}
            isPressed={isSameView(view, presentation.view)}
            onClick={does({ does: 'view', view })}
          />
        ))}
      </div>
      <dl className={styles.keys}>
        {keys.map(([key, words]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <div className={dialog.buttons}>
        {onPresenterView && (
          <Button
            label="Presenter view"
            text="Presenter view"
            hint="Presenter view (Alt+F5)"
            onClick={onPresenterView}
          />
        )}
        <span className={dialog.space} />
        <Button label="End presentation" text="End presentation" onClick={does({ does: 'end' })} />
        <Button label="Go on" text="Go on" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}

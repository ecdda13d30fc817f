import { Play, Redo2, Search, Undo2 } from 'lucide-react'
import { titleInWindow, untitled } from '../../shared/document/names.ts'
import { findAction, shortcutText, type ActionId } from '../../shared/actions.ts'
import { useApp, useDocument, useWorkshop } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { change } from '../window/change.ts'
import { EditionState } from '../editions/EditionState.tsx'
import { AddMenu } from './AddMenu.tsx'
import { hasEnded } from '../window/store/workshopStore.ts'
import { InlineText } from './InlineText.tsx'
import { SaveState } from './SaveState.tsx'
import styles from './TopBar.module.css'

/** The chart's title and goal, and what is done most. */
export function TopBar() {
  const app = useApp()
  const title = useDocument(({ matrix }) => matrix.title) ?? ''
  const goal = useDocument(({ matrix }) => matrix.goal) ?? ''
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const undoLabel = useDocument(({ history }) => history.past.at(-1)?.label)
  const redoLabel = useDocument(({ history }) => history.future[0]?.label)
  const isInWorkshop = useWorkshop(({ session }) => session !== undefined && !hasEnded(session))
  const leaveName = () => app.grid()?.takeFocus()
  const run = (id: ActionId) => () => app.run(id)

  return (
    <header className={styles.bar} data-part aria-label="Top bar">
      <div className={styles.names}>
        <h1 className="visually-hidden">{titleInWindow(title)}</h1>
        <div className={styles.titleLine}>
          <InlineText
            label="Title"
            value={title}
            placeholder={untitled}
            isHeading
            isReadOnly={isReadOnly}
            onChange={(text) => change(app, { type: 'setTitle', title: text })}
            onLeave={leaveName}
          />
          <EditionState />
          <SaveState />
        </div>
        <InlineText
          label="Goal"
          value={goal}
          placeholder="Add a goal: what is this chart for?"
          isReadOnly={isReadOnly}
          onChange={(text) => change(app, { type: 'setGoal', goal: text })}
          onLeave={leaveName}
        />
      </div>
      <Button
        label="Undo"
        icon={Undo2}
        hint={hint('undo', undoLabel)}
        isQuiet
        isDisabled={undoLabel === undefined}
        onClick={run('undo')}
      />
      <Button
        label="Redo"
        icon={Redo2}
        hint={hint('redo', redoLabel)}
        isQuiet
        isDisabled={redoLabel === undefined}
        onClick={run('redo')}
      />
      <Button label="Find and filter" icon={Search} hint={hint('find')} isQuiet onClick={run('find')} />
      <span className={styles.divider} />
      {!isReadOnly && <AddMenu />}
      <Button label="Export" text="Export" hint={hint('export')} onClick={run('export')} />
      {!isReadOnly && (
        <Button
          label={isInWorkshop ? 'Continue workshop' : 'Workshop'}
          text={isInWorkshop ? 'Continue workshop' : 'Workshop'}
          hint={isInWorkshop ? 'A workshop is under way on this chart' : hint('workshop')}
          isOnce
          onClick={run('workshop')}
        />
      )}
      <Button
        label="Present"
        icon={Play}
        text="Present"
        isPrimary
        hint={hint('present')}
        isOnce
        onClick={run('present')}
      />
    </header>
  )
}

/** `Undo: Set A for CTO on Security systems (Ctrl+Z)` */
function hint(id: ActionId, what?: string): string {
  const { label, shortcuts } = findAction(id)
  const shortcut = shortcuts?.[0]
  return `${label}${what === undefined ? '' : `: ${what}`}${shortcut === undefined ? '' : ` (${shortcutText(shortcut, isMac)})`}`
}

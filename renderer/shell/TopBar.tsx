import { Download, Play, Plus, Redo2, Rows3, Save, Search, Undo2, Upload, UserPlus, Vote } from 'lucide-react'
import { untitled } from '../../shared/document/names.ts'
import { findAction, shortcutText, type ActionId } from '../../shared/actions.ts'
import { useApp, useDocument, useSession } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import { isDirty } from '../window/store/documentStore.ts'
import { Button } from '../ui/Button.tsx'
import { change } from '../window/change.ts'
import { InlineText } from './InlineText.tsx'
import styles from './TopBar.module.css'

/** The chart's title and goal, and what is done most. */
export function TopBar() {
  const app = useApp()
  const title = useDocument(({ matrix }) => matrix.title) ?? ''
  const goal = useDocument(({ matrix }) => matrix.goal) ?? ''
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  const undoLabel = useDocument(({ history }) => history.past.at(-1)?.label)
  const redoLabel = useDocument(({ history }) => history.future[0]?.label)
  const hasDraft = useSession(({ drafts }) => drafts.length > 0)
  const isUnsaved = useDocument((document) => isDirty(document) || document.saved === undefined)
  const leaveName = () => app.grid()?.takeFocus()
  const run = (id: ActionId) => () => app.run(id)

  return (
    <header className={styles.bar}>
      <div className={styles.names}>
        <InlineText
          label="Title"
          value={title}
          placeholder={untitled}
          isHeading
          isReadOnly={isReadOnly}
          onChange={(text) => change(app, { type: 'setTitle', title: text })}
          onLeave={leaveName}
        />
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
        isDisabled={undoLabel === undefined}
        onClick={run('undo')}
      />
      <Button
        label="Redo"
        icon={Redo2}
        hint={hint('redo', redoLabel)}
        isDisabled={redoLabel === undefined}
        onClick={run('redo')}
      />
      <Button label="Find and filter" icon={Search} hint={hint('find')} onClick={run('find')} />
      {!isReadOnly && (
        <>
          <span className={styles.divider} />
          <Button
            label="Add responsibility"
            icon={Plus}
            text="Responsibility"
            hint={hint('addResponsibility')}
            isOnce
            onClick={run('addResponsibility')}
          />
          <Button
            label="Add section"
            icon={Rows3}
            text="Section"
            hint={hint('addSection')}
            isOnce
            onClick={run('addSection')}
          />
          <Button
            label="Add role"
            icon={UserPlus}
            text="Role"
            hint={hint('addRole')}
            isOnce
            onClick={run('addRole')}
          />
          <span className={styles.divider} />
          <Button
            label="Save"
            icon={Save}
            text="Save"
            hint={hint('save')}
            isDisabled={!isUnsaved && !hasDraft}
            onClick={run('save')}
          />
        </>
      )}
      <Button
        label="Import"
        icon={Upload}
        text="Import"
        hint={hint('importFile')}
        onClick={run('importFile')}
      />
      <Button label="Export" icon={Download} text="Export" hint={hint('export')} onClick={run('export')} />
      {!isReadOnly && (
        <Button
          label="Workshop"
          icon={Vote}
          text="Workshop"
          hint={hint('workshop')}
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

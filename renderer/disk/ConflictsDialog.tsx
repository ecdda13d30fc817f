import { useState } from 'react'
import { counted } from '../../shared/counted.ts'
import type { Conflict, Side } from '../../shared/merge/conflict.ts'
import { describeConflict } from '../../shared/merge/describeConflict.ts'
import { resolveConflicts, type Merged } from '../../shared/merge/mergeMatrices.ts'
import { useApp } from '../app.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Conflicts.module.css'
import { settleMerge, type OpenMerge } from './takeDiskChange.ts'

interface ConflictsDialogProps {
  /** of the file */
  readonly name: string
  readonly merge: OpenMerge
  readonly onClose: () => void
}

const sides: readonly (readonly [Side, string])[] = [
  ['ours', 'Yours'],
  ['theirs', 'The file’s'],
]

/** What was changed here and in the file to something else each: a side is chosen for each, or for all. */
export function ConflictsDialog({ name, merge, onClose }: ConflictsDialogProps) {
  const app = useApp()
  const { conflicts } = merge.merged
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const choose = (ids: readonly string[], side: Side): void =>
    setChoices(new Map([...choices, ...ids.map((id) => [id, side] as const)]))
  const ids = conflicts.map(({ id }) => id)
  return (
    <Dialog title={`Changed here and in ${name}`} size="large" onClose={onClose}>
      <p className={dialog.lead}>
        Somebody else wrote the file while you were working. Everything else is merged;{' '}
        {counted(conflicts.length, 'place')} changed on both sides. Yours is kept where you choose nothing,
        and the file’s is kept as a version with your next save.
      </p>
      <div className={styles.all}>
        {sides.map(([side, words]) => (
          <Button
            key={side}
            label={`All: ${words}`}
            text={`All: ${words}`}
            onClick={() => choose(ids, side)}
          />
        ))}
      </div>
      <ul className={styles.conflicts}>
        {conflicts.map((conflict) => (
          <li key={conflict.id}>
            <fieldset>
              <legend>{words(conflict)}</legend>
              {sides.map(([side, label]) => (
                <label key={side}>
                  <input
                    type="radio"
                    name={conflict.id}
                    checked={(choices.get(conflict.id) ?? 'ours') === side}
                    onChange={() => choose([conflict.id], side)}
                  />
                  {label}
                </label>
              ))}
            </fieldset>
          </li>
        ))}
      </ul>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Keep mine for now" text="Keep mine for now" onClick={onClose} />
        <Button
          label="Take these"
          text="Take these"
          isPrimary
          isOnce
          onClick={() => {
            settleMerge(app, name, withChoices(merge.merged, choices))
            onClose()
          }}
        />
      </div>
    </Dialog>
  )
}

function words(conflict: Conflict): string {
  return describeConflict(conflict, { ours: 'yours', theirs: 'the file’s' })
}

/** Choosing a side for one thing may bring up another, inside of it; what nobody chose stays ours. */
function withChoices(merged: Merged, choices: ReadonlyMap<string, Side>): Merged {
  const theirs = [...choices].flatMap(([id, side]) => (side === 'theirs' ? [id] : []))
  return theirs.length === 0 ? merged : resolveConflicts(merged, theirs, 'theirs')
}

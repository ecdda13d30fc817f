import { useEffect, useMemo, useRef, useState } from 'react'
import { counted } from '../../shared/counted.ts'
import { usualSide, type Conflict, type Side } from '../../shared/merge/conflict.ts'
import { conflictTitle, describeSide } from '../../shared/merge/describeConflict.ts'
import { nothingInCommon } from '../../shared/merge/mergeMatrices.ts'
import { useApp, useDocument } from '../window/app.ts'
import { ShowMore } from '../ui/ShowMore.tsx'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './Conflicts.module.css'
import { conflictsNow, readingMs, settleMerge, titleOf } from './openMerge.ts'
import type { OpenMerge } from '../window/store/sessionStore.ts'

interface ConflictsDialogProps {
  readonly merge: OpenMerge
  readonly onClose: () => void
}

type SideWords = readonly (readonly [Side, string])[]

const sidesOf: Readonly<Record<OpenMerge['from'], SideWords>> = {
  file: [
    ['ours', 'Yours'],
    ['theirs', 'The file’s'],
  ],
  copy: [
    ['ours', 'Yours'],
    ['theirs', 'The copy’s'],
  ],
}

/** What was changed here and there to something else each: a side is chosen for each, or for all. */
export function ConflictsDialog({ merge, onClose }: ConflictsDialogProps) {
  const app = useApp()
  const { name, from } = merge
  const now = useDocument(({ matrix }) => matrix) ?? merge.shown
  const conflicts = useMemo(() => conflictsNow(merge, now), [merge, now])
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map())
  const choose = (ids: readonly string[], side: Side): void =>
    setChoices(new Map([...choices, ...ids.map((id) => [id, side] as const)]))
  const changes = useChanges(conflicts)
  const changedAt = useRef(0)
  useEffect(() => {
    if (changes > 0) changedAt.current = Date.now()
  }, [changes])
  // Of a copy nobody knows what both sides come from.
  const isBaseKnown = merge.merged.three.base.id !== nothingInCommon().id
  const ids = conflicts.map(({ id }) => id)
  return (
    <Dialog title={titleOf(merge)} isUnasked onClose={onClose}>
      <p className={dialog.lead}>
        {isBaseKnown && 'What only one side changed is merged. '}
        {counted(conflicts.length, 'place')} {isBaseKnown ? 'changed' : 'different'} here and there: choose
        what is to be. Where you choose nothing yours stays and nothing is removed;{' '}
        {from === 'file' ? `what ${name} held is kept as a version.` : `${name} itself is left as it is.`}
      </p>
      <output>
        {changes > 0 && (
          <p className={dialog.lead}>{name} was changed again while this was shown: look once more.</p>
        )}
      </output>
      <div className={styles.all}>
        {sidesOf[from].map(([side, words]) => (
          <Button
            key={side}
            label={`${words} everywhere`}
            text={`${words} everywhere`}
            onClick={() => choose(ids, side)}
          />
        ))}
      </div>
      <ul className={styles.conflicts} aria-label="Places changed on both sides">
        <ShowMore
          count={conflicts.length}
          first={(most) => conflicts.slice(0, most)}
          render={(conflict) => (
            <li key={conflict.id}>
              <ConflictChoice
                {...{ conflict, isBaseKnown }}
                sides={sidesOf[from]}
                chosen={choices.get(conflict.id) ?? usualSide(conflict)}
                onChoose={(side) => choose([conflict.id], side)}
              />
            </li>
          )}
        />
      </ul>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button
          label="Decide later"
          text="Decide later"
          hint="Yours is shown meanwhile, and the file is not saved by itself"
          onClick={onClose}
        />
        <Button
          label="Take these"
          text="Take these"
          isPrimary
          isOnce
          onClick={() => {
            if (Date.now() - changedAt.current < readingMs) return
            settleMerge(app, merge, choices)
            app.grid()?.takeFocus()
          }}
        />
      </div>
    </Dialog>
  )
}

/** How often the other side was changed while it is shown. */
function useChanges(conflicts: readonly Conflict[]): number {
  const [shown, setShown] = useState({ conflicts, changes: 0 })
  if (shown.conflicts !== conflicts) {
    const isOther = conflicts.some((one) => {
      const before = shown.conflicts.find(({ id }) => id === one.id)
      return before && describeSide(before, 'theirs') !== describeSide(one, 'theirs')
    })
    setShown({ conflicts, changes: shown.changes + (isOther ? 1 : 0) })
  }
  return shown.changes
}

interface ConflictChoiceProps {
  readonly conflict: Conflict
  readonly isBaseKnown: boolean
  readonly sides: SideWords
  readonly chosen: Side
  readonly onChoose: (side: Side) => void
}

function ConflictChoice({ conflict, isBaseKnown, sides, chosen, onChoose }: ConflictChoiceProps) {
  return (
    <fieldset>
      <legend>{conflictTitle(conflict)}</legend>
      {sides.map(([side, label]) => (
        <label key={side}>
          <input type="radio" name={conflict.id} checked={chosen === side} onChange={() => onChoose(side)} />
          <span>
            {label}: <b>{describeSide(conflict, side)}</b>
          </span>
        </label>
      ))}
      {isBaseKnown && <p className={styles.before}>Before: {describeSide(conflict, 'base')}</p>}
    </fieldset>
  )
}

import { dayInWords } from '../../shared/dates.ts'
import { useState, type ReactNode, type SubmitEvent } from 'react'
import { newRecordId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findRole } from '../../shared/document/query.ts'
import { describeStanding, signatureStanding } from '../../shared/editions/signatureStanding.ts'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { change } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import styles from './RecordPanel.module.css'
import { SnapshotChanges, snapshotTitle } from '../ui/SnapshotChanges.tsx'
import { TextField } from '../ui/TextField.tsx'

/** What the chart has on record: snapshots and how they differ, decisions, open points, signatures. */
export function RecordPanel() {
  const matrix = useDocument((document) => document.matrix)
  const isReadOnly = useDocument((document) => document.isReadOnly) ?? true
  if (!matrix) return null
  const { decisions, parked, signOffs } = matrix
  return (
    <div className={styles.record}>
      <Snapshots {...{ matrix, isReadOnly }} />
      <Part heading="Decisions" empty="What a workshop decides is here, with who and why.">
        {decisions.toReversed().map(({ id, rowName, before, after, why, by, at }) => (
          <li key={id}>
            <b>
              <bdi>{rowTitle(rowName)}</bdi>
            </b>
            <span>
              {before || '–'} → {after || '–'}
            </span>
            {why !== '' && <q>{why}</q>}
            <small>{[by, dayInWords(at)].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </Part>
      <Part heading="Open points" empty="Nothing is parked.">
        {parked.map((one) => (
          <li key={one.id}>
            <b>
              <bdi>{rowTitle(one.rowName)}</bdi>
            </b>
            {one.question !== '' && <span>{one.question}</span>}
            <small>
              {[one.owner || 'nobody named', one.due === undefined ? 'no date' : dayInWords(one.due)].join(
                ', ',
              )}
            </small>
            {!isReadOnly && <Unpark id={one.id} name={rowTitle(one.rowName)} />}
          </li>
        ))}
      </Part>
      <Part heading="Signatures" empty="Nobody has signed.">
        {signOffs.map((one) => (
          <li key={one.id}>
            <b>
              <bdi>{roleTitle(findRole(matrix, one.role)?.name ?? one.roleName)}</bdi>
            </b>
            <small>
              {one.name}, {dayInWords(one.at)}: {describeStanding(signatureStanding(matrix, one))}
            </small>
          </li>
        ))}
      </Part>
    </div>
  )
}

function Part({ heading, empty, children }: { heading: string; empty: string; children: ReactNode[] }) {
  return (
    <section aria-label={heading}>
      <h2>{heading}</h2>
      {children.length === 0 ? <p className={styles.empty}>{empty}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Unpark({ id, name }: { id: string; name: string }) {
  const app = useApp()
  return (
    <Button
      label={`${name} is answered`}
      text="Answered"
      hint="Takes it off the open points"
      isSmall
      onClick={() => change(app, { type: 'unpark', id })}
    />
  )
}

function Snapshots({ matrix, isReadOnly }: { matrix: Matrix; isReadOnly: boolean }) {
  const app = useApp()
  const [name, setName] = useState('')
  const take = (event: SubmitEvent): void => {
    event.preventDefault()
    const at = new Date().toISOString()
    const snapshot = { id: newRecordId(), name: name.trim() || `Snapshot of ${dayInWords(at)}`, at }
    if (change(app, { type: 'takeSnapshot', snapshot })) setName('')
  }
  return (
    <section aria-label="Snapshots">
      <h2>Snapshots</h2>
      {!isReadOnly && (
        <form className={styles.take} onSubmit={take}>
          <TextField
            label="Name of the snapshot"
            placeholder="Before the reorganisation"
            value={name}
            onChange={setName}
          />
          <Button label="Take" text="Take" type="submit" />
        </form>
      )}
      {matrix.snapshots.length === 0 && (
        <p className={styles.empty}>
          A snapshot keeps the chart as it is now, to be compared and presented later.
        </p>
      )}
      <SnapshotChanges matrix={matrix} from={matrix.snapshots.at(-1)?.id} />
      {!isReadOnly && (
        <ul>
          {matrix.snapshots.map(({ id, name: title, at }) => (
            <li key={id} className={styles.line}>
              <span>
                <bdi>{snapshotTitle({ name: title, at })}</bdi>
              </span>
              <Button
                label={`Remove the snapshot ${title || dayInWords(at)}`}
                text="Remove"
                isSmall
                onClick={() => change(app, { type: 'removeSnapshot', id })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

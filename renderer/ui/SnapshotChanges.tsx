import { dayInWords } from '../../shared/dates.ts'
import { useState } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { snapshotChanges } from '../../shared/workshop/minutes.ts'
import { ChangeList } from './ChangeList.tsx'
import { Select } from './Select.tsx'
import styles from './SnapshotChanges.module.css'

interface SnapshotChangesProps {
  readonly matrix: Matrix
  /** the snapshot that is compared at first */
  readonly from?: string | undefined
}

/** What is different between two moments of the chart, in words; nothing when there is no snapshot. */
export function SnapshotChanges({ matrix, from: first }: SnapshotChangesProps) {
  const { snapshots } = matrix
  const [chosen, setFrom] = useState(first)
  const [to, setTo] = useState('')
  const from = snapshots.find(({ id }) => id === chosen) ?? snapshots[0]
  if (from === undefined) return null
  const names = snapshots.map(({ id, name, at }) => [id, name || dayInWords(at)] as const)
  const changes = snapshotChanges(
    matrix,
    from,
    snapshots.find(({ id }) => id === to),
  )
  return (
    <>
      <div className={styles.moments}>
        <Select label="From" value={from.id} options={names} onChange={setFrom} />
        <span aria-hidden>→</span>
        <Select label="To" any="The chart as it is now" value={to} options={names} onChange={setTo} />
      </div>
      <ChangeList changes={changes} whenEmpty="Nothing changed." />
    </>
  )
}

import { dayInWords } from '../../shared/dates.ts'
import { useState } from 'react'
import type { Matrix, Snapshot } from '../../shared/document/matrix.ts'
import { snapshotChanges } from '../../shared/workshop/minutes.ts'
import { ChangeList } from './ChangeList.tsx'
import { Select } from './Select.tsx'
import styles from './SnapshotChanges.module.css'

/** A snapshot by its name and its day: `Before the offsite, 30 November 2026`. */
export function snapshotTitle({ name, at }: Pick<Snapshot, 'name' | 'at'>): string {
  const day = dayInWords(at)
  return name.includes(day) ? name : [name, day].filter(Boolean).join(', ')
}

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
  const names = snapshots.map(({ id, name, at }) => [id, snapshotTitle({ name, at })] as const)
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

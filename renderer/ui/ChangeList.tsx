import type { Change } from '../../shared/commands/diff.ts'
import styles from './SnapshotChanges.module.css'

interface ChangeListProps {
  readonly changes: readonly Pick<Change, 'words'>[]
  readonly whenEmpty: string
}

/** More lines than this are counted: nobody reads them. */
const mostLines = 300

/** Changes in words, a line each. */
export function ChangeList({ changes, whenEmpty }: ChangeListProps) {
  if (changes.length === 0) return <p className={styles.quiet}>{whenEmpty}</p>
  return (
    <ul className={styles.changes} aria-label="Changes">
      {changes.slice(0, mostLines).map(({ words }) => (
        <li key={words}>{words}</li>
      ))}
      {changes.length > mostLines && <li>… and {changes.length - mostLines} more</li>}
    </ul>
  )
}

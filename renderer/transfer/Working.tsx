import { Button } from '../ui/Button.tsx'
import styles from './Working.module.css'

interface WorkingProps {
  readonly label: string
  readonly onCancel: () => void
}

/** That something takes a while, and how to stop it. It shows itself only after a second. */
export function Working({ label, onCancel }: WorkingProps) {
  return (
    <div className={styles.working}>
      <span>{label}…</span>
      <progress className={styles.bar} aria-label={label} />
      <Button label="Stop" text="Stop" isSmall onClick={onCancel} />
    </div>
  )
}

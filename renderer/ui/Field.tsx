import type { ReactNode } from 'react'
import styles from './Field.module.css'

interface FieldProps {
  readonly label: string
  /** what is wrong with the answer, for as long as it is */
  readonly problem?: string | undefined
  /** what takes the answer */
  readonly children: ReactNode
}

/** What is asked, above the field that takes the answer. */
export function Field({ label, problem, children }: FieldProps) {
  return (
    // oxlint-disable-next-line jsx-a11y/label-has-associated-control -- what is asked is among the children
    <label className={styles.field}>
      <span>{label}</span>
      {children}
      {problem !== undefined && (
        <small className={styles.problem} role="alert">
          {problem}
        </small>
      )}
    </label>
  )
}

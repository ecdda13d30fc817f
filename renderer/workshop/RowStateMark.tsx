import { Check, Equal, EqualNot, Pause } from 'lucide-react'
import type { RowState } from '../../shared/workshop/agreement.ts'
import styles from './RowStateMark.module.css'

const shapes = {
  agreed: <Check strokeWidth={3} aria-hidden />,
  'same-owner': <Equal strokeWidth={3} aria-hidden />,
  split: <EqualNot strokeWidth={3} aria-hidden />,
  open: null,
  parked: <Pause strokeWidth={3} aria-hidden />,
} as const

/** How a row stands, as a shape. Decoration: the words stand beside it. */
export function RowStateMark({ state }: { state: RowState | 'parked' }) {
  return (
    <i aria-hidden className={`${styles.mark} ${styles[state]}`}>
      {shapes[state]}
    </i>
  )
}

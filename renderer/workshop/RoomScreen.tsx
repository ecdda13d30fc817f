import type { ReactNode, Ref } from 'react'
import styles from './Workshop.module.css'

interface RoomScreenProps {
  readonly label: string
  readonly ref: Ref<HTMLElement>
  readonly children: ReactNode
}

/** A screen over the whole window, laid out by the scale of a room: what is in it grows and shrinks with the window. */
export function RoomScreen({ label, ref, children }: RoomScreenProps) {
  return (
    <div className={styles.frame}>
      <main ref={ref} tabIndex={-1} aria-label={label} data-beside className={`room ${styles.screen}`}>
        {children}
      </main>
    </div>
  )
}

import { Button } from '../ui/Button.tsx'
import styles from './Workshop.module.css'

interface HandOverProps {
  /** whom it is handed to */
  readonly name: string
  /** what becomes of what they see or say */
  readonly promise: string
  /** what they do, after `I am Ada,` */
  readonly start: string
  readonly onStart: () => void
  readonly onLeave: () => void
}

/** The laptop on its way to one person: nothing is shown before they say who they are. */
export function HandOver({ name, promise, start, onStart, onLeave }: HandOverProps) {
  const words = `I am ${name}, ${start}`
  return (
    <div className={styles.cover}>
      <h1>Hand the laptop to {name}</h1>
      <p>
        Only {name} looks at the screen from here on. {promise}
      </p>
      <div className={styles.line}>
        <Button label={words} text={words} isPrimary onClick={onStart} />
        <Button label="Not now" text="Not now" onClick={onLeave} />
      </div>
    </div>
  )
}

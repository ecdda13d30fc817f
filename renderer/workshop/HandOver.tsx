import { Button } from '../ui/Button.tsx'
import { isOneScreen } from './isOneScreen.ts'
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

/** Said before anything of one person is shown on a screen that may be everybody's. */
export const oneScreen =
  'This computer has one screen. A projector that shows the same would show this to the room: switch it off first, or vote by file.'

/** The laptop on its way to one person: nothing is shown before they say who they are. */
export function HandOver({ name, promise, start, onStart, onLeave }: HandOverProps) {
  const isShared = isOneScreen()
  const words = `I am ${name}, ${isShared ? 'show it anyway' : start}`
  return (
    <div className={styles.cover}>
      <h1>Hand the laptop to {name}</h1>
      <p>
        Only {name} looks at the screen from here on. {promise}
      </p>
      {isShared && <p>{oneScreen}</p>}
      <div className={styles.line}>
        <Button label={words} text={words} isPrimary onClick={onStart} />
        <Button label="Not now" text="Not now" onClick={onLeave} />
      </div>
    </div>
  )
}

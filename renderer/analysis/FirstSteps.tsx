import { lettersToRead } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { inProgress, type Progress } from '../../shared/document/progress.ts'
import { useApp } from '../window/app.ts'
import { isMac } from '../window/bridge.ts'
import { Button } from '../ui/Button.tsx'
import { Key } from '../ui/Key.tsx'
import styles from './FirstSteps.module.css'

/** So many rows have to be assigned before the keys are known. */
const learned = 5

interface FirstStepsProps {
  readonly matrix: Matrix
  readonly progress: Progress
}

/** The keys that make assigning quicker, and the workshop, while few rows are assigned. */
export function FirstSteps({ matrix: { scheme, roles }, progress }: FirstStepsProps) {
  const app = useApp()
  if (inProgress(progress) - progress.open >= learned || roles.length === 0) return null
  return (
    <>
      <section className={styles.keys} aria-labelledby="faster-by-keyboard">
        <h3 id="faster-by-keyboard">Faster by keyboard</h3>
        <dl>
          <dt>
            <Key name="Enter" />
          </dt>
          <dd>opens the choice</dd>
          <dt>
            {lettersToRead(scheme)
              .slice(0, 4)
              .map(({ key }) => (
                <Key key={key} name={key} />
              ))}
          </dt>
          <dd>set a letter in a role’s cell</dd>
          <dt>
            <Key name={isMac ? '⌘' : 'Ctrl'} />
            <Key name="K" />
          </dt>
          <dd>finds every command</dd>
        </dl>
      </section>
      <section className={styles.offer} aria-label="Workshop">
        <p>Rather decide together? In a workshop each person votes, then all votes are shown at once.</p>
        <Button
          label="Start a workshop…"
          text="Start a workshop…"
          isSmall
          isOnce
          onClick={() => app.run('workshop')}
        />
      </section>
    </>
  )
}

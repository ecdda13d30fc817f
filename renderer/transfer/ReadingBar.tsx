import { useApp, useSession } from '../window/app.ts'
import styles from './Working.module.css'
import { Working } from './Working.tsx'

/** That a file from elsewhere is being read, once that takes more than a second. The chart stays usable meanwhile. */
export function ReadingBar() {
  const app = useApp()
  const name = useSession((session) => session.reading)
  if (name === undefined) return null
  return (
    <div className={styles.over}>
      <Working label={`Reading ${name}`} onCancel={() => void app.bridge.cancelWork()} />
    </div>
  )
}

import { Plus } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import type { RecentFile } from '../../shared/bridge/opening.ts'
import { blank } from '../../shared/templates/blank.ts'
import { startFromTemplate } from '../files/files.ts'
import { Button } from '../ui/Button.tsx'
import { useApp } from '../window/app.ts'
import { BringYourOwn } from './BringYourOwn.tsx'
import { FirstStart } from './FirstStart.tsx'
import { GoOnWith } from './GoOnWith.tsx'
import styles from './StartScreen.module.css'
import { Templates } from './Templates.tsx'

/** What a window shows until it has a chart: go on with one, bring one's own, begin with a template. */
export function StartScreen() {
  const app = useApp()
  const [recents, setRecents] = useState<readonly RecentFile[]>()
  const load = useCallback(() => void app.bridge.listRecents().then(setRecents), [app])
  useEffect(load, [load])
  const isFirst = recents?.length === 0
  return (
    <div className={styles.screen}>
      <header className={styles.bar} data-part>
        <span className={styles.logo}>
          <span aria-hidden className="token owner" data-letter="A" />
          Remit
        </span>
        <Button label="Open…" text="Open…" onClick={() => app.run('open')} />
        {!isFirst && (
          <Button
            label="New chart"
            text="New chart"
            icon={Plus}
            isPrimary
            onClick={() => startFromTemplate(app, blank)}
          />
        )}
      </header>
      <main className={styles.main} data-part>
        {isFirst && <FirstStart />}
        {recents && !isFirst && (
          <>
            <h1 className="visually-hidden">Remit</h1>
            <GoOnWith recents={recents} onChanged={load} />
            <BringYourOwn />
          </>
        )}
        <Templates />
      </main>
      <footer className={styles.foot}>
        Everything stays on this computer. Nothing is sent anywhere, and no account is needed.
      </footer>
    </div>
  )
}

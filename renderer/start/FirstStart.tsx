import { Plus } from 'lucide-react'
import { chartCard } from '../../shared/document/chartCard.ts'
import { blank } from '../../shared/templates/blank.ts'
import { cioCto, cioCtoExample } from '../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../shared/templates/template.ts'
import { startFromTemplate } from '../files/files.ts'
import { Button } from '../ui/Button.tsx'
import { useApp } from '../window/app.ts'
import { ChartPicture } from './ChartPicture.tsx'
import { FileKinds } from './FileKinds.tsx'
import styles from './StartScreen.module.css'

const { lines } = chartCard(matrixFromTemplate(cioCto))

/** The three ways to begin, where nobody has begun here yet. */
export function FirstStart() {
  const app = useApp()
  return (
    <>
      <h1 className={styles.display}>Who answers for what?</h1>
      <p className={styles.promise}>Decide it, present it, vote on it with the team, hand it on.</p>
      <div className={styles.ways}>
        <section className={styles.way} aria-labelledby="start-cio-cto">
          <ChartPicture lines={lines} />
          <div className={styles.wayText}>
            <h2 id="start-cio-cto">CIO and CTO</h2>
            <p>13 responsibilities two technology leaders share, ready to be decided. The quickest way in.</p>
            <div className={styles.wayDoes}>
              <Button
                label="Start with this"
                text="Start with this"
                isPrimary
                onClick={() => startFromTemplate(app, cioCto)}
              />
              <Button
                label="See it filled in"
                text="See it filled in"
                isQuiet
                onClick={() => startFromTemplate(app, cioCtoExample)}
              />
            </div>
          </div>
        </section>
        <section className={`${styles.way} ${styles.dropHere}`} aria-labelledby="start-own">
          <div className={styles.wayPicture}>
            <FileKinds />
          </div>
          <div className={styles.wayText}>
            <h2 id="start-own">Bring your own</h2>
            <p>Drop a file here, or paste a table. Remit shows what it read before anything is made.</p>
            <div className={styles.wayDoes}>
              <Button label="Choose a file…" text="Choose a file…" onClick={() => app.run('importFile')} />
              <Button
                label="Paste a table…"
                text="Paste a table…"
                isQuiet
                onClick={() => app.run('importPasted')}
              />
            </div>
          </div>
        </section>
        <section className={styles.way} aria-labelledby="start-blank">
          <div className={styles.wayPicture} aria-hidden>
            <span className={styles.typing}>Type a responsibility…</span>
          </div>
          <div className={styles.wayText}>
            <h2 id="start-blank">Blank chart</h2>
            <p>Type the responsibilities, one a line. Add roles when you know them.</p>
            <div className={styles.wayDoes}>
              <Button
                label="New chart"
                text="New chart"
                icon={Plus}
                onClick={() => startFromTemplate(app, blank)}
              />
            </div>
          </div>
        </section>
      </div>
    </>
  )
}

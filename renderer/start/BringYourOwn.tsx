import { Button } from '../ui/Button.tsx'
import { useApp } from '../window/app.ts'
import { FileKinds } from './FileKinds.tsx'
import styles from './StartScreen.module.css'

/** The way in for a chart that exists already in another form; files can be dropped anywhere on the window. */
export function BringYourOwn() {
  const app = useApp()
  return (
    <section aria-labelledby="bring-your-own">
      <h2 id="bring-your-own">Bring your own</h2>
      <div className={styles.drop}>
        <div>
          <b>Drop a file here, or paste a table</b>
          <p>Remit shows what it read before anything is made. Your file stays as it is.</p>
        </div>
        <FileKinds />
        <Button
          label="Paste a table…"
          text="Paste a table…"
          isQuiet
          onClick={() => app.run('importPasted')}
        />
        <Button label="Choose a file…" text="Choose a file…" onClick={() => app.run('importFile')} />
      </div>
    </section>
  )
}

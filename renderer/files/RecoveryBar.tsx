import { useState } from 'react'
import { changesBetween } from '../../shared/commands/diff.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { useApp, useDocument, useSession, type App } from '../window/app.ts'
import { describeFileError } from '../../shared/files/fileError.ts'
import { settleWork } from './keepWork.ts'
import { endMerge } from './openMerge.ts'
import { notify, unforeseen } from '../window/notices.ts'
import { openFromFile } from '../window/store/documentStore.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './RecoveryBar.module.css'

/** Tells calmly that work came back, and what can be done with it. It stays until that is answered. */
export function RecoveryBar() {
  const app = useApp()
  const recovery = useSession((session) => session.recovery)
  // What the file holds now, to be compared with or gone back to; undefined: there is no file.
  const file = useDocument((document) => document.saved)
  const [isComparing, setComparing] = useState(false)
  if (!recovery) return null
  const close = () => app.session.setState({ recovery: undefined })
  return (
    <section className={styles.bar} aria-label="Recovered work">
      <output>{recovery.words}</output>
      {file && <Button label="Compare…" text="Compare…" onClick={() => setComparing(true)} />}
      {file && (
        <Button
          label="Put aside"
          text="Put aside"
          hint="Show the file as it is; the recovered work is kept as a version"
          isOnce
          onClick={() => putAside(app).then(close, (thrown: unknown) => notify(app, unforeseen(thrown)))}
        />
      )}
      <Button label="Keep" text="Keep" hint="Go on with the recovered work" isPrimary onClick={close} />
      {file && isComparing && <Compare file={file} onClose={() => setComparing(false)} />}
    </section>
  )
}

function Compare({ file, onClose }: { file: Matrix; onClose: () => void }) {
  const matrix = useDocument((document) => document.matrix)
  const changes = matrix ? changesBetween(file, matrix) : []
  return (
    <Dialog title="What is recovered and not in the file" onClose={onClose}>
      {changes.length === 0 && <p className={dialog.lead}>Nothing is different.</p>}
      <ul className={styles.changes}>
        {changes.slice(0, 500).map(({ words }) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Close" text="Close" isPrimary onClick={onClose} />
      </div>
    </Dialog>
  )
}

/** Shows the file as it is; main keeps the work, as it is shown now, as a version first. */
async function putAside(app: App): Promise<void> {
  await settleWork(app)
  const kept = await app.bridge.putAside()
  if (kept.kind === 'failed') {
    const details = `${describeFileError(kept.error)} The recovered work is still here.`
    return notify(app, { tone: 'problem', title: 'It was not put aside', details })
  }
  const now = app.document.getState().document
  if (now?.saved === undefined || now.handle === undefined || now.fileName === undefined) return
  const { saved, handle, fileName, isReadOnly, autosave } = now
  endMerge(app)
  openFromFile(app.document, saved, { handle, fileName, isReadOnly, autosave })
  notify(app, { tone: 'done', title: 'The recovered work is kept as a version' })
}

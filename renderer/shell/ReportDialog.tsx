import { useEffect, useState } from 'react'
import { useApp } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { TextArea } from '../ui/TextField.tsx'
import { notify, unforeseen } from '../window/notices.ts'
import styles from './ReportDialog.module.css'

/** What would be in the report of a problem, to be read and changed before it is copied. Nothing is sent. */
export function ReportDialog({ onClose }: { onClose: () => void }) {
  const app = useApp()
  const [text, setText] = useState<string>()
  useEffect(() => {
    app.bridge.readReport().then(
      (report) => setText(report.text),
      (thrown: unknown) => notify(app, unforeseen(thrown)),
    )
  }, [app])
  if (text === undefined) return null
  const copy = async (): Promise<void> => {
    const give = (event: ClipboardEvent): void => {
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    document.addEventListener('copy', give, { capture: true, once: true })
    await app.bridge.editClipboard({ command: 'copy' })
    notify(app, { tone: 'done', title: 'Copied. Paste it into a mail or an issue.' })
  }
  return (
    <Dialog title="Report a problem" size="large" onClose={onClose}>
      <p className={dialog.lead}>
        This is all that a report holds: versions and the end of a local log, nothing of a chart. Read it,
        take out what you like, add what you did. Remit sends nothing by itself.
      </p>
      <TextArea
        className={styles.text}
        label="The report"
        spellCheck={false}
        value={text}
        onChange={setText}
      />
      <div className={dialog.buttons}>
        <span className={dialog.space} />
        <Button label="Close" text="Close" onClick={onClose} />
        <Button label="Copy" text="Copy" isPrimary onClick={() => void copy()} />
      </div>
    </Dialog>
  )
}

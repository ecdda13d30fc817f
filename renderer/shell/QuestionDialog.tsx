import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useApp, useLayer } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './QuestionDialog.module.css'
import { dismiss } from '../window/store/frontStore.ts'

/** Asks before something goes on that could mean two things. Esc and Cancel leave everything as it is. */
export function QuestionDialog() {
  const app = useApp()
  const { question } = useLayer('question') ?? {}
  if (!question) return null
  const close = () => {
    dismiss(app.front, 'question')
    app.grid()?.takeFocus()
  }
  const isForGood = question.isForGood === true
  const cancel = <Button key="Cancel" label="Cancel" text="Cancel" isPrimary={isForGood} onClick={close} />
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && close()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialog.backdrop} />
        <AlertDialog.Popup className={`${dialog.popup} ${styles.popup}`} finalFocus={false}>
          <AlertDialog.Title className={styles.title}>{question.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.details}>{question.details}</AlertDialog.Description>
          <div className={styles.choices}>
            {isForGood && cancel}
            {question.choices.map(({ label, run }, at) => (
              <Button
                key={label}
                label={label}
                text={label}
                isPrimary={at === 0 && !isForGood}
                onClick={() => {
                  close()
                  run()
                }}
              />
            ))}
            {!isForGood && cancel}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

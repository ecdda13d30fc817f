import { AlertDialog } from '@base-ui/react/alert-dialog'
import { useRef } from 'react'
import { useApp, useLayer } from '../window/app.ts'
import { Button } from '../ui/Button.tsx'
import dialog from '../ui/dialog.module.css'
import styles from './QuestionDialog.module.css'
import { dismiss, type Question } from '../window/store/frontStore.ts'

/** Asks before something goes on that could mean two things. Esc and Cancel leave everything as it is. */
export function QuestionDialog() {
  const app = useApp()
  const { question } = useLayer('question') ?? {}
  const popup = useRef<HTMLDivElement>(null)
  const buttons = useRef<HTMLDivElement>(null)
  if (!question) return null
  const close = () => {
    dismiss(app.front, 'question')
    app.grid()?.takeFocus()
  }
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && close()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={dialog.backdrop} />
        <AlertDialog.Popup
          className={`${dialog.popup} ${styles.popup}`}
          ref={popup}
          // The last one is what Enter means; where nobody has asked, Enter means nothing yet.
          initialFocus={() =>
            question.isUnasked
              ? popup.current
              : (buttons.current?.querySelector<HTMLElement>('button:last-of-type') ?? true)
          }
          finalFocus={false}
        >
          <AlertDialog.Title className={styles.title}>{question.title}</AlertDialog.Title>
          <AlertDialog.Description className={styles.details}>{question.details}</AlertDialog.Description>
          <div ref={buttons} className={styles.choices}>
            {waysOut(question).map(({ label, run }, at, { length }) => (
              <Button
                key={label}
                label={label}
                text={label}
                isPrimary={at === length - 1}
                onClick={() => {
                  close()
                  run()
                }}
              />
            ))}
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}

/** The answers from left to right, the one that Enter means last: the first choice, or Cancel where nothing brings back what goes. */
function waysOut({ choices, isForGood }: Question): Question['choices'] {
  const cancel = { label: 'Cancel', run: () => undefined }
  const [first, ...others] = choices
  if (isForGood || !first) return [...choices, cancel]
  return [cancel, ...others, first]
}

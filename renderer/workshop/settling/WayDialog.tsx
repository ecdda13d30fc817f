import type { FormEvent, ReactNode } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import dialog from '../../ui/dialog.module.css'
import styles from '../Workshop.module.css'

interface WayDialogProps {
  readonly title: string
  readonly lead: string
  readonly size?: 'usual' | 'large'
  /** what it does */
  readonly words: string
  readonly isDisabled?: boolean
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog that settles a row, by the scale of the room it is shown to. */
export function WayDialog({
  title,
  lead,
  size = 'usual',
  words,
  isDisabled = false,
  ...rest
}: WayDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isDisabled) rest.onSubmit()
  }
  return (
    <Dialog title={title} size={size} isForRoom onClose={rest.onClose}>
      <form onSubmit={submit} className={styles.form}>
        <p className={dialog.lead}>{lead}</p>
        {rest.children}
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Cancel" text="Cancel" onClick={rest.onClose} />
          <Button label={words} text={words} type="submit" isPrimary isDisabled={isDisabled} />
        </div>
      </form>
    </Dialog>
  )
}

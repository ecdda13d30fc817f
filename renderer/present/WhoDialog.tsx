import type { FormEvent } from 'react'
import type { Matrix } from '../../shared/document/matrix.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { WhoIsWho } from '../ui/WhoIsWho.tsx'

interface WhoDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
  readonly onGoOn: () => void
}

/** Asks who holds the roles before the room sees them. It goes on without an answer, too. */
export function WhoDialog({ matrix, onClose, onGoOn }: WhoDialogProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    onGoOn()
  }
  return (
    <Dialog title="Who is who?" onClose={onClose}>
      <p className={dialog.lead}>The names stand below the roles. It goes on without them, too.</p>
      <form onSubmit={submit}>
        <WhoIsWho chart={matrix} isTitled />
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Cancel" text="Cancel" onClick={onClose} />
          <Button label="Present" text="Present" type="submit" isPrimary />
        </div>
      </form>
    </Dialog>
  )
}

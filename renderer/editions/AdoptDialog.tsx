import { useState, type SubmitEvent } from 'react'
import { nextEditionNumber } from '../../shared/document/editionOrder.ts'
import { newRecordId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { changesSinceEdition } from '../../shared/editions/changesSinceEdition.ts'
import { latestEdition } from '../../shared/editions/editionChart.ts'
import { Button } from '../ui/Button.tsx'
import { ChangeList } from '../ui/ChangeList.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'
import { Field } from '../ui/Field.tsx'
import { TextArea, TextField } from '../ui/TextField.tsx'
import { useApp } from '../window/app.ts'
import { change } from '../window/change.ts'

interface AdoptDialogProps {
  readonly matrix: Matrix
  readonly onClose: () => void
}

/** Fixes the chart as it stands as its next edition: by whom and why, and what is new in it. */
export function AdoptDialog({ matrix, onClose }: AdoptDialogProps) {
  const app = useApp()
  const latest = latestEdition(matrix)
  const number = nextEditionNumber(matrix.editions)
  const changes = latest ? changesSinceEdition(matrix, latest) : []
  const [by, setBy] = useState('')
  const [why, setWhy] = useState('')
  const adopt = (event: SubmitEvent): void => {
    event.preventDefault()
    const edition = { id: newRecordId(), at: new Date().toISOString(), by: by.trim(), why: why.trim() }
    if (change(app, { type: 'adopt', edition })) onClose()
  }
  return (
    <Dialog title={`Adopt edition ${number}`} onClose={onClose}>
      <form onSubmit={adopt}>
        <p className={dialog.lead}>
          This keeps the chart as it stands, to be signed, printed and compared. Everything after it is a
          draft of edition {number + 1}.
        </p>
        <Field label="Adopted by">
          <TextField placeholder="Name, or empty" value={by} onChange={setBy} />
        </Field>
        <Field label="Why">
          <TextArea placeholder="A sentence, or empty" rows={2} value={why} onChange={setWhy} />
        </Field>
        {latest && (
          <>
            <h3>Since edition {latest.number}</h3>
            <ChangeList changes={changes} whenEmpty={`Nothing changed since edition ${latest.number}.`} />
          </>
        )}
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Cancel" text="Cancel" onClick={onClose} />
          <Button label={`Adopt edition ${number}`} text="Adopt" type="submit" isPrimary isOnce />
        </div>
      </form>
    </Dialog>
  )
}

import { useState } from 'react'
import { newRecordId } from '../../../shared/document/ids.ts'
import { NameField, NoteField } from '../../ui/detailFields.tsx'
import { Field } from '../../ui/Field.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { rowTitle } from '../../window/cellWords.ts'
import { timeNow } from '../conduct.ts'
import { WayDialog } from './WayDialog.tsx'
import type { WayProps } from './wayProps.ts'

/** Puts a row off, for somebody by name and a day. Both may be left out, which the button says. */
export function ParkDialog({ matrix, row, settle, onClose }: WayProps) {
  const before = matrix.parked.find((one) => one.row === row.id)
  const [question, setQuestion] = useState(before?.question ?? '')
  const [owner, setOwner] = useState(before?.owner ?? '')
  const [due, setDue] = useState(before?.due ?? '')
  const missing = [...(owner.trim() === '' ? ['a name'] : []), ...(due === '' ? ['a date'] : [])]
  const submit = () => {
    const id = newRecordId()
    const parked = {
      ...{ id, row: row.id, question: question.trim(), owner: owner.trim(), at: timeNow() },
      ...(due === '' ? {} : { due }),
    }
    settle({ type: 'park', parked }, 'parked', id)
  }
  return (
    <WayDialog
      title={`Park: ${rowTitle(row.name)}`}
      lead="Somebody brings an answer by a day. A parked row without a name is easily forgotten."
      words={missing.length === 0 ? 'Park' : `Park without ${missing.join(' and ')}`}
      onSubmit={submit}
      onClose={onClose}
    >
      <NoteField label="What is the open question?" value={question} onChange={setQuestion} />
      <NameField label="Who brings the answer" value={owner} onChange={setOwner} />
      <Field label="Until">
        <TextField type="date" value={due} onChange={setDue} />
      </Field>
    </WayDialog>
  )
}

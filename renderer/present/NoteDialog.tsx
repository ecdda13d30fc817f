import { useState, type FormEvent, type KeyboardEvent } from 'react'
import type { Deed } from '../../shared/bridge/presenting.ts'
import type { CellRef } from '../../shared/commands/command.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { nameOfRole, nameOfRow } from '../../shared/document/names.ts'
import { findRow } from '../../shared/document/query.ts'
import { NoteField } from '../ui/detailFields.tsx'
import { useDraft } from '../window/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'

interface NoteDialogProps {
  readonly matrix: Matrix
  readonly cell: CellRef
  readonly perform: (deed: Deed) => void
  readonly onClose: () => void
}

/** The note of one cell. Enter and Done keep it, Shift+Enter is a line; Esc asks before it throws anything typed away. */
export function NoteDialog({ matrix, cell, perform, onClose }: NoteDialogProps) {
  const row = findRow(matrix, cell.row)
  const before = (row?.kind === 'responsibility' ? row.cells.get(cell.role)?.note : undefined) ?? ''
  const [note, setNote] = useState(before)
  const [isLeaving, setLeaving] = useState(false)
  const isChanged = note.trim() !== before
  const keep = (): boolean => {
    if (isChanged) perform({ does: 'note', ...cell, note: note.trim() })
    return true
  }
  useDraft(isChanged, keep)
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault()
    keep()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends a word of an input method is no Enter.
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) submit(event)
  }
  return (
    <Dialog
      title={`${nameOfRole(matrix, cell.role)}, ${nameOfRow(matrix, cell.row)}`}
      isForRoom
      onClose={() => (isChanged && !isLeaving ? setLeaving(true) : onClose())}
    >
      <form onSubmit={submit}>
        <NoteField
          label="Note"
          value={note}
          onKeyDown={onKeyDown}
          onChange={(text) => {
            setNote(text)
            setLeaving(false)
          }}
        />
        {isLeaving && <p className={dialog.lead}>The note is not kept yet.</p>}
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          {isLeaving && <Button label="Throw it away" text="Throw it away" onClick={onClose} />}
          <Button
            label={isLeaving ? 'Keep it' : 'Done'}
            text={isLeaving ? 'Keep it' : 'Done'}
            isPrimary
            type="submit"
          />
        </div>
      </form>
    </Dialog>
  )
}

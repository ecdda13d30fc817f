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

/** The note of one cell. Done and Ctrl+Enter take it over, Esc leaves it as it was. */
export function NoteDialog({ matrix, cell, perform, onClose }: NoteDialogProps) {
  const row = findRow(matrix, cell.row)
  const before = (row?.kind === 'responsibility' ? row.cells.get(cell.role)?.note : undefined) ?? ''
  const [note, setNote] = useState(before)
  const keep = (): boolean => {
    if (note.trim() !== before) perform({ does: 'note', ...cell, note: note.trim() })
    return true
  }
  useDraft(note.trim() !== before, keep)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    keep()
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
  }
  return (
    <Dialog title={`${nameOfRole(matrix, cell.role)}, ${nameOfRow(matrix, cell.row)}`} onClose={onClose}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter in the field */}
      <form onSubmit={submit} onKeyDown={onKeyDown}>
        <NoteField label="Note" value={note} onChange={setNote} />
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Done" text="Done" isPrimary type="submit" />
        </div>
      </form>
    </Dialog>
  )
}

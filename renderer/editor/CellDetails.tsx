import { Popover } from '@base-ui/react/popover'
import { useState, type FormEvent } from 'react'
import type { CellRef, Command } from '../../shared/commands/command.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../app.ts'
import { roleTitle, rowTitle } from '../grid/cellWords.ts'
import { changeTogether } from '../shell/change.ts'
import { useDraft } from '../shell/useDraft.ts'
import { Button } from '../ui/Button.tsx'
import { cellElement } from './anchors.ts'
import styles from './popovers.module.css'
import { wentElsewhere } from './wentElsewhere.ts'

/** A cell's scope and note. Closing takes over what was typed; Esc leaves it. */
export function CellDetails({ row: rowId, role: roleId }: CellRef) {
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  const role = matrix && findRole(matrix, roleId)
  if (!matrix || row?.kind !== 'responsibility' || !role) return null
  return <Details matrix={matrix} row={row} role={role} />
}

interface DetailsProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly role: Role
}

function Details({ matrix, row, role }: DetailsProps) {
  const app = useApp()
  const cell = row.cells.get(role.id) ?? { letters: [], scope: '', note: '' }
  const [scope, setScope] = useState(cell.scope)
  const [note, setNote] = useState(cell.note)
  const ref: CellRef = { row: row.id, role: role.id }

  const isScopeTyped = scope !== cell.scope && scope.trim() !== cell.scope
  const isNoteTyped = note !== cell.note && note.trim() !== cell.note
  const keep = (): boolean => {
    const commands: Command[] = [
      ...(isScopeTyped ? [{ type: 'setScope', cell: ref, scope: scope.trim() } as const] : []),
      ...(isNoteTyped ? [{ type: 'setNote', cell: ref, note: note.trim() } as const] : []),
    ]
    return changeTogether(app, `Change scope and note for ${roleTitle(role.name)}`, commands)
  }
  useDraft(isScopeTyped || isNoteTyped, keep)
  const close = (isElsewhere: boolean) => {
    app.session.setState({ popover: undefined })
    if (!isElsewhere) app.grid()?.takeFocus()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (keep()) close(false)
  }
  const letters = lettersInWords(matrix.scheme, cell.letters)

  return (
    <Popover.Root
      open
      onOpenChange={(open, { reason }) => {
        if (open) return
        if (reason === 'escape-key' || keep()) close(wentElsewhere(reason))
      }}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={cellElement(row.id, role.id)}
          sideOffset={4}
          className={styles.positioner}
        >
          <Popover.Popup className={styles.popup} finalFocus={false}>
            <Popover.Title className={styles.title}>
              {rowTitle(row.name)}, {roleTitle(role.name)}
              {letters && `: ${letters}`}
            </Popover.Title>
            <form onSubmit={submit}>
              <label className={styles.field}>
                <span>Scope: what this covers when it is shared</span>
                <input
                  type="text"
                  value={scope}
                  maxLength={limits.name}
                  onChange={(event) => setScope(event.target.value)}
                />
              </label>
              <label className={styles.field}>
                <span>Note</span>
                <textarea
                  rows={4}
                  value={note}
                  maxLength={limits.note}
                  onChange={(event) => setNote(event.target.value)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit(event)
                  }}
                />
              </label>
              <div className={styles.actions}>
                <span className={styles.space} />
                <Button label="Done" text="Done" isPrimary type="submit" />
              </div>
            </form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}

import type { CellRef, Command } from '../../shared/commands/command.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import type { Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { findRole, findRow } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { changeTogether } from '../window/change.ts'
import { cellElement } from './anchors.ts'
import { isTyped, NoteField, TextField } from '../ui/detailFields.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import { useTyped } from '../ui/useTyped.ts'

/** A cell's scope and note. */
export function CellDetails({ row: rowId, role: roleId, place }: CellRef & { place: DetailsPlace }) {
  const matrix = useDocument((document) => document.matrix)
  const row = matrix && findRow(matrix, rowId)
  const role = matrix && findRole(matrix, roleId)
  if (!matrix || row?.kind !== 'responsibility' || !role) return null
  return <Details {...{ matrix, row, role, place }} />
}

interface DetailsProps {
  readonly matrix: Matrix
  readonly row: Responsibility
  readonly role: Role
  readonly place: DetailsPlace
}

function Details({ matrix, row, role, place }: DetailsProps) {
  const app = useApp()
  const before = row.cells.get(role.id) ?? { letters: [], scope: '', note: '' }
  const { values, type, clear } = useTyped({ scope: before.scope, note: before.note })
  const { scope, note } = values
  const cell: CellRef = { row: row.id, role: role.id }
  const commands: Command[] = [
    ...(isTyped(scope, before.scope) ? [{ type: 'setScope', cell, scope: scope.trim() } as const] : []),
    ...(isTyped(note, before.note) ? [{ type: 'setNote', cell, note: note.trim() } as const] : []),
  ]
  const letters = lettersInWords(matrix.scheme, before.letters)
  return (
    <DetailsFrame
      place={place}
      anchor={cellElement(row.id, role.id)}
      title={`${rowTitle(row.name)}, ${roleTitle(role.name)}${letters && `: ${letters}`}`}
      isTyped={commands.length > 0}
      keep={() =>
        changeTogether(app, `Change scope and note for ${roleTitle(role.name)}`, commands) && clear()
      }
    >
      <TextField
        label="Scope: what this covers when it is shared"
        value={scope}
        onChange={(to) => type({ scope: to })}
      />
      <NoteField label="Note" value={note} onChange={(to) => type({ note: to })} />
    </DetailsFrame>
  )
}

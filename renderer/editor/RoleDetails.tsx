import { ArrowLeft, ArrowRight, ScrollText, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import { findRole } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { changeTogether } from '../window/change.ts'
import { moveRoles, removeRoles } from '../window/roleActions.ts'
import { Button } from '../ui/Button.tsx'
import { headerElement } from './anchors.ts'
import { isTyped, NoteField, TextField } from '../ui/detailFields.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import { useTyped } from '../ui/useTyped.ts'

/** A role's name, holder and note, and what can be done with the role. */
export function RoleDetails({ role: id, place }: { role: RoleId; place: DetailsPlace }) {
  const matrix = useDocument((document) => document.matrix)
  const role = matrix && findRole(matrix, id)
  const header = useHeader(id, place)
  if (!matrix || !role || (place === 'popover' && !header)) return null
  return <Details {...{ matrix, role, header, place }} />
}

interface DetailsProps {
  readonly matrix: Matrix
  readonly role: Role
  readonly header: Element | null
  readonly place: DetailsPlace
}

function Details({ matrix, role, header, place }: DetailsProps) {
  const app = useApp()
  const { id, note: noteBefore = '' } = role
  const { values, type, clear } = useTyped({ name: role.name, holder: role.holder, note: noteBefore })
  const { name, holder, note } = values
  const commands: Command[] = [
    ...(isTyped(name, role.name) ? [{ type: 'renameRole', role: id, name: name.trim() } as const] : []),
    ...(isTyped(holder, role.holder)
      ? [{ type: 'setHolder', role: id, holder: holder.trim() } as const]
      : []),
    ...(isTyped(note, noteBefore) ? [{ type: 'setRoleNote', role: id, note: note.trim() } as const] : []),
  ]
  const remove = () => {
    app.session.setState({ popover: undefined })
    removeRoles(app, matrix, [id])
  }
  return (
    <DetailsFrame
      place={place}
      anchor={header}
      title={`Role ${role.name}`}
      isTitleHidden
      isTyped={commands.length > 0}
      keep={() => changeTogether(app, `Change role ${name.trim()}`, commands) && clear()}
      actions={
        <>
          <Button label="Move left" icon={ArrowLeft} onClick={() => moveRoles(app, matrix, [role], -1)} />
          <Button label="Move right" icon={ArrowRight} onClick={() => moveRoles(app, matrix, [role], 1)} />
          <Button
            label="Role charter"
            icon={ScrollText}
            hint="What this role answers for, in words"
            onClick={() =>
              app.session.setState({ dialog: { kind: 'charter', role: id }, popover: undefined })
            }
          />
          <Button label="Delete role" icon={Trash2} onClick={remove} />
        </>
      }
    >
      <TextField label="Role" value={name} onChange={(to) => type({ name: to })} />
      <TextField label="Person or team" value={holder} onChange={(to) => type({ holder: to })} />
      <NoteField label="Note" value={note} onChange={(to) => type({ note: to })} />
    </DetailsFrame>
  )
}

/** The role's header, scrolled into view. A role just added gets its header only with the grid's next drawing. */
function useHeader(role: RoleId, place: DetailsPlace): Element | null {
  const app = useApp()
  const [header, setHeader] = useState<Element | null>(null)
  useEffect(() => {
    if (place === 'panel') return undefined
    let frame = 0
    const look = () => {
      app.grid()?.showRole(role)
      const found = headerElement(role)
      setHeader(found)
      if (found === null) frame = requestAnimationFrame(look)
    }
    look()
    return () => cancelAnimationFrame(frame)
  }, [app, role, place])
  return header
}

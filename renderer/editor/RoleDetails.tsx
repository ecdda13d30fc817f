import { ArrowLeft, ArrowRight, ScrollText, Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import { roleFields } from '../../shared/document/fields.ts'
import { valuesOf } from '../../shared/document/fieldValues.ts'
import type { RoleId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import { findRole } from '../../shared/document/query.ts'
import { useApp, useDocument } from '../window/app.ts'
import { changeTogether } from '../window/change.ts'
import { moveRoles, removeRoles } from '../window/roleActions.ts'
import { Button } from '../ui/Button.tsx'
import { headerElement } from './anchors.ts'
import { DetailControls } from '../ui/DetailControls.tsx'
import { DetailsFrame, type DetailsPlace } from './DetailsFrame.tsx'
import { useDetails } from '../ui/useDetails.ts'
import { dismiss, show } from '../window/store/frontStore.ts'

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
  const { id } = role
  const { changed, errors, clear, ...typed } = useDetails(roleFields, valuesOf(roleFields, role))
  const { name, ...details } = changed
  const commands: Command[] = [
    ...(name === undefined ? [] : [{ type: 'renameRole', role: id, name } as const]),
    ...(Object.keys(details).length === 0 ? [] : [{ type: 'setRoleDetails', role: id, details } as const]),
  ]
  const keep = (): boolean => {
    if (Object.keys(errors).length > 0) return false
    return changeTogether(app, `Change role ${name ?? role.name}`, commands) && clear()
  }
  const remove = () => {
    dismiss(app.front, 'popover')
    removeRoles(app, matrix, [id])
  }
  return (
    <DetailsFrame
      place={place}
      anchor={header}
      title={`Role ${role.name}`}
      isTitleHidden
      isTyped={typed.isTyped}
      keep={keep}
      actions={
        <>
          <Button label="Move left" icon={ArrowLeft} onClick={() => moveRoles(app, matrix, [role], -1)} />
          <Button label="Move right" icon={ArrowRight} onClick={() => moveRoles(app, matrix, [role], 1)} />
          <Button
            label="Role charter"
            icon={ScrollText}
            hint="What this role answers for, in words"
            onClick={() => show(app.front, { kind: 'charter', role: id })}
          />
          <Button label="Delete role" icon={Trash2} onClick={remove} />
        </>
      }
    >
      <DetailControls fields={roleFields} errors={errors} {...typed} />
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

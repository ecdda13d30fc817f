import { useState, type FormEvent } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import { lettersText } from '../../shared/document/letters.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import { findRow, hasKind } from '../../shared/document/query.ts'
import { useApp } from '../window/app.ts'
import { NameField } from '../ui/detailFields.tsx'
import { roleTitle, rowTitle } from '../window/cellWords.ts'
import { changeTogether } from '../window/change.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import dialog from '../ui/dialog.module.css'

interface ScopesDialogProps {
  readonly matrix: Matrix
  readonly row: RowId
  readonly onClose: () => void
}

/** Asks what each owner of a row answers for. With a scope on each, several owners are only a warning. */
export function ScopesDialog({ matrix, row: id, onClose }: ScopesDialogProps) {
  const app = useApp()
  const row = findRow(matrix, id)
  const cells = row?.kind === 'responsibility' ? row.cells : new Map<RoleId, never>()
  const owners = matrix.roles.filter((role) => hasKind(matrix.scheme, cells.get(role.id), 'owner'))
  const scopeOf = (role: RoleId) => cells.get(role)?.scope ?? ''
  const [scopes, setScopes] = useState(() => new Map(owners.map((role) => [role.id, scopeOf(role.id)])))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const commands = [...scopes]
      .filter(([role, scope]) => scope.trim() !== scopeOf(role))
      .map(([role, scope]): Command => {
        return { type: 'setCellDetails', cell: { row: id, role }, details: { scope: scope.trim() } }
      })
    if (changeTogether(app, `Change scopes on ${rowTitle(row?.name ?? '')}`, commands)) onClose()
  }
  return (
    <Dialog title={rowTitle(row?.name ?? '')} onClose={onClose}>
      <p className={dialog.lead}>
        What does each of them answer for? Such as “internal systems” beside “products”.
      </p>
      <form onSubmit={submit}>
        {owners.map((role) => (
          <NameField
            key={role.id}
            label={`${lettersText(matrix.scheme, cells.get(role.id)?.letters ?? [])} of ${roleTitle(role.name)} is for`}
            value={scopes.get(role.id) ?? ''}
            onChange={(scope) => setScopes(new Map([...scopes, [role.id, scope]]))}
          />
        ))}
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Cancel" text="Cancel" onClick={onClose} />
          <Button label="Done" text="Done" type="submit" isPrimary />
        </div>
      </form>
    </Dialog>
  )
}

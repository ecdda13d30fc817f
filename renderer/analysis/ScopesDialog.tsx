import { useState, type FormEvent } from 'react'
import type { Command } from '../../shared/commands/command.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import { hasKind, inSchemeOrder } from '../../shared/document/letters.ts'
import type { LetterKind, Matrix, Scheme } from '../../shared/document/matrix.ts'
import { findRow } from '../../shared/document/query.ts'
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
  /** who is to answer for a part each; undefined: the owners there are */
  readonly owners?: readonly RoleId[] | undefined
  readonly onClose: () => void
}

/** Asks what each owner of a row answers for. With a scope on each, the row is divided and nothing is asked any more. */
export function ScopesDialog({ matrix, row: id, owners: wanted, onClose }: ScopesDialogProps) {
  const app = useApp()
  const { scheme } = matrix
  const row = findRow(matrix, id)
  const cells = row?.kind === 'responsibility' ? row.cells : new Map<RoleId, never>()
  const owners = matrix.roles.filter((role) =>
    wanted ? wanted.includes(role.id) : hasKind(scheme, cells.get(role.id), 'owner'),
  )
  const scopeOf = (role: RoleId) => cells.get(role)?.scope ?? ''
  const [scopes, setScopes] = useState(() => new Map(owners.map((role) => [role.id, scopeOf(role.id)])))
  // Two who are made owners here must each have a part, or the row would have two owners for the same thing.
  const isComplete = !wanted || [...scopes.values()].every((scope) => scope.trim() !== '')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const parts = [...scopes].map(([role, scope]) => ({ role, scope: scope.trim() }))
    const commands = wanted
      ? [divide(scheme, id, parts)]
      : parts
          .filter(({ role, scope }) => scope !== scopeOf(role))
          .map(({ role, scope }): Command => {
            return { type: 'setCellDetails', cell: { row: id, role }, details: { scope } }
          })
    if (isComplete && changeTogether(app, `Change scopes on ${rowTitle(row?.name ?? '')}`, commands))
      onClose()
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
            label={`${roleTitle(role.name)} ${answersFor(scheme)}`}
            value={scopes.get(role.id) ?? ''}
            onChange={(scope) => setScopes(new Map([...scopes, [role.id, scope]]))}
          />
        ))}
        <div className={dialog.buttons}>
          <span className={dialog.space} />
          <Button label="Cancel" text="Cancel" onClick={onClose} />
          <Button label="Done" text="Done" type="submit" isPrimary isDisabled={!isComplete} />
        </div>
      </form>
    </Dialog>
  )
}

/** Each of them owns and does a part. */
function divide(
  scheme: Scheme,
  row: RowId,
  parts: readonly { readonly role: RoleId; readonly scope: string }[],
): Command {
  const first = (kind: LetterKind) => scheme.letters.find((letter) => letter.kind === kind)?.key ?? []
  const letters = inSchemeOrder(scheme, [first('owner'), first('doer')].flat())
  return { type: 'setCells', doing: 'Divide', cells: parts.map((part) => ({ row, letters, ...part })) }
}

function answersFor({ letters }: Scheme): string {
  const owner = letters.find(({ kind }) => kind === 'owner')?.name
  return owner === 'Accountable' ? 'is accountable for' : 'answers for'
}

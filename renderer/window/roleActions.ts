import type { Command } from '../../shared/commands/command.ts'
import { newRoleName } from '../../shared/commands/naming.ts'
import { newRoleId, type RoleId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import type { App } from './app.ts'
import { fixedColumns } from './gridPort.ts'
import { change, changeTogether } from './change.ts'
import { show } from './store/frontStore.ts'

/** Puts a new role last and opens its details. */
export function addRole(app: App, matrix: Matrix): void {
  const id = newRoleId()
  const isAdded = change(app, { type: 'addRole', id, name: newRoleName, at: matrix.roles.length })
  if (isAdded) show(app.front, { kind: 'role', role: id })
}

/** Moves roles that stand side by side by one place; the selection goes along. */
export function moveRoles(app: App, matrix: Matrix, roles: readonly Role[], by: -1 | 1): void {
  const [first] = roles
  const last = roles.at(-1)
  if (!first || !last) return
  const { hiddenRoles } = app.session.getState().view
  const from = matrix.roles.indexOf(by < 0 ? first : last)
  const isBeside = ({ id }: Role, at: number): boolean =>
    !hiddenRoles.has(id) && (by < 0 ? at < from : at > from)
  const neighbour = by < 0 ? matrix.roles.findLast(isBeside) : matrix.roles.find(isBeside)
  if (neighbour === undefined) return
  // Moving the neighbour to the other side leaves the roles in their order.
  const to = matrix.roles.indexOf(by < 0 ? last : first)
  const { selection } = app.session.getState()
  const move: Command =
    roles.length === 1
      ? { type: 'moveRole', role: first.id, to: matrix.roles.indexOf(neighbour) }
      : {
          type: 'together',
          label: `Move ${roles.length} roles`,
          commands: [{ type: 'moveRole', role: neighbour.id, to }],
        }
  if (change(app, move) && selection) app.grid()?.restore(selection)
}

/** Takes roles out with all their cells, as one step; the focus goes to the neighbour. */
export function removeRoles(app: App, matrix: Matrix, roles: readonly RoleId[]): void {
  if (roles.length === 0) return
  const at = matrix.roles.findIndex(({ id }) => roles.includes(id))
  const rest = matrix.roles.filter(({ id }) => !roles.includes(id))
  const next = rest[at] ?? rest.at(-1)
  const row = app.grid()?.focus()?.row
  const commands = roles.map((role): Command => ({ type: 'removeRole', role }))
  const isDone = changeTogether(app, `Delete ${roles.length} roles`, commands)
  if (isDone && row) app.grid()?.moveFocus(row, next?.id ?? fixedColumns.name)
}

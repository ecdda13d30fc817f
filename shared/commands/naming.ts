import type { RoleId, RowId } from '../document/ids.ts'
import type { Matrix } from '../document/matrix.ts'
import type { Command } from './command.ts'
import type { Step } from './history.ts'
import { commandLabel } from './label.ts'

/** What a role is called until somebody has named it. */
export const newRoleName = 'New role'

/**
 * Whether a command gives its name to what the step before has just added, so that both are one step of undo.
 *
 * @returns what that one step is called; undefined: the command is a step of its own
 */
export function namingLabel({ before, after }: Step, command: Command): string | undefined {
  const row = after.rows.length === before.rows.length + 1 ? rowNamed(command) : undefined
  if (row !== undefined && wasAdded(before.rows, after.rows, row, '')) {
    const kind = after.rows.find(({ id }) => id === row)?.kind
    const type = kind === 'section' ? 'addSection' : 'addResponsibility'
    return commandLabel(before, { type, id: row, name: nameIn(command), at: 0 })
  }
  const isRoleAlone = after.roles.length === before.roles.length + 1 && after.rows === before.rows
  const role = isRoleAlone ? roleNamed(command) : undefined
  if (role === undefined || !wasAdded(before.roles, after.roles, role, newRoleName)) return undefined
  return commandLabel(before, { type: 'addRole', id: role, name: nameIn(command), at: 0 })
}

function wasAdded(
  before: Matrix['rows'] | Matrix['roles'],
  after: Matrix['rows'] | Matrix['roles'],
  id: RowId | RoleId,
  name: string,
): boolean {
  return !before.some((one) => one.id === id) && after.some((one) => one.id === id && one.name === name)
}

function rowNamed(command: Command): RowId | undefined {
  return command.type === 'renameRow' ? command.row : undefined
}

/** The role that a command names, perhaps with more that is said of it. */
function roleNamed(command: Command): RoleId | undefined {
  const parts = command.type === 'together' ? command.commands : [command]
  const [role, ...others] = parts.map((part) =>
    part.type === 'renameRole' || part.type === 'setRoleDetails' ? part.role : undefined,
  )
  return others.every((other) => other === role) ? role : undefined
}

function nameIn(command: Command): string {
  const parts = command.type === 'together' ? command.commands : [command]
  const naming = parts.find((part) => part.type === 'renameRow' || part.type === 'renameRole')
  return naming?.name ?? newRoleName
}

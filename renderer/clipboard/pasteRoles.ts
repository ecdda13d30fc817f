import type { Command } from '../../shared/commands/command.ts'
import { newRoleId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { Table } from '../../shared/formats/table.ts'

/**
 * Names pasted on a header, side by side or one below the other: they rename the roles from `at` on, and what is more
 * become new roles. Undefined: there is no name.
 */
export function pasteRoles(table: Table, matrix: Matrix, at: number): Command | undefined {
  const names = table
    .flat()
    .map((name) => name.trim().slice(0, limits.name))
    .filter(Boolean)
  if (names.length === 0) return undefined
  const commands = names.map((name, index): Command => {
    const role = matrix.roles[at + index]
    return role
      ? { type: 'renameRole', role: role.id, name }
      : { type: 'addRole', id: newRoleId(), name, at: at + index }
  })
  return { type: 'together', label: `Paste ${names.length} role${names.length === 1 ? '' : 's'}`, commands }
}

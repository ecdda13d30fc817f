/** Pixels of the columns that are always the same: the number stands beside a gutter for marks. */
export const fixedWidths = { number: 52, addRole: 28 }

const scrollbar = 8
const assigned = { least: 96, wanted: 108, most: 176 }
const name = { least: 140, wanted: 232, generous: 340 }
/** as narrow as two letters need, and as wide as is still a table */
const role = { least: 72, most: 112 }
/** What is left for columns that scroll: a role at least, else AG Grid unpins columns in an order of its own. */
const leastForRoles = 80

export interface ColumnWidths {
  readonly name: number
  readonly assigned: number
  readonly role: number
  /** false where the window is too narrow to keep Assigned to in view beside the names */
  readonly isAssignedPinned: boolean
}

/**
 * Shares the width of the grid out. Roles are as narrow as their letters need; what is left makes them and Assigned to a little
 * wider once the names have enough, and the rest is the names'. In a narrow window, or at a large zoom, names and Assigned to give
 * way first.
 */
export function columnWidths(width: number, roles: number): ColumnWidths {
  const pinnable = width - scrollbar - fixedWidths.number - leastForRoles
  const all = width - scrollbar - fixedWidths.number - fixedWidths.addRole
  const spare = all - name.generous - assigned.wanted - roles * role.least
  const perColumn = Math.max(0, Math.floor(spare / (roles + 2)))
  const roleWidth = Math.min(role.most, role.least + perColumn)
  const assignedWidth = between(
    assigned.least,
    pinnable - name.wanted,
    Math.min(assigned.most, assigned.wanted + perColumn),
  )
  const nameAtLeast = between(name.least, pinnable - assignedWidth, name.wanted)
  const rolesWidth = Math.max(roleWidth * roles, leastForRoles - fixedWidths.addRole)
  return {
    name: Math.max(nameAtLeast, all - assignedWidth - rolesWidth),
    assigned: assignedWidth,
    role: roleWidth,
    isAssignedPinned: nameAtLeast + assignedWidth <= pinnable,
  }
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted))
}

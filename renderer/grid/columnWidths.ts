/** Pixels of the columns that are always the same. */
export const fixedWidths = { number: 44, addRole: 48 }

const scrollbar = 16
const assigned = { least: 112, wanted: 150 }
const name = { least: 140, wanted: 240, generous: 420 }
const role = { least: 112, most: 200 }
/** What is left for columns that scroll: a role at least, else AG Grid unpins columns in an order of its own. */
const leastForRoles = 120

export interface ColumnWidths {
  readonly name: number
  readonly assigned: number
  readonly role: number
  /** false where the window is too narrow to keep Assigned to in view beside the names */
  readonly isAssignedPinned: boolean
}

/**
 * Shares the width of the grid out. Roles share what the names do not want, within bounds, and the names take the rest;
 * in a narrow window, or at a large zoom, names and Assigned to give way first.
 */
export function columnWidths(width: number, roles: number): ColumnWidths {
  const pinnable = width - scrollbar - fixedWidths.number - leastForRoles
  const assignedWidth = between(assigned.least, pinnable - name.wanted, assigned.wanted)
  const nameAtLeast = between(name.least, pinnable - assignedWidth, name.wanted)

  const shared = width - scrollbar - fixedWidths.number - assignedWidth - fixedWidths.addRole
  const perRole = roles === 0 ? 0 : Math.floor((shared - name.generous) / roles)
  const roleWidth = between(role.least, perRole, role.most)
  const rolesWidth = Math.max(roleWidth * roles, leastForRoles - fixedWidths.addRole)
  return {
    name: Math.max(nameAtLeast, shared - rolesWidth),
    assigned: assignedWidth,
    role: roleWidth,
    isAssignedPinned: nameAtLeast + assignedWidth <= pinnable,
  }
}

function between(least: number, wanted: number, most: number): number {
  return Math.min(most, Math.max(least, wanted))
}

/** Pixels of the columns that are always the same: the number stands beside a gutter for marks. */
export const fixedWidths = { number: 52, addRole: 28 }

const scrollbar = 8
const assigned = { least: 96, wanted: 108, most: 176 }
const name = { least: 140, wanted: 232, enough: 280, generous: 340 }
/** as narrow as two letters need, and as wide as is still a table */
const role = { least: 72, worded: 96, most: 112, named: 176 }
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
 *
 * @param needs pixels that the names of roles need: their longest word, on two lines in a header, and on one in Assigned to
 */
export function columnWidths(
  width: number,
  roles: number,
  needs = { word: 0, header: 0, assigned: 0 },
): ColumnWidths {
  const pinnable = width - scrollbar - fixedWidths.number - leastForRoles
  const all = width - scrollbar - fixedWidths.number - fixedWidths.addRole
  const least = between(role.least, needs.word, role.worded)
  const asked = all - assigned.wanted - roles * least
  const perColumn = Math.max(0, Math.floor((asked - name.generous) / (roles + 2)))
  const perNeed = Math.max(0, Math.floor((asked - name.enough) / (roles + 1)))
  const roleWidth = Math.max(
    Math.min(role.most, least + perColumn),
    Math.min(role.named, needs.header, least + perNeed),
  )
  const rest = Math.max(0, asked - name.enough - (roleWidth - least) * roles)
  const assignedWanted = Math.max(
    assigned.wanted + Math.min(perColumn, rest),
    Math.min(needs.assigned, assigned.wanted + rest),
  )
  const assignedWidth = between(
    assigned.least,
    pinnable - name.wanted,
    Math.min(assigned.most, assignedWanted),
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

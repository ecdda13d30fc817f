import type { FocusMove } from '../../shared/bridge/presenting.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'

/** The role, and in a table the row, that letters are typed for. */
export interface FocusPlace {
  readonly role: RoleId | null
  readonly row: RowId | null
}

/** What the focus can be on: the rows of a table, or none on a screen of one row, and the roles. */
export interface FocusRoom {
  readonly rows: readonly RowId[]
  readonly roles: readonly RoleId[]
}

/** The focus a move away. `next` and `previous` go through all cells, from the last one to the first; arrows stop at the edges. */
export function moveFocus({ rows, roles }: FocusRoom, place: FocusPlace, move: FocusMove): FocusPlace {
  const at = {
    role: place.role === null ? -1 : roles.indexOf(place.role),
    row: place.row === null ? -1 : rows.indexOf(place.row),
  }
  const placeAt = (row: number, role: number): FocusPlace => ({
    role: roles[role] ?? null,
    row: rows[row] ?? null,
  })
  if (move === 'next' || move === 'previous') {
    const lines = Math.max(1, rows.length)
    const cells = lines * roles.length
    if (cells === 0) return placeAt(0, -1)
    const isSet = at.role >= 0
    const current = Math.max(0, at.row) * roles.length + at.role
    const cell = isSet
      ? (current + (move === 'next' ? 1 : -1) + cells) % cells
      : move === 'next'
        ? Math.max(0, at.row) * roles.length
        : cells - 1
    return placeAt(rows.length === 0 ? -1 : Math.floor(cell / roles.length), cell % roles.length)
  }
  const by = move === 'left' || move === 'up' ? -1 : 1
  // On a screen of one row, every arrow chooses among the roles.
  if (move === 'left' || move === 'right' || rows.length === 0) {
    return placeAt(at.row, within(at.role + by, roles.length))
  }
  return placeAt(within(at.row + by, rows.length), at.role)
}

function within(at: number, count: number): number {
  return Math.max(0, Math.min(at, count - 1))
}

import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { GridSelection } from '../grid/gridSelection.ts'

/** The columns that are not roles. */
export const fixedColumns = {
  number: 'row-number',
  name: 'name',
  assigned: 'assigned-to',
  addRole: 'add-role',
} as const

/** The last line of the grid, where a new responsibility is typed. Not an id a row can have. */
export const addLineId = '+'

/** The place of the focus. A row is undefined on the add line; a role is undefined in the other columns. */
export interface GridFocus {
  readonly row: RowId | undefined
  readonly role: RoleId | undefined
  readonly column: string
}

/** What the rest of the window may ask of the grid. */
export interface GridPort extends GridSelection {
  readonly focus: () => GridFocus | undefined
  /** Puts the focus on a cell and scrolls to it. */
  readonly moveFocus: (rowId: string, column: string) => void
  /** Puts the focus back on the cell that had it last. */
  readonly takeFocus: () => void
  /** Scrolls sideways to a role, if it is a column already. */
  readonly showRole: (role: RoleId) => void
  /** Whether Assigned to stays in sight while the roles scroll. */
  readonly isAssignedPinned: () => boolean
  readonly startRename: (row: RowId) => void
  /** Ends an edit in progress; `keep` takes over what was typed. False: it was refused, and the editor is still open. */
  readonly endEdit: (keep: boolean) => boolean
}

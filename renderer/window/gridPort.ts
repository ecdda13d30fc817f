import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { Layout, Place } from './selection/layout.ts'
import type { Range, Selection } from './selection/selection.ts'
import type { Step } from './selection/step.ts'

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

/** What can be done with the selection of the grid on screen. */
export interface GridSelection {
  readonly layout: () => Layout
  /** the selected rectangle, if it is in sight */
  readonly range: () => Range | undefined
  readonly select: (selection: Selection) => void
  /** Draws the rectangle a step further and scrolls to where it ends. */
  readonly extend: (step: Step) => void
  /** Makes the cell a step away the active one, alone. */
  readonly move: (step: Step) => void
  /** Whether a cell is among what is selected. */
  readonly includes: (place: Place) => boolean
  /** Makes the cell that has the focus the active one, alone, unless it is already. */
  readonly follow: () => void
  /** Goes back to what was selected, scrolling to it; a place that has gone is left alone. */
  readonly restore: (selection: Selection) => void
  /** Leaves only the active cell selected. */
  readonly collapse: () => void
  /** Selects all columns of the selected rows, all rows of the selected columns, or everything. */
  readonly selectWhole: (whole: 'rows' | 'columns' | 'all') => void
  /** After rows came, went or moved: the active cell is the same one still, or the heading it was folded under. */
  readonly settle: () => void
  /** Shows what is selected on cells whose drawing was renewed. */
  readonly draw: () => void
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
  readonly isEditing: () => boolean
  /** Ends an edit in progress; `keep` takes over what was typed. False: it was refused, and the editor is still open. */
  readonly endEdit: (keep: boolean) => boolean
}

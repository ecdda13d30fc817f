import type { CellRef } from '../../shared/commands/command.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix, Role } from '../../shared/document/matrix.ts'
import type { App } from './app.ts'
import type { GridFocus } from './gridPort.ts'
import { cellsIn, isSeveral, rolesIn, rowsIn } from './selection/selection.ts'

/** What an action works on: the matrix, the cell with the focus, and all that is selected with it. */
export interface Workplace {
  readonly matrix: Matrix
  readonly focus: GridFocus | undefined
  readonly rows: readonly RowId[]
  readonly roles: readonly Role[]
  readonly cells: readonly CellRef[]
  /** more than one cell is selected */
  readonly isSeveral: boolean
}

/** The place of work in the window. Without a selection it is the cell that has the focus. */
export function workplaceOf(app: App, matrix: Matrix): Workplace {
  const grid = app.grid()
  grid?.follow()
  const focus = grid?.focus()
  const { selection } = app.session.getState()
  const layout = grid?.layout()
  const range = grid?.range()
  if (layout === undefined || range === undefined) {
    return { matrix, focus, rows: [], roles: [], cells: [], isSeveral: false }
  }
  // Whole rows are no choice of roles, and whole roles no choice of rows.
  const rows = selection?.whole === 'columns' ? [] : rowsIn(layout, range)
  const roles = selection?.whole === 'rows' ? [] : rolesIn(layout, range, matrix)
  return {
    ...{ matrix, focus, rows, roles },
    ...{ cells: cellsIn(layout, range, matrix), isSeveral: isSeveral(range) },
  }
}

import type { RowDragEndEvent, RowDragMoveEvent } from 'ag-grid-community'
import type { RowId } from '../../shared/document/ids.ts'
import { withSectionRows } from '../../shared/document/rowBlocks.ts'
import type { App } from '../window/app.ts'
import { change } from '../window/change.ts'
import { workplaceOf } from '../window/workplace.ts'
import { reveal } from '../window/view/changeView.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { GridRow } from '../window/gridRows.ts'
import { currentMatrix } from '../window/currentMatrix.ts'

type DragEvent = RowDragMoveEvent<GridRow> | RowDragEndEvent<GridRow>

interface Drop {
  readonly row: GridRow
  readonly isBelow: boolean
}

/** Shows between which rows the dragged ones would go. */
export function showDrop(event: RowDragMoveEvent<GridRow>): void {
  const drop = dropOf(event)
  const row = drop && event.overNode
  const dropIndicatorPosition = drop?.isBelow ? 'below' : 'above'
  event.api.setRowDropPositionIndicator(row ? { row, dropIndicatorPosition } : null)
}

/** Moves the dragged row, or all selected rows when it is one of them; sections take their responsibilities along. */
export function dropRows(app: App, event: RowDragEndEvent<GridRow>): void {
  event.api.setRowDropPositionIndicator(null)
  const dragged = event.node.data
  const drop = dropOf(event)
  if (dragged === undefined || dragged.kind === 'add' || drop === undefined) return
  const matrix = currentMatrix(app)
  const { rows } = workplaceOf(app, matrix)
  const moving = withSectionRows(matrix.rows, rows.includes(dragged.id) ? rows : [dragged.id])
  const to = placeAmongOthers(matrix.rows, moving, drop)
  const { selection } = app.session.getState()
  if (to === undefined || !change(app, { type: 'moveRows', rows: moving, to })) return
  reveal(app, { row: dragged.id, column: fixedColumns.name })
  if (selection) app.grid()?.restore(selection)
}

/** Before the add line, or above or below the middle of the row that the mouse is on. */
function dropOf({ overNode, y }: DragEvent): Drop | undefined {
  const row = overNode?.data
  if (!overNode || row === undefined) return undefined
  if (row.kind === 'add') return { row, isBelow: false }
  return { row, isBelow: y > (overNode.rowTop ?? 0) + (overNode.rowHeight ?? 0) / 2 }
}

function placeAmongOthers(
  rows: readonly { readonly id: RowId }[],
  moving: readonly RowId[],
  { row, isBelow }: Drop,
): number | undefined {
  const others = rows.filter(({ id }) => !moving.includes(id))
  if (row.kind === 'add') return others.length
  const at = others.findIndex(({ id }) => id === row.id)
  return at < 0 ? undefined : at + (isBelow ? 1 : 0)
}

import { newRowId } from '../../shared/document/ids.ts'
import { movePlace, withSectionRows } from '../../shared/document/rowBlocks.ts'
import type { App } from '../window/app.ts'
import { reveal } from '../window/view/changeView.ts'
import { addLineId, fixedColumns } from '../window/gridPort.ts'
import { change } from '../window/change.ts'
import type { Workplace } from '../window/workplace.ts'

/** Puts a new, empty row below what is selected, or above it, or last, and starts typing its name. */
export function addRow(
  app: App,
  { matrix, focus, rows }: Workplace,
  type: 'addResponsibility' | 'addSection',
  where: 'below' | 'above' = 'below',
): void {
  const beside = rows.at(where === 'below' ? -1 : 0) ?? focus?.row
  const place = matrix.rows.findIndex(({ id }) => id === beside)
  const id = newRowId()
  const at = place < 0 ? matrix.rows.length : place + (where === 'below' ? 1 : 0)
  if (!change(app, { type, id, name: '', at })) return
  // What was just added must be in sight to be named.
  reveal(app, { row: id, column: fixedColumns.name })
  app.grid()?.startRename(id)
}

/** Moves the selected rows by one place; a section takes its responsibilities along and passes whole sections. */
export function moveRows(app: App, { matrix, rows }: Workplace, by: -1 | 1): void {
  const moving = withSectionRows(matrix.rows, rows)
  const shown = new Set<string>(
    app
      .grid()
      ?.layout()
      .rows.map(({ id }) => id),
  )
  const to = movePlace(matrix.rows, moving, by, ({ id }) => shown.has(id))
  if (to === undefined) return
  const { selection } = app.session.getState()
  if (!change(app, { type: 'moveRows', rows: moving, to })) return
  if (!selection) return
  reveal(app, selection.anchor)
  app.grid()?.restore(selection)
}

/** Takes the selected rows out; the focus goes to what stands there then. */
export function removeRows(app: App, { focus, rows }: Workplace): void {
  if (rows.length === 0) return
  const gone = new Set<string>(rows)
  const shown = app.grid()?.layout().rows ?? []
  const at = shown.findIndex(({ id }) => gone.has(id))
  const rest = shown.filter(({ id }) => !gone.has(id))
  const next = rest[at]
  if (change(app, { type: 'removeRows', rows }))
    app.grid()?.moveFocus(next?.id ?? addLineId, focus?.column ?? fixedColumns.name)
}

/** Puts copies of the selected rows, sections with their responsibilities, below them and selects the copies. */
export function duplicateRows(app: App, { matrix, rows }: Workplace): void {
  const copied = withSectionRows(matrix.rows, rows)
  const copies = copied.map((row) => ({ row, id: newRowId() }))
  const [first] = copies
  const last = copies.at(-1)
  if (!first || !last || !change(app, { type: 'duplicateRows', copies })) return
  const grid = app.grid()
  const column = grid?.focus()?.column ?? fixedColumns.name
  grid?.moveFocus(first.id, column)
  grid?.select({ anchor: { row: first.id, column }, head: { row: last.id, column }, whole: 'rows' })
}

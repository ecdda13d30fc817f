import { counted } from '../../shared/counted.ts'
import { inWords } from '../../shared/inWords.ts'
import type { Table } from '../../shared/formats/table.ts'
import type { App } from '../window/app.ts'
import type { Range } from '../window/selection/selection.ts'
import { change } from '../window/change.ts'
import { doneWithRemarks, notify } from '../window/notices.ts'
import { planPaste, type PastePlan } from './pastePlan.ts'
import { pasteRoles } from './pasteRoles.ts'
import { ask } from '../window/store/frontStore.ts'

/** Pastes a block where the selection is. A block larger than the chart asks whether the chart is to grow. */
export function pasteTable(app: App, table: Table): void {
  const { document } = app.document.getState()
  const layout = app.grid()?.layout()
  const range = app.grid()?.range()
  if (!document || document.isReadOnly || !layout || !range || table.length === 0) return
  const plan = (mayGrow: boolean) => planPaste(table, { matrix: document.matrix, layout, range, mayGrow })
  const fitting = plan(false)
  const isOnAddLine = layout.rows[range.top]?.kind === 'add'
  if (fitting.extraRoles === 0 && (fitting.extraRows === 0 || isOnAddLine)) {
    return carryOut(app, plan(true), range)
  }
  ask(app.front, {
    title: 'The block is larger than the chart',
    details: `It has ${whatIsAdded(fitting)} more than there is room for.`,
    choices: [
      { label: `Add ${whatIsAdded(fitting)}`, run: () => carryOut(app, plan(true), range) },
      { label: 'Paste what fits', run: () => carryOut(app, fitting, range) },
    ],
  })
}

/** Pastes names on the header of a role: they rename it and the ones beside it, or become new roles. */
export function pasteOnHeader(app: App, table: Table, column: string): void {
  const { document } = app.document.getState()
  if (!document || document.isReadOnly) return
  const at = document.matrix.roles.findIndex(({ id }) => id === column)
  const command = pasteRoles(table, document.matrix, at < 0 ? document.matrix.roles.length : at)
  if (command) change(app, command)
}

function carryOut(app: App, { command, remarks, height, columns }: PastePlan, { top }: Range): void {
  if (command && !change(app, command)) return
  const { rows } = app.grid()?.layout() ?? { rows: [] }
  const [row, headRow] = [rows[top]?.id, rows[Math.min(top + height - 1, rows.length - 2)]?.id]
  const [column, headColumn] = [columns[0], columns.at(-1)]
  if (row && column && headRow && headColumn) {
    app.grid()?.restore({ anchor: { row, column }, head: { row: headRow, column: headColumn } })
  }
  if (remarks.length > 0) notify(app, { ...doneWithRemarks('Pasted', remarks), untilNextChange: true })
}

/** `3 rows and 1 role` */
function whatIsAdded({ extraRows, extraRoles }: PastePlan): string {
  return inWords([
    ...(extraRows > 0 ? [counted(extraRows, 'row')] : []),
    ...(extraRoles > 0 ? [counted(extraRoles, 'role')] : []),
  ])
}

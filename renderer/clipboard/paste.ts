import type { Table } from '../../shared/formats/table.ts'
import type { App } from '../app.ts'
import { rangeOf, type Range } from '../grid/selection/selection.ts'
import { change } from '../shell/change.ts'
import { notify } from '../shell/notices.ts'
import { planPaste, type PastePlan } from './pastePlan.ts'
import { pasteRoles } from './pasteRoles.ts'

const remarksShown = 8

/** Pastes a block where the selection is. A block larger than the chart asks whether the chart is to grow. */
export function pasteTable(app: App, table: Table): void {
  const { document } = app.document.getState()
  const grid = app.grid()
  const layout = grid?.layout()
  const { selection } = app.session.getState()
  const range = layout && selection && rangeOf(layout, selection)
  if (!document || document.isReadOnly || !layout || !range || table.length === 0) return
  const plan = (mayGrow: boolean) => planPaste(table, { matrix: document.matrix, layout, range, mayGrow })
  const fitting = plan(false)
  const isOnAddLine = layout.rows[range.top]?.kind === 'add'
  if (fitting.extraRoles === 0 && (fitting.extraRows === 0 || isOnAddLine)) {
    return carryOut(app, plan(true), range)
  }
  app.session.setState({
    question: {
      title: 'The block is larger than the chart',
      details: `It has ${inWords(fitting)} more than there is room for.`,
      choices: [
        { label: `Add ${inWords(fitting)}`, run: () => carryOut(app, plan(true), range) },
        { label: 'Paste what fits', run: () => carryOut(app, fitting, range) },
      ],
    },
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
  if (remarks.length === 0) return
  const more = remarks.length - remarksShown
  notify(app, {
    tone: 'remark',
    untilNextChange: true,
    title: `Pasted, with ${remarks.length === 1 ? 'one remark' : `${remarks.length} remarks`}`,
    details: [...remarks.slice(0, remarksShown), ...(more > 0 ? [`… and ${more} more.`] : [])].join('\n'),
  })
}

/** `3 rows and 1 role` */
function inWords({ extraRows, extraRoles }: PastePlan): string {
  const parts = [
    ...(extraRows > 0 ? [`${extraRows} row${extraRows === 1 ? '' : 's'}`] : []),
    ...(extraRoles > 0 ? [`${extraRoles} role${extraRoles === 1 ? '' : 's'}`] : []),
  ]
  return parts.join(' and ')
}

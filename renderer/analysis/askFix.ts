import type { Finding } from '../../shared/analysis/finding.ts'
import type { FixQuestion } from '../../shared/analysis/fix.ts'
import { assertNever } from '../../shared/result.ts'
import type { App } from '../window/app.ts'
import { fixedColumns } from '../window/gridPort.ts'
import { reveal, setFilter } from '../window/view/changeView.ts'
import { show } from '../window/store/frontStore.ts'

/** Opens what a person needs to settle a finding by hand. */
export function askFix(app: App, { row, role }: Finding, question: FixQuestion): void {
  const { front } = app
  switch (question) {
    case 'assign':
      if (row === undefined) return
      reveal(app, { row, column: fixedColumns.assigned })
      app.grid()?.moveFocus(row, fixedColumns.assigned)
      return show(front, { kind: 'assign', row, rows: [row] })
    case 'rename':
      if (row === undefined) return
      reveal(app, { row, column: fixedColumns.name })
      return app.grid()?.startRename(row)
    case 'scopes':
      return row && show(front, { kind: 'scopes', row })
    case 'complete':
      return row && show(front, { kind: 'complete', row })
    case 'scheme':
      return show(front, { kind: 'scheme' })
    case 'role':
      return role && show(front, { kind: 'role', role })
    case 'rows':
      return role && setFilter(app, { role })
    case 'goal':
      return document.querySelector<HTMLInputElement>('header [aria-label="Goal"]')?.focus()
    default:
      return assertNever(question)
  }
}

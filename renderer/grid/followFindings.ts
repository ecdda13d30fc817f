import type { GridApi } from 'ag-grid-community'
import { findingKey } from '../../shared/analysis/finding.ts'
import type { App } from '../window/app.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { GridRow } from '../window/gridRows.ts'

/** Draws the marks beside the rows' numbers, and names the rows, anew when the analysis thinks otherwise of them. Returns how to stop. */
export function followFindings(app: App, api: GridApi<GridRow>): () => void {
  return app.analysis.subscribe(({ judged: now }, { judged: then }) => {
    const rowNodes = api.getRenderedNodes().filter(({ id = '' }) => mark(now, id) !== mark(then, id))
    // Their values stay as they are; the classes are looked at all the same.
    if (rowNodes.length === 0) return
    api.refreshCells({ rowNodes, columns: [fixedColumns.number] })
    api.refreshCells({ rowNodes, columns: [fixedColumns.name], force: true })
  })
}

function mark(judged: JudgedMatrix | undefined, id: string): string | undefined {
  return judged?.ofRow(id).map(findingKey).join(' ')
}

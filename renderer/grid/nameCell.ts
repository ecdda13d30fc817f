import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { rowTitle, sectionSummary } from './cellWords.ts'
import type { GridContext } from './gridContext.ts'
import { rowIndex, type GridRow } from './gridRows.ts'

/** Draws a responsibility's name, a section's name with its summary, or the invitation to add a row. */
export class NameCell implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ data, context }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    const index = rowIndex(context.matrix())
    const row = data && index.rows.get(data.id)
    this.element.className = row?.kind === 'section' ? 'section-name' : 'row-name'
    this.element.removeAttribute('title')
    if (row === undefined) {
      this.element.textContent = '+ Add a responsibility — type and press Enter'
      return true
    }
    const name = document.createElement('bdi')
    name.textContent = rowTitle(row.name)
    name.classList.toggle('unnamed', row.name.trim() === '')
    this.element.title = row.name
    const coverage = index.sections.get(row.id)
    if (row.kind === 'section' && coverage) {
      const summary = document.createElement('em')
      summary.textContent = sectionSummary(coverage)
      this.element.replaceChildren(name, summary)
    } else {
      this.element.replaceChildren(name)
    }
    return true
  }
}

import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { assignedTo } from '../../shared/document/query.ts'
import { assignedName, roleTitle } from '../window/cellWords.ts'
import type { GridContext } from './gridContext.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'

/** Draws who a row is assigned to, owners first and bold. */
export class AssignedCell implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.element.className = 'assigned'
    this.refresh(params)
    const { context, eGridCell, data, column } = params
    if (data && column) context.mark(eGridCell, data.id, column.getColId())
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ data, context, eGridCell }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    const matrix = context.matrix()
    const row = data && rowIndex(matrix).find(data.id)
    if (row?.kind !== 'responsibility') {
      this.element.replaceChildren()
      return true
    }
    const names = assignedTo(matrix, row).flatMap(({ role, isOwner }, at) => {
      const name = document.createElement(isOwner ? 'b' : 'span')
      name.textContent = roleTitle(role.name)
      return at === 0 ? [name] : [', ', name]
    })
    this.element.classList.toggle('nobody', names.length === 0)
    const isOffered = names.length === 0 && context.isEditable()
    this.element.replaceChildren(...(names.length > 0 ? names : [isOffered ? 'Choose…' : 'Nobody yet']))
    this.element.title = this.element.textContent
    // What is read in a cell is in its name, too.
    eGridCell.setAttribute('aria-label', `${assignedName(matrix, row)}${isOffered ? '. Choose…' : ''}`)
    return true
  }
}

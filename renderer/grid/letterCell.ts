import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { findLetter, inReadingOrder } from '../../shared/document/letters.ts'
import { findRole } from '../../shared/document/query.ts'
import { cellName } from './cellWords.ts'
import type { GridContext } from './gridContext.ts'
import { rowIndex, type GridRow } from './gridRows.ts'

/**
 * Draws the letters of one cell as tokens, and names the cell in words for screen readers. Plain elements instead of
 * React: thousands of these are made while scrolling.
 */
export class LetterCell implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.element.className = 'letters'
    this.refresh(params)
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ data, column, context, eGridCell }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    const matrix = context.matrix()
    const row = data && rowIndex(matrix).rows.get(data.id)
    const role = column && findRole(matrix, column.getColId())
    if (row?.kind !== 'responsibility' || !role) {
      this.element.replaceChildren()
      eGridCell.removeAttribute('aria-label')
      return true
    }
    const letters = inReadingOrder(matrix.scheme, row.cells.get(role.id)?.letters ?? [])
    this.element.replaceChildren(
      ...letters.map((key) => {
        const token = document.createElement('span')
        token.className = `token ${findLetter(matrix.scheme, key)?.kind ?? 'unknown'}`
        token.textContent = key
        return token
      }),
    )
    eGridCell.setAttribute('aria-label', cellName(matrix, row, role))
    return true
  }
}

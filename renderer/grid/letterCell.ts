import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { findLetter, inReadingOrder, lettersText } from '../../shared/document/letters.ts'
import type { Cell } from '../../shared/document/matrix.ts'
import { isolated } from '../../shared/document/names.ts'
import { findRole } from '../../shared/document/query.ts'
import { linesBelow } from './linesBelow.ts'
import { cellDetails, cellName, rowTitle } from '../window/cellWords.ts'
import type { GridContext } from './gridContext.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'

/**
 * Draws the letters of one cell as tokens, and names the cell in words for screen readers. The tokens are drawn by CSS;
 * the letters are also there as text. Plain elements instead of React: thousands of these are made while scrolling.
 */
export class LetterCell implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.element.className = 'letters'
    this.refresh(params)
    const { context, eGridCell, data, column } = params
    if (data && column) context.mark(eGridCell, data.id, column.getColId())
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ data, column, context, eGridCell }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    const matrix = context.matrix()
    const row = data && rowIndex(matrix).find(data.id)
    const role = column && findRole(matrix, column.getColId())
    if (row?.kind !== 'responsibility' || !role) {
      this.element.replaceChildren()
      // Nothing is here, but the arrows pass through it.
      eGridCell.setAttribute(
        'aria-label',
        row ? `Section ${isolated(rowTitle(row.name))}` : 'Add a responsibility',
      )
      return true
    }
    const cell = row.cells.get(role.id)
    const letters = cell?.letters ?? []
    const details = cellDetails(cell)
    eGridCell.classList.toggle('has-details', (cell?.note ?? '') !== '')
    eGridCell.title = details
    const text = document.createElement('span')
    text.className = 'visually-hidden'
    text.textContent = lettersText(matrix.scheme, letters)
    const tokens = inReadingOrder(matrix.scheme, letters).map((key) => {
      const token = document.createElement('span')
      const letter = findLetter(matrix.scheme, key)
      token.className = `token ${letter?.kind ?? 'unknown'}`
      token.dataset.letter = key
      if (letter?.colour) token.dataset.colour = letter.colour
      return token
    })
    this.element.replaceChildren(...tokens, text, ...below(cell))
    eGridCell.setAttribute('aria-label', cellName(matrix, row, role))
    return true
  }
}

/** What the letters cover and when they hold, as words below them. */
function below(cell: Cell | undefined): readonly HTMLElement[] {
  if (cell === undefined) return []
  return linesBelow(cell).map(({ kind, text }) => {
    const line = document.createElement('bdi')
    line.className = kind
    line.textContent = text
    // The cell's name says it, too.
    line.ariaHidden = 'true'
    return line
  })
}

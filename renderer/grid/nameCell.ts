import type { ICellRendererComp, ICellRendererParams } from 'ag-grid-community'
import { describeFinding } from '../../shared/analysis/describeFinding.ts'
import { rowDetailFields } from '../../shared/document/fields.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Responsibility } from '../../shared/document/matrix.ts'
import { rowDescription, rowTitle, sectionDescription, sectionSummary } from '../window/cellWords.ts'
import type { GridContext } from './gridContext.ts'
import { rowIndex, type GridRow } from '../window/gridRows.ts'

/** Its name is what stands in the cell; what only those have to be told who listen comes after it. */
const describes = 'aria-description'

/** Draws a responsibility's name, a section's name with its summary, or the invitation to add a row. */
export class NameCell implements ICellRendererComp<GridRow> {
  private readonly element = document.createElement('span')

  init(params: ICellRendererParams<GridRow, unknown, GridContext>): void {
    this.refresh(params)
    const { context, eGridCell, data, column } = params
    if (data && column) context.mark(eGridCell, data.id, column.getColId())
  }

  getGui(): HTMLElement {
    return this.element
  }

  refresh({ data, context, eGridCell }: ICellRendererParams<GridRow, unknown, GridContext>): boolean {
    const matrix = context.matrix()
    const index = rowIndex(matrix)
    const row = data && index.find(data.id)
    this.element.className = row?.kind === 'section' ? 'section-name' : 'row-name'
    this.element.removeAttribute('title')
    if (row === undefined) {
      this.element.textContent = 'Add a responsibility: type and press Enter'
      eGridCell.removeAttribute(describes)
      return true
    }
    const name = document.createElement('bdi')
    name.textContent = rowTitle(row.name)
    name.classList.toggle('unnamed', row.name.trim() === '')
    this.element.title = row.name
    if (row.kind === 'section') {
      const summary = document.createElement('em')
      summary.textContent = sectionSummary(index.section(row.id))
      this.element.replaceChildren(foldButton(context, row.id, row.name), name, summary)
      eGridCell.setAttribute(describes, sectionDescription(context.isFolded(row.id)))
    } else {
      this.element.title = [row.name, row.description].filter(Boolean).join('\n\n')
      this.element.replaceChildren(name, ...tagsOf(row), ...statusOf(row))
      const remarks = context.findings(row.id).map((finding) => describeFinding(matrix, finding))
      eGridCell.setAttribute(describes, rowDescription(index.numbers.get(row.id), remarks))
    }
    return true
  }
}

/** A row's tags behind its name. */
function tagsOf({ tags = [] }: Responsibility): readonly HTMLElement[] {
  return tags.map((tag) => {
    const element = document.createElement('span')
    element.className = 'row-mark'
    element.textContent = tag
    return element
  })
}

/** A row's status as a shape at the end of its name, with its word. */
function statusOf({ status }: Responsibility): readonly HTMLElement[] {
  if (status === undefined) return []
  const dot = document.createElement('span')
  const words = rowDetailFields.status.words(status)
  dot.className = `row-status ${status}`
  dot.role = 'img'
  dot.ariaLabel = words
  dot.title = words
  return [dot]
}

/** The triangle before a section's name. By keyboard the command folds, so it is no stop for Tab. */
function foldButton(context: GridContext, section: RowId, sectionName: string): HTMLElement {
  const button = document.createElement('button')
  const isFolded = context.isFolded(section)
  button.type = 'button'
  button.tabIndex = -1
  button.className = 'fold-button'
  button.setAttribute('aria-expanded', String(!isFolded))
  button.setAttribute('aria-label', `${isFolded ? 'Unfold' : 'Fold'} ${rowTitle(sectionName)}`)
  button.textContent = '▾'
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    context.toggleFold(section)
  })
  return button
}

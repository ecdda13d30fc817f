import { columnAt, rowAt, type Layout } from '../window/selection/layout.ts'
import { isInside, isSeveral, type Range } from '../window/selection/selection.ts'

/** What is drawn over the cells: the selected rectangle, the one that a fill would reach, and what was found. */
export interface Marked {
  readonly selected: Range | undefined
  readonly filling: Range | undefined
  /** cells that were found, as `row column` */
  readonly found: ReadonlySet<string>
  /** cells the chosen finding is about, likewise */
  readonly marked: ReadonlySet<string>
}

/** The classes a cell can have because of what is selected. */
const selectionClasses = [
  'selected',
  'selected-top',
  'selected-bottom',
  'selected-left',
  'selected-right',
  'selected-corner',
  'fill-target',
  'found',
  'marked',
] as const
type SelectionClass = (typeof selectionClasses)[number]

const none: ReadonlySet<SelectionClass> = new Set()

/** The classes of one cell. A single selected cell has only its corner: the focus shows where it is. */
export function classesOf(
  layout: Layout,
  { selected, filling, found, marked }: Marked,
  rowId: string,
  columnId: string,
): ReadonlySet<SelectionClass> {
  const row = rowAt(layout, rowId)
  const column = columnAt(layout, columnId)
  if (row === undefined || column === undefined) return none
  const classes = new Set<SelectionClass>()
  if (found.has(`${rowId} ${columnId}`)) classes.add('found')
  if (marked.has(`${rowId} ${columnId}`)) classes.add('marked')
  if (filling && isInside(filling, row, column)) classes.add('fill-target')
  if (selected === undefined || !isInside(selected, row, column)) return classes
  if (row === selected.bottom && column === selected.right) classes.add('selected-corner')
  if (!isSeveral(selected)) return classes
  classes.add('selected')
  if (row === selected.top) classes.add('selected-top')
  if (row === selected.bottom) classes.add('selected-bottom')
  if (column === selected.left) classes.add('selected-left')
  if (column === selected.right) classes.add('selected-right')
  return classes
}

/** Draws it on the cells that are on screen. Cells that come with scrolling ask `classesOf` themselves. */
export function drawSelection(frame: Element, layout: Layout, marked: Marked): void {
  for (const row of frame.querySelectorAll('.ag-row[row-id]')) {
    const rowId = row.getAttribute('row-id') ?? ''
    for (const cell of row.querySelectorAll('.ag-cell[col-id]')) {
      const classes = classesOf(layout, marked, rowId, cell.getAttribute('col-id') ?? '')
      for (const name of selectionClasses) cell.classList.toggle(name, classes.has(name))
      if (classes.has('selected')) cell.setAttribute('aria-selected', 'true')
      else cell.removeAttribute('aria-selected')
    }
  }
}

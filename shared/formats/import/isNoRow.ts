import { holdsLetters, isRoleLike, type ChartRows } from './chartRows.ts'
import { isHeaderWord } from './columnWords.ts'
import { foldText } from './foldText.ts'
import { countFilled, filledIn, textAt, type Grid } from './grid.ts'

/** Whether a row inside a chart is none of its rows: a sum, a remark beside it, or what its rows are called. */
export function isNoRow(grid: Grid, chart: ChartRows, row: number): boolean {
  return isTotal(grid, chart, row) || isBeside(grid, chart, row) || isCorner(grid, chart, row)
}

/** What the rows are called, below a header that has something else in its corner: `Task / Deliverable` before the first of them. */
function isCorner(grid: Grid, { headers, columns, firstRow }: ChartRows, row: number): boolean {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const text = textAt(grid, row, name)
  if (
    !isHeaderWord('name', text) ||
    isHeaderWord('name', headers[name] ?? '') ||
    countFilled(grid, row, 2) > 1
  )
    return false
  const isAcross = grid.mergesIn(row).some((merge) => merge.columns > 1)
  if (isAcross || !columns.some(({ kind }) => kind === 'role')) return false
  const rows = Array.from({ length: row - firstRow }, (_, at) => firstRow + at)
  return rows.every((above) => !holdsLetters(grid, columns, above))
}

/** A row with nothing but remarks or its number: what stands beside the chart, or a row made ready for later. */
function isBeside(grid: Grid, { columns }: ChartRows, row: number): boolean {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  return (
    columns.some(isRoleLike) &&
    filledIn(grid, row).every(({ column, text }) => {
      const kind = columns[column]?.kind
      return kind === 'number' || (kind === 'details' && (column > name || /^(?:[\d.]+|\p{L})$/u.test(text)))
    })
  )
}

/** A row of numbers without a name, or one that says it is the sum of the others. */
function isTotal(grid: Grid, { columns }: ChartRows, row: number): boolean {
  const name = textAt(
    grid,
    row,
    columns.findIndex(({ kind }) => kind === 'name'),
  )
  if (name !== '' && !sum.test(foldText(name.slice(0, 20)))) return false
  const filled = filledIn(grid, row)
  const isNumber = ({ text }: { readonly text: string }): boolean =>
    /^[-+\d.,%\s€$£:h]+$/.test(text) && /\d/.test(text)
  const named = filled.filter(
    ({ column }) => columns[column]?.kind === 'name' || columns[column]?.kind === 'section',
  )
  const others = filled.filter(({ column }) => !named.some((one) => one.column === column))
  const isSum = named.every(({ text }) => sum.test(foldText(text)))
  return (
    others.length > 0 &&
    others.every(isNumber) &&
    isSum &&
    !filled.some(({ column }) => columns[column]?.kind === 'number')
  )
}

const sum =
  /^(?:total|totals|grand total|subtotal|sum|count|summe|gesamt|anzahl|totaal|totale|totaux|nombre|somme|suma|somma|soma|aantal)\b/u

import { oneLine } from './cleanText.ts'
import { textAt, type Grid } from './grid.ts'

/** What the header says of a column. */
export interface HeaderOf {
  /** the name of what is in the column */
  readonly label: string
  /** what the row above says of several columns at once; may be empty */
  readonly group: string
  /** who holds the role; may be empty */
  readonly holder: string
}

/**
 * The headers of all columns. Of two rows the lower one names a column and the upper one its group, which reaches as far
 * as its merged cells, or else to the next text; where the lower one is empty the upper one is the name. With
 * `hasHolders` the upper one is the name and the lower one who holds it.
 */
export function headersOf(
  grid: Grid,
  { rows, hasHolders }: { readonly rows: readonly number[]; readonly hasHolders: boolean },
): readonly HeaderOf[] {
  const [upperRow, lowerRow] = rows
  if (upperRow === undefined)
    return Array.from({ length: grid.width }, () => ({ label: '', group: '', holder: '' }))
  const upper = Array.from({ length: grid.width }, (_, column) => oneLine(textAt(grid, upperRow, column)))
  if (lowerRow === undefined) return upper.map((label) => ({ label, group: '', holder: '' }))
  const lower = upper.map((_label, column) => oneLine(textAt(grid, lowerRow, column)))
  if (hasHolders) return upper.map((label, column) => ({ label, group: '', holder: lower[column] ?? '' }))
  const groups = spread(grid, upperRow, upper, lower)
  const labels = upper.map((label, column) => lower[column] || label)
  return labels.map((label, column) => {
    const group = lower[column] ? (groups[column] ?? '') : ''
    const isTwice =
      group !== '' && labels.some((other, at) => other === label && at !== column && lower[at] !== '')
    return isTwice ? { label: `${group}: ${label}`, group: '', holder: '' } : { label, group, holder: '' }
  })
}

function spread(
  grid: Grid,
  row: number,
  upper: readonly string[],
  lower: readonly string[],
): readonly string[] {
  const merges = grid.mergesIn(row)
  let group = ''
  return upper.map((text, column) => {
    const merge = merges.find((one) => one.column <= column && column < one.column + one.columns)
    // A text below merged cells is not seen in its program, but it is there.
    if (merge && text === '') return (group = upper[merge.column] ?? '')
    if (text !== '') group = text
    // Without merged cells a group reaches over what has no text of its own above it.
    else if (lower[column] === '' || merges.length > 0) group = ''
    return group
  })
}

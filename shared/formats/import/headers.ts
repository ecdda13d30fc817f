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
 * What the lower of two header rows says: the names of columns that the upper one groups, who holds the roles of the upper
 * one, the roles of those the upper one names, the groups of roles and the names of the other columns, or the rest of names that
 * are written on two lines.
 */
export const lowerRows = ['names', 'holders', 'roles', 'groups', 'rest'] as const
export type LowerRow = (typeof lowerRows)[number]

/**
 * The headers of all columns. A group reaches as far as its merged cells, or else to the next text. Where the row of names
 * is empty the other one names the column.
 */
export function headersOf(
  grid: Grid,
  { rows, lowerRow }: { readonly rows: readonly number[]; readonly lowerRow: LowerRow },
): readonly HeaderOf[] {
  const [upperRow, secondRow] = rows
  if (upperRow === undefined)
    return Array.from({ length: grid.width }, () => ({ label: '', group: '', holder: '' }))
  const upper = Array.from({ length: grid.width }, (_, column) => oneLine(textAt(grid, upperRow, column)))
  if (secondRow === undefined) return upper.map((label) => ({ label, group: '', holder: '' }))
  const lower = upper.map((_label, column) => oneLine(textAt(grid, secondRow, column)))
  if (lowerRow === 'holders')
    return upper.map((label, column) => ({ label, group: '', holder: lower[column] ?? '' }))
  if (lowerRow === 'roles')
    return upper.map((holder, column) =>
      lower[column] ? { label: lower[column], group: '', holder } : { label: holder, group: '', holder: '' },
    )
  if (lowerRow === 'rest')
    return upper.map((label, column) => ({
      label: `${label} ${lower[column] ?? ''}`.trim(),
      group: '',
      holder: '',
    }))
  if (lowerRow === 'names') return grouped(lower, upper, spread(grid, upperRow, upper, lower))
  // `ROLES` beside the roles names nothing; below it stands what its own column is.
  const names = upper.map((text, column) => (/^roles?:?$/i.test(text) && lower[column] ? '' : text))
  return grouped(names, lower, spread(grid, secondRow, lower, names))
}

/** Each column by its own name, with its group; two of one name are told apart by their groups. */
function grouped(
  names: readonly string[],
  others: readonly string[],
  groups: readonly string[],
): readonly HeaderOf[] {
  const labels = names.map((name, column) => name || (others[column] ?? ''))
  return labels.map((label, column) => {
    const group = names[column] ? (groups[column] ?? '') : ''
    const isTwice =
      group !== '' && labels.some((other, at) => other === label && at !== column && names[at] !== '')
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

import { isHeaderWord } from './columnWords.ts'
import { textAt, type Grid } from './grid.ts'
import { shareOfActivities, shareOfRoles } from './roleNames.ts'
import { isOwned, kindOf } from './textKind.ts'

/** From this score on a chart is turned; a score near it is a guess. */
export const turnsAbove = 1

/**
 * How much speaks for roles below each other and activities side by side. Of two ways to turn the chart the better one has
 * names of roles where roles are, and one owner for each activity.
 */
export function rolesDownScore(
  grid: Grid,
  headerRow: number,
  firstRow: number,
  endRow: number,
  nameColumn: number,
): number {
  const corner = textAt(grid, headerRow, nameColumn)
  const columns: number[] = []
  for (let column = nameColumn + 1; column < grid.width; column++) {
    if (textAt(grid, headerRow, column) !== '') columns.push(column)
  }
  const rows: number[] = []
  for (let row = firstRow; row < Math.min(endRow, firstRow + 500); row++) {
    if (columns.some((column) => kindOf(textAt(grid, row, column)) === 'letters')) rows.push(row)
  }
  if (columns.length < 2 || rows.length < 2) return 0
  const across = columns.map((column) => textAt(grid, headerRow, column))
  const down = rows.map((row) => textAt(grid, row, nameColumn))
  const cornerSays = cornerScore(corner)
  const names = shareOfRoles(down) - shareOfRoles(across)
  const verbs = shareOfActivities(across) - shareOfActivities(down)
  const owners =
    ownersOnce(columns, rows, (column, row) => textAt(grid, row, column)) -
    ownersOnce(rows, columns, (row, column) => textAt(grid, row, column))
  const words = Math.max(-1, Math.min(1, (lengthOf(across) - lengthOf(down)) / 12))
  // Roles across is what nearly all charts have: turning one needs more than a draw.
  return cornerSays + 2 * names + 1.5 * verbs + 1.5 * owners + 0.5 * words
}

/** What the corner says of the rows below it: `Role` more, `Task` less. */
function cornerScore(corner: string): number {
  const [first = ''] = corner.split(/\s*[/\\|]\s*/)
  const isRole = isHeaderWord('role', first)
  const isName = isHeaderWord('name', first) && !/^(?:name|title|raci|rasci|area|domain)/i.test(first)
  if (isRole === isName) return 0
  return isRole ? 1.5 : -1.5
}

/** The share of lines across which exactly one owner stands. */
function ownersOnce(
  lines: readonly number[],
  along: readonly number[],
  text: (line: number, at: number) => string,
): number {
  const once = lines.filter((line) => along.filter((at) => isOwned(text(line, at))).length === 1)
  return once.length / lines.length
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0) / texts.length
}

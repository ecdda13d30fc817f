import { isHeaderWord } from './columnWords.ts'
import type { Body } from './columnFacts.ts'
import { isText, textAt, type Grid } from './grid.ts'
import { nameKey, splitSurely } from './people.ts'
import { shareOfActivities, shareOfRoles } from './roleNames.ts'
import { kindOf } from './textKind.ts'
import { tickInColumn } from './ticks.ts'

/** Below this the guess whether rows are roles is a question. */
export const sureFrom = 0.6

/**
 * How much speaks for rows that are roles in a table with a column for each letter: `Role | R | A | C | I`. With ticks below
 * the letters the header decides. With names there, those are roles when each row has one owner, and activities when
 * each of them has one. Above 0 the rows are roles.
 *
 * @param letters the columns of letters; `owner` is that of who answers for the result
 */
export function rolesInRowsScore(
  grid: Grid,
  { headers, firstRow, endRow }: Body,
  name: number,
  { letters, owner }: { readonly letters: readonly number[]; readonly owner: number | undefined },
): number {
  const header = headers[name] ?? ''
  const isRole = isHeaderWord('role', header)
  const isName = isHeaderWord('name', header)
  const first: string[] = []
  const below: string[] = []
  const owners: (readonly string[])[] = []
  for (let row = firstRow; row < endRow; row++) {
    const text = textAt(grid, row, name)
    const named = letters.map((column) => ({ column, names: namesIn(textAt(grid, row, column)) }))
    if (isText(text) && named.some(({ names }) => names.length > 0)) first.push(text)
    for (const { column, names } of named) {
      below.push(...names)
      if (column === owner && names.length > 0) owners.push(names)
    }
  }
  if (below.length === 0) return isRole ? 1 : -1
  const prior = isRole && !isName ? 0.75 : isName && !isRole ? -1.5 : isRole ? -0.25 : -0.5
  const words =
    shareOfRoles(first) - shareOfRoles(below) + (shareOfActivities(below) - shareOfActivities(first))
  return prior + words + once(owners)
}

/** Above 0 when each name is owned once, below when each row has one owner. */
function once(owners: readonly (readonly string[])[]): number {
  if (owners.length === 0) return 0
  const counts = new Map<string, number>()
  for (const name of owners.flat()) counts.set(nameKey(name), (counts.get(nameKey(name)) ?? 0) + 1)
  const namesOnce = [...counts.values()].filter((count) => count === 1).length / counts.size
  const rowsOnce = owners.filter((names) => names.length === 1).length / owners.length
  return namesOnce - rowsOnce
}

function namesIn(text: string): readonly string[] {
  return kindOf(text) === 'text' && tickInColumn(text) === undefined ? splitSurely(text) : []
}

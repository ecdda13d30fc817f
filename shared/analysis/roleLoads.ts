import { lettersToRead } from '../document/letters.ts'
import type { LetterKey, RowId } from '../document/ids.ts'
import type { Matrix, Responsibility, Role } from '../document/matrix.ts'

/** How much of each letter a role holds, and in all; counted in rows, or in effort. */
export interface RoleLoad {
  readonly role: Role
  /** by letter of the scheme, in its order; letters nobody holds are there with 0 */
  readonly ofLetter: ReadonlyMap<LetterKey, number>
  readonly total: number
}

export interface ChartLoad {
  readonly roles: readonly RoleLoad[]
  /** what each role would hold if all held the same */
  readonly fairShare: number
}

/**
 * How the letters of a chart, or of one of its sections, are spread over the roles. With `isWeighted` a row counts with
 * its effort instead of 1. Letters that leave a role out are no load.
 */
export function chartLoad(
  matrix: Matrix,
  { section, isWeighted }: { readonly section: RowId | undefined; readonly isWeighted: boolean },
): ChartLoad {
  const rows = rowsOfSection(matrix, section)
  const letters = lettersToRead(matrix.scheme)
    .filter(({ kind }) => kind !== 'out')
    .map(({ key }) => key)
  const roles = matrix.roles.map((role): RoleLoad => {
    const ofLetter = new Map(letters.map((key) => [key, 0]))
    for (const row of rows) {
      const weight = isWeighted ? (row.effort ?? 1) : 1
      for (const key of row.cells.get(role.id)?.letters ?? []) {
        const before = ofLetter.get(key)
        if (before !== undefined) ofLetter.set(key, before + weight)
      }
    }
    return { role, ofLetter, total: sum(ofLetter.values()) }
  })
  return { roles, fairShare: sum(roles.map(({ total }) => total)) / Math.max(1, roles.length) }
}

function rowsOfSection({ rows }: Matrix, section: RowId | undefined): readonly Responsibility[] {
  let current: RowId | undefined
  return rows.flatMap((row) => {
    if (row.kind === 'section') {
      current = row.id
      return []
    }
    return section === undefined || current === section ? [row] : []
  })
}

function sum(values: Iterable<number>): number {
  let total = 0
  for (const value of values) total += value
  return total
}

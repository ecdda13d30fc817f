import type { Matrix, Responsibility, Row } from '../../../shared/document/matrix.ts'
import { assignedTo } from '../../../shared/document/query.ts'

/** What responsibilities can be sorted by, each section for itself. */
export type RowOrder = 'name' | 'assigned'

const compare = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' }).compare

/**
 * The rows with the responsibilities of each section in order: by name, or by who is assigned, in the order of the
 * roles and nobody last. Equal ones stay as they are.
 */
export function sortRows(matrix: Matrix, rows: readonly Row[], order: RowOrder): readonly Row[] {
  const rank = order === 'name' ? byName : byAssigned(matrix)
  const sorted: Row[] = []
  let section: Responsibility[] = []
  for (const row of rows) {
    if (row.kind === 'responsibility') {
      section.push(row)
    } else {
      sorted.push(...section.toSorted(rank), row)
      section = []
    }
  }
  return [...sorted, ...section.toSorted(rank)]
}

function byName(a: Responsibility, b: Responsibility): number {
  return compare(a.name, b.name)
}

function byAssigned(matrix: Matrix): (a: Responsibility, b: Responsibility) => number {
  const places = new Map(matrix.roles.map(({ id }, at) => [id, at]))
  const ranks = new Map<Responsibility, readonly number[]>()
  const rankOf = (row: Responsibility): readonly number[] => {
    const rank = ranks.get(row) ?? assignedTo(matrix, row).map(({ role }) => places.get(role.id) ?? 0)
    ranks.set(row, rank)
    return rank
  }
  return (a, b) => compareLists(rankOf(a), rankOf(b))
}

/** The first place that differs decides; a list that is at its end comes first, but an empty one last. */
function compareLists(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return b.length - a.length
  const at = a.findIndex((place, index) => place !== b[index])
  return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

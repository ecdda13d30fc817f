import type { RowId } from './ids.ts'
import type { Row } from './matrix.ts'

/** The section a row is in, or the row itself when it is a section; undefined above the first section. */
export function sectionOf(rows: readonly Row[], id: RowId): RowId | undefined {
  const at = rows.findIndex((row) => row.id === id)
  return rows.slice(0, at + 1).findLast(({ kind }) => kind === 'section')?.id
}

/** The chosen rows in display order, each section with its responsibilities. */
export function withSectionRows(rows: readonly Row[], chosen: readonly RowId[]): readonly RowId[] {
  const wanted = new Set(chosen)
  let isInside = false
  return rows
    .filter((row) => {
      if (row.kind === 'section') isInside = wanted.has(row.id)
      return isInside || wanted.has(row.id)
    })
    .map(({ id }) => id)
}

/**
 * Where rows go that move one place up or down, counted among the others as `moveRows` does: past the row beside them,
 * or past the whole section beside them when they start with a section. Rows that are not shown are passed as well.
 * Undefined: there is nothing to pass.
 */
export function movePlace(
  rows: readonly Row[],
  moving: readonly RowId[],
  by: -1 | 1,
  isShown: (row: Row) => boolean = () => true,
): number | undefined {
  const chosen = new Set(moving)
  const first = rows.findIndex(({ id }) => chosen.has(id))
  const last = rows.findLastIndex(({ id }) => chosen.has(id))
  if (first < 0) return undefined
  // Rows that are not chosen but lie between chosen ones end up below them.
  const isSection = rows[first]?.kind === 'section'
  if (by < 0) {
    if (first === 0) return undefined
    const section = rows.findLastIndex((row, at) => at < first && row.kind === 'section')
    const above = rows.findLastIndex((row, at) => at < first && isShown(row))
    if (isSection) return Math.max(section, 0)
    return above < 0 ? undefined : above
  }
  if (last === rows.length - 1) return undefined
  const after = rows.slice(last + 1)
  const nextSection = after.findIndex((row, at) => at > 0 && row.kind === 'section')
  const below = after.findIndex((row) => isShown(row)) + 1
  const passed = isSection ? (nextSection < 0 ? after.length : nextSection) : below
  return passed === 0 ? undefined : last + 1 - chosen.size + passed
}

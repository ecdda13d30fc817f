import { cellFields, rowFields } from '../../shared/document/fields.ts'
import { searchedTexts } from '../../shared/document/fieldValues.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { fixedColumns } from '../window/gridPort.ts'
import type { Place } from '../window/selection/layout.ts'

/**
 * The cells that hold a text, in either case and with the spaces it has, row by row: names with all that is said of their
 * row, and role cells by what is said beside their letters. Spaces alone are in no cell.
 */
export function findMatches(matrix: Matrix, rows: readonly Row[], text: string): readonly Place[] {
  if (text.trim() === '') return []
  const wanted = text.toLowerCase()
  const holds = (one: string): boolean => one.toLowerCase().includes(wanted)
  return rows.flatMap((row): Place[] => {
    const texts = row.kind === 'section' ? [row.name] : searchedTexts(rowFields, row)
    const isFound = texts.some(holds)
    const name = isFound ? [{ row: row.id, column: fixedColumns.name }] : []
    if (row.kind === 'section' || row.cells.size === 0) return name
    const cells = matrix.roles.filter(({ id }) => {
      const cell = row.cells.get(id)
      return cell !== undefined && searchedTexts(cellFields, cell).some(holds)
    })
    return [...name, ...cells.map(({ id }) => ({ row: row.id, column: id }))]
  })
}

/** The match after, or before, a place; around the end it goes on from the other one. Undefined: there is none. */
export function nextMatch(
  matches: readonly Place[],
  orderOf: (place: Place) => number,
  from: Place | undefined,
  by: -1 | 1,
): Place | undefined {
  if (from === undefined) return matches.at(by > 0 ? 0 : -1)
  const at = orderOf(from)
  return by > 0
    ? (matches.find((match) => orderOf(match) > at) ?? matches[0])
    : (matches.findLast((match) => orderOf(match) < at) ?? matches.at(-1))
}

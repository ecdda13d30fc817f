import type { Scheme } from '../../document/matrix.ts'
import { textAt, type Grid } from './grid.ts'
import { readCell } from './readCell.ts'
import type { ColumnUse } from './shape.ts'
import type { RowUse } from './whoseLetter.ts'

/** Rows that are looked at; more say no more about who owns and who does. */
const mostRows = 400

interface Chart {
  readonly columns: readonly ColumnUse[]
  readonly firstRow: number
  readonly endRow: number
  readonly sectionRows: readonly number[]
}

/** How many owners and doers the rows of a chart have, and what the rows are called. */
export function usageIn(
  grid: Grid,
  { columns, firstRow, endRow, sectionRows }: Chart,
  scheme: Scheme,
): { readonly rows: readonly RowUse[]; readonly names: readonly string[] } {
  const sections = new Set(sectionRows)
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const roles = columns.flatMap(({ kind }, column) => (kind === 'role' ? [column] : []))
  const kinds = new Map(scheme.letters.map(({ key, kind }) => [key, kind]))
  const known = new Map<string, RowUse>()
  const useOf = (text: string): RowUse => {
    const before = known.get(text)
    if (before) return before
    const reading = readCell(scheme, text)
    const found = reading.kind === 'letters' ? reading.letters.map((key) => kinds.get(key)) : []
    const use = { owners: Number(found.includes('owner')), doers: Number(found.includes('doer')) }
    known.set(text, use)
    return use
  }
  const rows: RowUse[] = []
  const names: string[] = []
  for (let row = firstRow; row < Math.min(endRow, firstRow + mostRows); row++) {
    if (name >= 0) names.push(textAt(grid, row, name))
    if (sections.has(row)) continue
    const uses = roles.map((column) => useOf(textAt(grid, row, column)))
    const use = {
      owners: uses.reduce((sum, { owners }) => sum + owners, 0),
      doers: uses.reduce((sum, { doers }) => sum + doers, 0),
    }
    if (use.owners + use.doers > 0) rows.push(use)
  }
  return { rows, names }
}

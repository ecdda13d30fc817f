import type { Table } from '../table.ts'
import { cleanText } from './cleanText.ts'
import type { Merge, SourceTable } from './source.ts'

/** The texts of a table as the guesses and the reader see them: cleaned, and turned when roles stand below each other. */
export interface Grid {
  readonly texts: readonly (readonly string[])[]
  readonly height: number
  readonly width: number
  readonly merges: readonly Merge[]
  /** the merged cells that start in a row */
  readonly mergesIn: (row: number) => readonly Merge[]
  readonly strongRows: ReadonlySet<number>
  readonly isTurned: boolean
}

/** The table as a grid; `isVerbatim` keeps every text as it is. */
export function gridOf(source: SourceTable, { isTurned = false, isVerbatim = false } = {}): Grid {
  const { merges, strongRows } = source
  const cleaned = isVerbatim ? source.table : cleanedTable(source.table)
  const width = cleaned.reduce((widest, row) => Math.max(widest, widthOf(row)), 0)
  if (!isTurned) {
    return {
      texts: cleaned,
      height: cleaned.length,
      width,
      ...byRow(merges),
      strongRows,
      isTurned,
    }
  }
  return {
    texts: Array.from({ length: width }, (_, column) => cleaned.map((row) => row[column] ?? '')),
    ...{ height: width, width: cleaned.length, isTurned, strongRows: new Set() },
    ...byRow(
      merges.map(({ row, column, rows, columns }) => ({
        row: column,
        column: row,
        rows: columns,
        columns: rows,
      })),
    ),
  }
}

const cleanedTables = new WeakMap<Table, Table>()

/** The table with its texts cleaned; worked out once, as each step of an import looks at the same table. */
function cleanedTable(table: Table): Table {
  const known = cleanedTables.get(table)
  if (known) return known
  const cleaned = table.map((row) => row.map(cleanedFast))
  cleanedTables.set(table, cleaned)
  return cleaned
}

function byRow(merges: readonly Merge[]): Pick<Grid, 'merges' | 'mergesIn'> {
  const rows = new Map<number, Merge[]>()
  for (const merge of merges) {
    const known = rows.get(merge.row)
    if (known) known.push(merge)
    else rows.set(merge.row, [merge])
  }
  return { merges, mergesIn: (row) => rows.get(row) ?? [] }
}

/** The text at a place; empty outside the table. */
export function textAt({ texts }: Grid, row: number, column: number): string {
  return texts[row]?.[column] ?? ''
}

/** A place of the grid as one of the table it was made of, counted from 1. */
export function placeOf({ isTurned }: Grid, row: number, column: number): { row: number; column: number } {
  return isTurned ? { row: column + 1, column: row + 1 } : { row: row + 1, column: column + 1 }
}

/** A text that is not empty, with its column. */
export interface Filled {
  readonly column: number
  readonly text: string
}

/** The texts of a row that are not empty. */
export function filledIn({ texts }: Grid, row: number): readonly Filled[] {
  const filled: Filled[] = []
  for (const [column, text] of (texts[row] ?? []).entries()) {
    if (isText(text)) filled.push({ column, text })
  }
  return filled
}

/** How many texts of a row are not empty, counted up to `most`. */
export function countFilled({ texts }: Grid, row: number, most: number): number {
  let count = 0
  for (const text of texts[row] ?? []) {
    if (isText(text)) count += 1
    if (count === most) break
  }
  return count
}

/** Whether a text is more than white space. */
export function isText(text: string | undefined): text is string {
  if (text === undefined || text === '') return false
  // Most texts start with a plain character, and trimming a text makes another.
  const first = text.charCodeAt(0)
  return (first > 0x20 && first < 0x7f) || text.trim() !== ''
}

/** Cleaning costs more than looking whether there is anything to clean. */
function cleanedFast(text: string): string {
  return /^[!-~](?:[ -~\n]*[!-~])?$/.test(text) || text === '' ? text : cleanText(text)
}

function widthOf(row: readonly string[]): number {
  let width = row.length
  while (width > 0 && !isText(row[width - 1])) width--
  return width
}

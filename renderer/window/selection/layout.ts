import type { GridRow } from '../gridRows.ts'

/** A cell by ids, so that it stays the same cell while rows and roles move around it. */
export interface Place {
  readonly row: string
  readonly column: string
}

/** What is on the chart, in the order it is shown: the rows with the add line last, and the columns that take part. */
export interface Layout {
  readonly rows: readonly GridRow[]
  readonly columns: readonly string[]
}

/** Where a row stands, from 0; undefined when it is not shown. */
export function rowAt({ rows }: Layout, id: string): number | undefined {
  return placesOf(rows).get(id)
}

/** Where a column stands, from 0; undefined when it is not shown. */
export function columnAt({ columns }: Layout, id: string): number | undefined {
  const at = columns.indexOf(id)
  return at < 0 ? undefined : at
}

const known = new WeakMap<Layout['rows'], ReadonlyMap<string, number>>()

/** The rows' places by id, counted once for each list of rows. */
function placesOf(rows: Layout['rows']): ReadonlyMap<string, number> {
  const found = known.get(rows) ?? new Map(rows.map(({ id }, at) => [id as string, at]))
  known.set(rows, found)
  return found
}

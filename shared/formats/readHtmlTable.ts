import { readHtmlTables } from './import/readHtml.ts'
import type { Table } from './table.ts'

/**
 * The first table of an HTML text as texts; undefined when it has none. A merged cell has its text at its first place; a
 * table inside a cell is part of that cell's text. Nothing of the HTML is loaded, run or drawn.
 */
export function readHtmlTable(html: string): Table | undefined {
  return readHtmlTables(html)?.tables[0]?.table
}

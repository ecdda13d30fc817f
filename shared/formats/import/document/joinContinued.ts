import { isText } from '../grid.ts'
import { kindOf } from '../textKind.ts'
import type { SourceTable } from '../source.ts'

/**
 * Tables with those that only go on with the one before made part of it: under the same title and the same header, as on slides
 * `Chart (1/2)` and `Chart (2/2)`, or without a header of their own. What goes on under another title becomes a section.
 */
export function joinContinued(tables: readonly SourceTable[]): readonly SourceTable[] {
  const joined: SourceTable[] = []
  for (const table of tables) {
    const before = joined.at(-1)
    const isPart = table.isUsedBy === undefined && before?.isUsedBy === undefined
    const skipped = isPart && before ? headerRowsOf(before, table) : undefined
    if (before && skipped !== undefined) joined[joined.length - 1] = joinedWith(before, table, skipped)
    else joined.push(table)
  }
  return joined
}

/** How many rows of a table only repeat the header of the one before; undefined: it does not go on with that one. */
function headerRowsOf(before: SourceTable, table: SourceTable): number | undefined {
  const [header, first] = [before.table[0] ?? [], table.table[0] ?? []]
  const isSameHeader = header.filter(isText).length > 2 && keyOf(header) === keyOf(first)
  if (isSameHeader) return baseOf(before.name) === baseOf(table.name) ? 1 : undefined
  return widthOf(before) === widthOf(table) && isChartRow(first) && !isChartRow(header) ? 0 : undefined
}

/** A row with letters and nothing else behind its first text. */
function isChartRow(row: readonly string[]): boolean {
  const [, ...others] = row.filter(isText)
  return others.length > 0 && others.every((text) => kindOf(text) === 'letters')
}

function joinedWith(before: SourceTable, table: SourceTable, skipped: number): SourceTable {
  const isOther = baseOf(before.name) !== baseOf(table.name) && table.name !== ''
  const section = isOther && skipped === 0 ? [[baseNameOf(table.name)]] : []
  const shift = before.table.length + section.length - skipped
  const merges = table.merges
    .filter(({ row }) => row >= skipped)
    .map((merge) => ({ ...merge, row: merge.row + shift }))
  const across = { row: before.table.length, column: 0, rows: 1, columns: Math.max(3, widthOf(before)) }
  return {
    ...before,
    name: before.name === '' ? '' : baseNameOf(before.name),
    table: [...before.table, ...section, ...table.table.slice(skipped)],
    merges: [...before.merges, ...section.map(() => across), ...merges],
    strongRows: new Set([
      ...before.strongRows,
      ...[...table.strongRows].filter((row) => row >= skipped).map((row) => row + shift),
    ]),
    repairs: [...before.repairs, ...table.repairs.map((repair) => ({ ...repair, row: repair.row + shift }))],
  }
}

function widthOf({ table }: SourceTable): number {
  return table.reduce((widest, row) => Math.max(widest, row.length), 0)
}

function keyOf(row: readonly string[]): string {
  return row.map((text) => text.trim().toLowerCase()).join('\n')
}

/** `(2/3)`, `(2 of 3)`, `- 2/3`, `(cont.)`, `continued`, `(2)`, `Part 2` at the end of a title. */
const partMarks =
  /\s*(?:[([]\s*(?:(?:part|teil|partie|parte|deel)\s*)?\d+(?:\s*(?:\/|of|von|de|sur|di|van)\s*\d+)?\s*[)\]]|[–—:,-]?\s*\d+\s*\/\s*\d+|[–—:,-]?\s*[([]?\s*(?:continued|cont['’]?d|cont\.|continuation|fortsetzung|forts\.|suite|continuaci[oó]n|continua[cç][aã]o|segue|vervolg)\s*[)\]]?|[–—:,-]\s*(?:part|teil|partie|parte|deel)\s*\d+)\s*$/i

export function baseNameOf(name: string): string {
  return name.replace(partMarks, '')
}

function baseOf(name: string): string {
  return baseNameOf(name).trim().toLowerCase()
}

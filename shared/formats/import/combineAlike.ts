import { isText } from './grid.ts'
import { headerLetters } from './headerLetters.ts'
import { readLegend } from './legend.ts'
import { guessShape } from './guessShape.ts'
import { joinTables } from './joinTables.ts'
import type { Repair } from './repairs.ts'
import type { Merge, SourceTable } from './source.ts'
import { tasksInTables } from './tasksInTables.ts'

/**
 * The tables, and before them one for those that have the same header, with their names as sections: a chart that is
 * written as a table for each phase; and one for those that share roles. Tables that only say what letters mean become the legend of the others and come last.
 */
export function combineAlike(tables: readonly SourceTable[], title: string): readonly SourceTable[] {
  const legends = tables.filter(isLegendTable)
  const lines = legends.flatMap(({ table }) =>
    table.length === 1
      ? (table[0] ?? []).filter(isText)
      : table.slice(1).map((row) => legendLine(row.filter(isText))),
  )
  const charts = tables
    .filter((one) => !legends.includes(one))
    .map((one) => (lines.length === 0 ? one : { ...one, legend: [...one.legend, ...lines] }))
  const small = tasksInTables(charts, title || (charts[0]?.name ?? ''))
  const large = charts.filter((one) => small?.parts.has(one) !== true)
  const groups = new Map<string, SourceTable[]>()
  for (const chart of large) {
    const key = headerKey(chart)
    if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), chart])
  }
  const alike = [...groups.values()].filter((group) => group.length > 1 && !group.some(liesDown))
  const combined = alike.map((group) => combine(group, title || (group[0]?.name ?? '')))
  const joined = joinTables(large, title || (large[0]?.name ?? ''))
  // Tables with one header are combined already.
  const isKnown = alike.some((group) => [...(joined?.parts ?? [])].every((part) => group.includes(part)))
  const union = isKnown ? undefined : joined
  const parts = new Set([...alike.flat(), ...(union?.parts ?? []), ...(small?.parts ?? [])])
  return [
    ...(small ? [small.joined] : []),
    ...(union ? [union.joined] : []),
    ...combined,
    ...charts.map((one) => (parts.has(one) ? { ...one, isUsedBy: 'combined' as const } : one)),
    ...legends.map((one) => (charts.length === 0 ? one : { ...one, isUsedBy: 'legend' as const })),
  ]
}

/** Tables whose roles stand below each other are no parts of one table below another. */
function liesDown(table: SourceTable): boolean {
  return table.table.length < 1_000 && guessShape(table)?.orientation === 'roles-down'
}

function isLegendTable({ table }: SourceTable): boolean {
  const filled = table.filter((row) => row.some(isText))
  const [only = [], second] = filled
  // All letters in one cell or one row: `A = Approves  C = Creates`.
  if (second === undefined) return (readLegend(only.filter(isText)) ?? []).length > 1
  const rows = table.slice(1).filter((row) => row.some(isText))
  const read = rows.map((row) => readLegend(row.filter(isText)))
  const explained = read.reduce((sum, found) => sum + (found?.length ?? 0), 0)
  return explained > 1 && read.every((found) => found !== undefined)
}

/** `R | Responsible | Does the work` as a line of a legend: `R = Responsible: Does the work`. */
function legendLine([key = '', ...words]: readonly string[]): string {
  return words.length === 0 ? key : `${key} = ${words.join(': ')}`
}

/** The header of a table that could be a chart, in one text. */
function headerKey({ table: [header = [], ...rows] }: SourceTable): string | undefined {
  const filled = header.filter(isText)
  if (filled.length < 3 || rows.length === 0) return undefined
  const [corner = '', ...others] = header.map((text) => text.trim().toLowerCase())
  // Above names `R | A | C | I` says all there is to say, whether the rows are called `Subsystem` or `Process`.
  return [namesLettersOnly(header) ? '' : corner, ...others].join('\n')
}

/** Whether a header names letters and, in its corner, what the rows are. */
function namesLettersOnly([, ...others]: readonly string[]): boolean {
  const filled = others.flatMap((text, column) => (isText(text) ? [{ column, text }] : []))
  const [first] = filled
  return first !== undefined && headerLetters(filled)?.keys.size === filled.length
}

function combine(group: readonly SourceTable[], name: string): SourceTable {
  const [first] = group
  const header = first?.table[0] ?? []
  const table: (readonly string[])[] = [header]
  const strongRows = new Set<number>()
  const merges: Merge[] = []
  const repairs: Repair[] = []
  for (const one of group) {
    if (one.name !== '') {
      merges.push({ row: table.length, column: 0, rows: 1, columns: Math.max(3, header.length) })
      table.push([one.name])
    }
    // The first body row of this table lands here; its header is there already.
    const shift = table.length - 1
    for (const row of one.strongRows) if (row > 0) strongRows.add(row + shift)
    merges.push(
      ...one.merges.filter(({ row }) => row > 0).map((merge) => ({ ...merge, row: merge.row + shift })),
    )
    repairs.push(
      ...one.repairs.map((repair) => ({ ...repair, row: repair.row > 1 ? repair.row + shift : 1 })),
    )
    table.push(...one.table.slice(1))
  }
  return { name, table, merges, strongRows, legend: first?.legend ?? [], repairs }
}

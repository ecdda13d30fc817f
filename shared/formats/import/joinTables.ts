import { oneLine } from './cleanText.ts'
import { isHeaderWord } from './columnWords.ts'
import { filledIn, gridOf, isText, textAt, type Grid } from './grid.ts'
import { guessShape } from './guessShape.ts'
import { headersOf } from './headers.ts'
import { nameKey } from './people.ts'
import type { Repair } from './repairs.ts'
import type { Shape } from './shape.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** A table that reads as a chart, with its roles. */
interface Part {
  readonly source: SourceTable
  readonly grid: Grid
  readonly shape: Shape
  readonly corner: string
  /** the columns of roles and of what else is said of a row, by their headers */
  readonly roles: ReadonlyMap<string, number>
  readonly details: ReadonlyMap<string, number>
  readonly labels: ReadonlyMap<string, string>
}

/** The most tables, and rows of one, that are looked at to be joined. */
const most = { tables: 60, rows: 5_000 }

/**
 * One table for charts that are written as several, each with some of the roles: their names are its sections and all their
 * roles its columns, and the tables it is made of. Tables whose roles stand below each other are turned first. Undefined when they are no such charts: each
 * must share a good part of its roles with the others.
 */
export function joinTables(
  tables: readonly SourceTable[],
  title: string,
): { readonly joined: SourceTable; readonly parts: ReadonlySet<SourceTable> } | undefined {
  if (tables.length < 2 || tables.length > most.tables) return undefined
  const parts = tables.flatMap((table) => partOf(table) ?? [])
  const joined = parts.filter(
    (part) => sharesRoles(part, parts) && (isCornerAlike(part, parts) || sharesMostRoles(part, parts)),
  )
  if (joined.length < 2) return undefined
  return { joined: join(joined, title), parts: new Set(joined.map(({ source }) => source)) }
}

/** The charts of one sheet, before them one of all of them if they share roles. */
export function withJoined(tables: readonly SourceTable[]): readonly SourceTable[] {
  const union = joinTables(tables, tables[0]?.sheet ?? '')
  if (union === undefined) return tables
  return [
    union.joined,
    ...tables.map((one) => (union.parts.has(one) ? { ...one, isUsedBy: 'combined' as const } : one)),
  ]
}

function partOf(source: SourceTable): Part | undefined {
  if (source.table.length > most.rows) return undefined
  const shape = guessShape(source)
  if (shape === undefined || shape.isOwn || shape.headerRows.length === 0) return undefined
  if (shape.orientation !== 'roles-across' && shape.orientation !== 'roles-down') return undefined
  const grid = gridOf(source, { isTurned: shape.orientation === 'roles-down' })
  const sections = new Set(shape.sectionRows)
  const inBody = grid.merges.some(
    ({ row }) => row >= shape.firstRow && row < shape.endRow && !sections.has(row),
  )
  if (inBody || !holdsLetters(grid, shape)) return undefined
  const headers = headersOf(grid, { rows: shape.headerRows, lowerRow: shape.lowerRow })
  const roles = new Map<string, number>()
  const details = new Map<string, number>()
  const labels = new Map<string, string>()
  let corner = ''
  for (const [column, use] of shape.columns.entries()) {
    const label = oneLine(headers[column]?.label ?? '')
    const key = nameKey(label)
    if (use.kind === 'name') corner = label
    else if (use.kind === 'role' && label !== '' && !roles.has(key)) roles.set(key, column)
    else if (use.kind === 'details') details.set(key, column)
    else if (use.kind !== 'left-out' && use.kind !== 'number') return undefined
    labels.set(key, label)
  }
  return { source, grid, shape, corner, roles, details, labels }
}

function holdsLetters(grid: Grid, { firstRow, endRow, columns }: Shape): boolean {
  let letters = 0
  for (let row = firstRow; row < endRow && letters < 2; row++) {
    letters += filledIn(grid, row).filter(
      ({ column, text }) => columns[column]?.kind === 'role' && kindOf(text) === 'letters',
    ).length
  }
  return letters > 1
}

/** Whether a third of the roles, and one at least, stand in other tables, too. */
function sharesRoles(part: Part, all: readonly Part[]): boolean {
  const elsewhere = new Set(all.filter((one) => one !== part).flatMap(({ roles }) => [...roles.keys()]))
  const shared = [...part.roles.keys()].filter((role) => elsewhere.has(role)).length
  return shared > 0 && shared * 3 >= part.roles.size
}

function isCornerAlike({ corner, shape }: Part, [first]: readonly Part[]): boolean {
  if (first === undefined || nameKey(first.corner) === nameKey(corner)) return true
  const isName = (text: string): boolean => text === '' || isHeaderWord('name', text)
  return shape.orientation === 'roles-down' || (isName(corner) && isName(first.corner))
}

/** Whether most roles of a table, and three at least, stand in one other; then it says nothing that one calls its rows `Task`, the other `Matter`. */
function sharesMostRoles(part: Part, all: readonly Part[]): boolean {
  return all.some((other) => {
    const shared = [...part.roles.keys()].filter((role) => other.roles.has(role)).length
    return other !== part && shared * 3 >= part.roles.size * 2 && (shared > 2 || shared === other.roles.size)
  })
}

/** Whether two tables have the same roles. */
function hasRolesOf(first: Part | undefined, { roles }: Part): boolean {
  return (
    first !== undefined &&
    roles.size === first.roles.size &&
    [...roles.keys()].every((key) => first.roles.has(key))
  )
}

function join(parts: readonly Part[], title: string): SourceTable {
  const unite = (of: (part: Part) => ReadonlyMap<string, number>): readonly string[] => [
    ...new Set(parts.flatMap((part) => [...of(part).keys()])),
  ]
  const [details, roles] = [unite((part) => part.details), unite((part) => part.roles)]
  const labelOf = (key: string): string => parts.map(({ labels }) => labels.get(key)).find(isText) ?? ''
  const [first] = parts
  const table: (readonly string[])[] = [[first?.corner ?? '', ...[...details, ...roles].map(labelOf)]]
  const merges: SourceTable['merges'][number][] = []
  const repairs: Repair[] = []
  for (const { source, grid, shape, ...part } of parts) {
    if (source.name !== '') {
      merges.push({ row: table.length, column: 0, rows: 1, columns: 3 })
      table.push([source.name])
    }
    const name = shape.columns.findIndex(({ kind }) => kind === 'name')
    const columns = [
      name,
      ...details.map((key) => part.details.get(key)),
      ...roles.map((key) => part.roles.get(key)),
    ]
    for (let row = shape.firstRow; row < shape.endRow; row++) {
      const texts = columns.map((column) => (column === undefined ? '' : textAt(grid, row, column)))
      if (!texts.some(isText)) continue
      if (shape.sectionRows.includes(row)) merges.push({ row: table.length, column: 0, rows: 1, columns: 3 })
      table.push(texts)
    }
    repairs.push(...source.repairs.map((repair) => ({ ...repair, row: 1, column: 1 })))
  }
  const legend = [...new Set(parts.flatMap(({ source }) => source.legend))]
  const sheet = first?.source.sheet
  const isOfOthers = parts.some((part) => !hasRolesOf(first, part))
  return {
    ...{ name: title, table, merges, strongRows: new Set(), legend, repairs },
    ...(isOfOthers ? { joins: parts.length } : {}),
    ...(sheet === undefined ? {} : { sheet }),
  }
}

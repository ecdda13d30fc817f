import { lettersToRead } from '../../document/letters.ts'
import type { Matrix, Responsibility, Role } from '../../document/matrix.ts'
import { assignedTo, isResponsibility } from '../../document/query.ts'
import { saidBelow } from '../../document/term.ts'
import { textWidth, wrapped } from '../../textWidth.ts'
import { letterWords } from './chartWords.ts'
import type { NoteNumbers } from './htmlChart.ts'
import type { SheetHeights } from './sheetParts.ts'

/** Millimetres of a sheet of paper. */
export interface Sheet {
  readonly width: number
  readonly height: number
}

/** Millimetres: the margins of a page, and the columns of the table; `name` is the narrowest that takes the rest. */
export const margins = { side: 14, bottom: 16 } as const
export const columns = { number: 9, name: 58, accountable: 44, state: 34 } as const
/** The narrowest and widest column of a role: as its letters need, or the longest word of its name. */
const roleColumn = { least: 17, most: 26, size: 3.3 } as const
/** Millimetres of a line of names, of scopes and of tokens, and of the padding of a row; and of letters, for `textWidth`. */
const line = { name: 4.65, scope: 3.4, token: 5.3, padding: 1.7 } as const
const size = { name: 3.25, scope: 2.5, legend: 3.1 } as const
/** Millimetres of a token of the legend with what stands around it. */
const legendToken = 13
/** Millimetres that head and legend take of each sheet, the title of the first, and what is left for rounding. */
const furniture = { head: 5, headLine: 4.4, foot: 4, footLine: 6.2, title: 40, spare: 3 } as const

/** The roles that fit beside the names, on sheets with who answers and the state, and on the others. */
function rolesOnSheet(
  matrix: Matrix,
  { width }: Pick<Sheet, 'width'>,
): { readonly first: number; readonly other: number } {
  const room = width - 2 * margins.side - columns.number - columns.name
  const role = roleWidth(matrix)
  const besides = columns.accountable + (tellsStates(matrix, { width }) ? columns.state : 0)
  return {
    first: Math.max(1, Math.floor((room - besides) / role)),
    other: Math.max(1, Math.floor(room / role)),
  }
}

/** Millimetres of the columns of roles: all the same, as the longest word among their names needs. */
export function roleWidth({ roles }: Matrix): number {
  const words = roles.flatMap(({ name }) => name.split(/[\s/-]+/))
  const longest = Math.max(0, ...words.map((word) => textWidth(word, roleColumn.size) + 2))
  return Math.round(Math.min(roleColumn.most, Math.max(roleColumn.least, longest)))
}

/** The roles on the first table, and on each that follows. */
export function rolesOnTables(matrix: Matrix, sheet: Sheet): readonly (readonly Role[])[] {
  const { roles } = matrix
  const { first, other } = rolesOnSheet(matrix, sheet)
  if (roles.length <= first) return [roles]
  const tables = 1 + Math.ceil((roles.length - first) / other)
  const rest = Math.ceil((roles.length - first) / (tables - 1))
  return [
    roles.slice(0, first),
    ...Array.from({ length: tables - 1 }, (_, at) => roles.slice(first + at * rest, first + (at + 1) * rest)),
  ]
}

/** Whether a column of its own tells how rows stand: where any has a state, and no role has to go to another sheet for it. */
export function tellsStates(matrix: Matrix, { width }: Pick<Sheet, 'width'>): boolean {
  const { rows, roles, parked } = matrix
  const places = new Set(parked.map(({ row }) => row))
  const room = width - 2 * margins.side - columns.number - columns.name - columns.accountable - columns.state
  const isRoom = roles.length * roleWidth(matrix) <= room
  return (
    isRoom && rows.some((row) => isResponsibility(row) && (row.status !== undefined || places.has(row.id)))
  )
}

/** One table of a chart on paper. */
export interface PaperTable {
  readonly roles: readonly Role[]
  readonly sheet: Sheet
  readonly notes: NoteNumbers
  /** the first of a chart says who answers, in words, and how rows stand */
  readonly isFirst: boolean
  readonly hasLegend: boolean
}

/** Millimetres of the legend at the foot of a sheet. */
function footHeight({ scheme }: Matrix, { sheet, hasLegend }: PaperTable): number {
  if (!hasLegend) return 0
  const width = lettersToRead(scheme).reduce(
    (sum, letter) => sum + textWidth(letterWords(letter), size.legend) + legendToken,
    0,
  )
  return furniture.foot + Math.ceil(width / (sheet.width - 2 * margins.side)) * furniture.footLine
}

/** About how high rows are on paper, so that parts are cut where sheets end. */
export function heightsOf(matrix: Matrix, table: PaperTable): SheetHeights {
  const { roles, sheet, isFirst } = table
  const beside = isFirst ? columns.accountable + (tellsStates(matrix, sheet) ? columns.state : 0) : 0
  const role = roleWidth(matrix)
  const name = sheet.width - 2 * margins.side - columns.number - beside - roles.length * role
  const high = (text: string, width: number, of: 'name' | 'scope'): number =>
    text === '' ? 0 : wrapped(text, width, size[of]).length * line[of]
  const headLines = Math.max(1, ...roles.map((one) => wrapped(one.name, role - 1, roleColumn.size).length))
  const head = furniture.head + headLines * furniture.headLine
  const other =
    sheet.height - margins.side - margins.bottom - furniture.spare - head - footHeight(matrix, table)
  const row = (one: Responsibility): number => {
    const cells = roles.map(({ id }) =>
      high(saidBelow(one.cells.get(id) ?? { scope: '' }), role - 1, 'scope'),
    )
    const owners = assignedTo(matrix, one).filter(({ isOwner }) => isOwner)
    const who = owners.map(({ role: owner }) =>
      high(`${owner.name} ${owner.holder}`, columns.accountable - 2, 'name'),
    )
    return (
      line.padding +
      Math.max(
        high(one.name || ' ', name - 3, 'name'),
        isFirst ? who.reduce((sum, part) => sum + part, 0) : 0,
        line.token + Math.max(0, ...cells),
      )
    )
  }
  return { first: other - (isFirst ? furniture.title : 0), other, heading: line.name + 3.2, row }
}

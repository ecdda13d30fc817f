import { cellFields, roleDetailFields, rowDetailFields } from '../document/fields.ts'
import { tableTextsOf } from '../document/fieldValues.ts'
import type { RoleId } from '../document/ids.ts'
import { lettersText } from '../document/letters.ts'
import type { Cell, Matrix, Role, Row } from '../document/matrix.ts'
import { rowNumbers } from '../document/query.ts'
import {
  besideHeader,
  besideLetters,
  detailHeader,
  nameHeader,
  numberHeader,
  roleDetailNames,
  roleHeader,
  rowDetailNames,
  type BesideLetters,
  type RowDetailName,
} from './ownHeaders.ts'
import type { Table } from './table.ts'

/**
 * The chart as people see it: number, name, a column a role holding texts such as `A/R`; sections as rows without a
 * number; then a column for each role that has scopes, and for each that has notes, and one for each detail that a
 * responsibility has. What is said of roles stands in rows right below the header.
 */
export function matrixToTable(matrix: Matrix): Table {
  const { roles, rows, scheme } = matrix
  const beside = besideLetters.flatMap((what) =>
    rolesWith(matrix, what).map((role) => ({ what, role, header: besideHeader(what, role.name) })),
  )
  const details = detailColumns(matrix)
  const numbers = rowNumbers(rows)
  const header = [
    ...[numberHeader, nameHeader, ...roles.map((role) => roleHeader(role.name))],
    ...beside.map((column) => column.header),
    ...details.map((column) => column.header),
  ]
  const rest = header.slice(2 + roles.length).map(() => '')
  const body = rows.map((row, at) => {
    const cells = row.kind === 'section' ? noCells : row.cells
    const texts = [numbers.get(row.id)?.toString() ?? '', row.name]
    for (const { id } of roles) {
      const cell = cells.get(id)
      texts.push(cell ? lettersText(scheme, cell.letters) : '')
    }
    for (const { what, role } of beside) {
      const cell = cells.get(role.id)
      texts.push(cell ? (tableTextsOf(cellFields, cell)[what] ?? '') : '')
    }
    for (const { texts: column } of details) texts.push(column[at] ?? '')
    return texts
  })
  return [header, ...roleRows(roles).map((texts) => [...texts, ...rest]), ...body]
}

/** What is said of roles, a row for each detail that one of them has; `written` is how a format writes a text. */
export function roleRows(roles: readonly Role[], written = asItIs): Table {
  const ofRoles = roles.map((role) => tableTextsOf(roleDetailFields, role))
  return roleDetailNames.flatMap((what) => {
    const texts = ofRoles.map((all) => written(all[what] ?? ''))
    return texts.some((text) => text !== '') ? [['', roleDetailFields[what].name, ...texts]] : []
  })
}

export interface DetailColumn {
  readonly what: RowDetailName
  readonly header: string
  /** row by row; empty for a section, and where the row says nothing */
  readonly texts: readonly string[]
}

/** A column for each detail that at least one responsibility has. */
export function detailColumns(
  { rows }: { readonly rows: readonly Row[] },
  written = asItIs,
): readonly DetailColumn[] {
  const ofRows = rows.map((row) => (row.kind === 'section' ? {} : tableTextsOf(rowDetailFields, row)))
  return rowDetailNames.flatMap((what): DetailColumn[] => {
    const texts = ofRows.map((all) => written(all[what] ?? ''))
    return texts.some((text) => text !== '') ? [{ what, header: detailHeader(what, texts), texts }] : []
  })
}

function asItIs(text: string): string {
  return text
}

const noCells: ReadonlyMap<RoleId, Cell> = new Map()

/** The roles that need the column. Roles of one name all have it or none, so that a reader can pair them in order. */
function rolesWith(matrix: Matrix, what: BesideLetters): readonly Role[] {
  const having = new Set<RoleId>()
  for (const row of matrix.rows) {
    if (row.kind === 'section') continue
    for (const [id, cell] of row.cells) if (cell[what]) having.add(id)
  }
  const names = new Set(matrix.roles.filter(({ id }) => having.has(id)).map(({ name }) => name))
  return matrix.roles.filter((role) => names.has(role.name))
}

import type { RoleId } from '../document/ids.ts'
import { lettersText } from '../document/letters.ts'
import type { Cell, Matrix, Role } from '../document/matrix.ts'
import { rowNumbers } from '../document/query.ts'
import type { Table } from './table.ts'

/** The headers of the first two columns. A row without a number is a section. */
export const numberHeader = '#'
export const nameHeader = 'Responsibility'

/** What stands beside a cell's letters, each in columns of its own after the roles. */
export const besideLetters = ['scope', 'note'] as const
export type BesideLetters = (typeof besideLetters)[number]

/** The header of a role's scope or note column: `Scope: CIO`. */
export function besideHeader(what: BesideLetters, roleName: string): string {
  return `${what === 'scope' ? 'Scope' : 'Note'}: ${roleName}`
}

/** A role's name as a header; one that reads like a scope or note column gets an apostrophe, as formulas do. */
export function roleHeader(name: string): string {
  return /^'*(?:Scope|Note):(?: |$)/.test(name) ? `'${name}` : name
}

/**
 * The chart as people see it: number, name, a column a role holding texts such as `A/R`; sections as rows without a
 * number; then a column for each role that has scopes, and for each that has notes.
 */
export function matrixToTable(matrix: Matrix): Table {
  const beside = besideLetters.flatMap((what) =>
    rolesWith(matrix, what).map((role) => ({ what, role, header: besideHeader(what, role.name) })),
  )
  const numbers = rowNumbers(matrix.rows)
  const header = [
    numberHeader,
    nameHeader,
    ...matrix.roles.map((role) => roleHeader(role.name)),
    ...beside.map((column) => column.header),
  ]
  const body = matrix.rows.map((row) => {
    const cells = row.kind === 'section' ? noCells : row.cells
    const texts = [numbers.get(row.id)?.toString() ?? '', row.name]
    for (const { id } of matrix.roles) {
      const cell = cells.get(id)
      texts.push(cell ? lettersText(matrix.scheme, cell.letters) : '')
    }
    for (const { what, role } of beside) texts.push(cells.get(role.id)?.[what] ?? '')
    return texts
  })
  return [header, ...body]
}

const noCells: ReadonlyMap<RoleId, Cell> = new Map()

/** The roles that need the column. Roles of one name all have it or none, so that a reader can pair them in order. */
function rolesWith(matrix: Matrix, what: BesideLetters): readonly Role[] {
  const names = new Set(
    matrix.roles
      .filter((role) =>
        matrix.rows.some((row) => row.kind === 'responsibility' && row.cells.get(role.id)?.[what]),
      )
      .map((role) => role.name),
  )
  return matrix.roles.filter((role) => names.has(role.name))
}

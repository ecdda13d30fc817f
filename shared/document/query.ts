import type { RoleId, RowId } from './ids.ts'
import { hasKind } from './letters.ts'
import { countRow } from './atOnce.ts'
import type { Matrix, Responsibility, Role, Row, Scheme } from './matrix.ts'
import { perRow } from './perRow.ts'

/** Whether a row can be assigned; a section cannot. */
export function isResponsibility(row: Row): row is Responsibility {
  return row.kind === 'responsibility'
}

/** The row of that id, or undefined. */
export function findRow(matrix: Matrix, id: string): Row | undefined {
  return matrix.rows.find((row) => row.id === id)
}

/** The role of that id, or undefined. */
export function findRole(matrix: Pick<Matrix, 'roles'>, id: string): Role | undefined {
  return matrix.roles.find((role) => role.id === id)
}

export interface Assignee {
  readonly role: Role
  readonly isOwner: boolean
}

/** Who the row is assigned to: roles holding an owner or doer letter, owners first, else in role order. */
export function assignedTo(matrix: Matrix, row: Responsibility): readonly Assignee[] {
  const assignees = matrix.roles.flatMap((role): Assignee[] => {
    const cell = row.cells.get(role.id)
    const isOwner = hasKind(matrix.scheme, cell, 'owner')
    return isOwner || hasKind(matrix.scheme, cell, 'doer') ? [{ role, isOwner }] : []
  })
  return [...assignees.filter((one) => one.isOwner), ...assignees.filter((one) => !one.isOwner)]
}

const countOwners = perRow((scheme, row) => countRow(scheme, row).owners)

/** How many roles own the row at one time. */
export function ownerCount(scheme: Scheme, row: Responsibility): number {
  return countOwners(scheme, row)
}

/** The roles that own or do the row. */
export const assignedRoles = perRow((scheme, row): readonly RoleId[] =>
  [...row.cells].flatMap(([role, cell]) =>
    hasKind(scheme, cell, 'owner') || hasKind(scheme, cell, 'doer') ? [role] : [],
  ),
)

export interface Coverage {
  readonly oneOwner: number
  readonly responsibilities: number
  /** 0 to 1; 0 when there are no responsibilities */
  readonly share: number
}

/** The headline number: the share of responsibilities with exactly one owner. */
export function coverage(matrix: Matrix): Coverage {
  return coverageOfRows(matrix.scheme, matrix.rows)
}

function coverageOfRows(scheme: Scheme, rows: readonly Row[]): Coverage {
  const responsibilities = rows.filter(isResponsibility)
  const oneOwner = responsibilities.filter((row) => ownerCount(scheme, row) === 1).length
  const total = responsibilities.length
  return { oneOwner, responsibilities: total, share: total === 0 ? 0 : oneOwner / total }
}

/** Each row's number as shown: responsibilities count from 1 through all sections; sections have none. */
export function rowNumbers(rows: readonly Row[]): ReadonlyMap<RowId, number> {
  return new Map(rows.filter(isResponsibility).map((row, index) => [row.id, index + 1]))
}

/** The coverage of each section's own responsibilities, by the section's id. */
export function sectionCoverage(matrix: Matrix): ReadonlyMap<RowId, Coverage> {
  const members = new Map<RowId, Responsibility[]>()
  let current: Responsibility[] | undefined
  for (const row of matrix.rows) {
    if (row.kind === 'section') members.set(row.id, (current = []))
    else current?.push(row)
  }
  return new Map([...members].map(([id, rows]) => [id, coverageOfRows(matrix.scheme, rows)]))
}

/** What has been counted of a chart, to count the next one from. */
export interface LoadCount {
  readonly matrix: Matrix
  /** how many responsibilities each role is assigned to (owner or doer), by role id */
  readonly loads: ReadonlyMap<RoleId, number>
}

/** How many responsibilities each role is assigned to. From an earlier count only the rows that differ are counted. */
export function countLoads(matrix: Matrix, earlier?: LoadCount): LoadCount {
  const { roles, rows, scheme } = matrix
  const before = earlier?.matrix
  const isAlike = before?.scheme === scheme && before.roles === roles && before.rows.length === rows.length
  const loads = new Map<RoleId, number>(isAlike ? earlier?.loads : roles.map((role) => [role.id, 0]))
  const add = (row: Row | undefined, by: 1 | -1): void => {
    if (row?.kind !== 'responsibility') return
    for (const role of assignedRoles(scheme, row)) loads.set(role, (loads.get(role) ?? 0) + by)
  }
  const old = isAlike ? before.rows : []
  rows.forEach((row, at) => {
    if (row === old[at]) return
    add(old[at], -1)
    add(row, 1)
  })
  return { matrix, loads }
}

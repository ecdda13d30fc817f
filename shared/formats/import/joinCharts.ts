import { foldRoleName } from '../../analysis/foldName.ts'
import { createMatrix } from '../../document/create.ts'
import { newRoleId, newRowId, type RoleId } from '../../document/ids.ts'
import { limits } from '../../document/limits.ts'
import type { Cell, Matrix, Role, Row, Scheme } from '../../document/matrix.ts'
import { err, ok, type Result } from '../../result.ts'
import type { TableError } from './tableError.ts'

/**
 * Several charts as one, each a section of its title: its own sections become `Title: Section`. Roles of one name are one. Letters that
 * only one of the schemes has join those of the first; one that means another thing there is kept in the note of its cell.
 */
export function joinCharts(charts: readonly Matrix[], title: string): Result<Matrix, TableError> {
  const scheme = joinedScheme(charts)
  const roles: Role[] = []
  const rows: Row[] = []
  for (const chart of charts) {
    const ids = joinRoles(roles, chart)
    let section = ''
    const start = (name: string): void => {
      section = name
      rows.push({ kind: 'section', id: newRowId(), name: name.slice(0, limits.name).toWellFormed() })
    }
    for (const row of chart.rows) {
      if (row.kind === 'section') start(`${chart.title}: ${row.name}`)
      else {
        if (section === '') start(chart.title)
        rows.push({ ...row, id: newRowId(), cells: joinedCells(row.cells, ids, chart.scheme, scheme) })
      }
    }
  }
  if (roles.length > limits.roles)
    return err({ kind: 'too-large', what: 'roles', found: roles.length, max: limits.roles })
  if (rows.length > limits.rows)
    return err({ kind: 'too-large', what: 'rows', found: rows.length, max: limits.rows })
  return ok(createMatrix({ title: title.slice(0, limits.name).toWellFormed(), scheme, roles, rows }))
}

/** The roles of a chart among those of all, by its own ids; what they do not have yet is added. */
function joinRoles(roles: Role[], chart: Matrix): ReadonlyMap<RoleId, RoleId> {
  const known = new Map(roles.map(({ id, name }) => [foldRoleName(name), id]))
  // Two roles of one name in one chart stay two.
  const taken = new Set<RoleId>()
  return new Map(
    chart.roles.map((role) => {
      const there = known.get(foldRoleName(role.name))
      const id = there === undefined || taken.has(there) ? newRoleId() : there
      if (id !== there) roles.push({ ...role, id })
      taken.add(id)
      return [role.id, id] as const
    }),
  )
}

function joinedScheme(charts: readonly Matrix[]): Scheme {
  const [first, ...others] = charts.map(({ scheme }) => scheme)
  if (first === undefined) throw new Error('There is no chart to join.')
  const letters = [...first.letters]
  for (const { letters: more } of others) {
    for (const letter of more) {
      if (letters.length < limits.letters && !letters.some(({ key }) => key === letter.key))
        letters.push(letter)
    }
  }
  return letters.length === first.letters.length ? first : { ...first, letters }
}

function joinedCells(
  cells: ReadonlyMap<RoleId, Cell>,
  ids: ReadonlyMap<RoleId, RoleId>,
  from: Scheme,
  to: Scheme,
): ReadonlyMap<RoleId, Cell> {
  const means = (scheme: Scheme, key: string): string | undefined =>
    scheme.letters.find((letter) => letter.key === key)?.kind
  return new Map(
    [...cells].map(([role, cell]) => {
      const kept = cell.letters.filter((key) => means(to, key) === means(from, key))
      const others = cell.letters.filter((key) => !kept.includes(key))
      const note = [cell.note, others.length === 0 ? '' : `Imported: ${others.join('/')}`]
        .filter(Boolean)
        .join('\n')
      return [ids.get(role) ?? role, { ...cell, letters: kept, note }] as const
    }),
  )
}

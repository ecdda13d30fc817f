import { foldName, foldRoleName } from '../../analysis/foldName.ts'
import type { CellContent, Command } from '../../commands/command.ts'
import { cellFields, roleDetailFields, rowDetailFields } from '../../document/fields.ts'
import { valuesOf, writtenOf } from '../../document/fieldValues.ts'
import type { LetterKey, RoleId, RowId } from '../../document/ids.ts'
import { isSame } from '../../document/isSame.ts'
import type { Cell, Matrix, Row } from '../../document/matrix.ts'

/**
 * - add: what the chart does not have yet, by name; what it has stays as it is
 * - update: the same, and what both have takes the letters, scopes and notes of the import
 */
export type ImportMode = 'add' | 'update'

/** Makes ids that are new to the chart. */
export interface NewIds {
  readonly row: () => RowId
  readonly role: () => RoleId
}

/**
 * How an imported chart is brought into an open one: one command, or undefined when there is nothing to do. Roles and
 * responsibilities are the same when their names are, folding case, space and punctuation; of several of one name the first
 * counts. New rows stand at the end of their section, new sections at the end of the chart. A letter the open chart does not
 * have is kept in the cell's note.
 */
export function addToChart(
  open: Matrix,
  imported: Matrix,
  mode: ImportMode,
  newIds: NewIds,
  label: string,
): Command | undefined {
  const { roles, commands: roleCommands } = bringRoles(open, imported, newIds)
  const { rows, added, commands: rowCommands } = bringRows(open, imported, newIds)
  const cells = imported.rows.flatMap((row): CellContent[] => {
    const target = rows.get(row.id)
    if (row.kind === 'section' || target === undefined) return []
    if (mode === 'add' && !added.has(target)) return []
    return [...row.cells].flatMap(([role, cell]) => {
      const roleTarget = roles.get(role)
      return roleTarget ? [{ row: target, role: roleTarget, ...contentOf(open, cell) }] : []
    })
  })
  const changing = changed(open, cells)
  const commands: Command[] = [...roleCommands, ...rowCommands]
  if (changing.length > 0) commands.push({ type: 'setCells', doing: 'Import', cells: changing })
  return commands.length === 0 ? undefined : { type: 'together', label, commands }
}

function bringRoles(open: Matrix, imported: Matrix, newIds: NewIds) {
  const known = new Map(open.roles.toReversed().map(({ id, name }) => [foldRoleName(name), id]))
  const roles = new Map<RoleId, RoleId>()
  const commands: Command[] = []
  let at = open.roles.length
  for (const role of imported.roles) {
    const { id, name } = role
    const folded = foldRoleName(name)
    const there = known.get(folded)
    const target = there ?? newIds.role()
    roles.set(id, target)
    if (there !== undefined) continue
    known.set(folded, target)
    commands.push({ type: 'addRole', id: target, name, at })
    at += 1
    const details = writtenOf(roleDetailFields, role)
    if (Object.keys(details).length > 0) commands.push({ type: 'setRoleDetails', role: target, details })
  }
  return { roles, commands }
}

/** Where the rows of the import are in the open chart, which of them are new, and what makes them. */
function bringRows(open: Matrix, imported: Matrix, newIds: NewIds) {
  const known = new Map(
    open.rows.toReversed().flatMap((row) => (row.kind === 'section' ? [] : [[foldName(row.name), row.id]])),
  )
  const sections = new Map(
    open.rows.toReversed().flatMap((row) => (row.kind === 'section' ? [[foldName(row.name), row.id]] : [])),
  )
  const order: { readonly id: RowId; readonly kind: Row['kind'] }[] = open.rows.map(({ id, kind }) => ({
    id,
    kind,
  }))
  const rows = new Map<RowId, RowId>()
  const added = new Set<RowId>()
  const commands: Command[] = []
  let section: RowId | undefined
  let heading: Row | undefined
  const place = (kind: Row['kind'], id: RowId, name: string): void => {
    const at = kind === 'section' ? order.length : endOfSection(order, section)
    order.splice(at, 0, { id, kind })
    commands.push({ type: kind === 'section' ? 'addSection' : 'addResponsibility', id, name, at })
  }
  for (const row of imported.rows) {
    if (row.kind === 'section') {
      heading = row
      section = sections.get(foldName(row.name))
      continue
    }
    const there = known.get(foldName(row.name))
    const target = there ?? newIds.row()
    rows.set(row.id, target)
    if (there !== undefined) continue
    if (heading && section === undefined) {
      section = newIds.row()
      sections.set(foldName(heading.name), section)
      place('section', section, heading.name)
    }
    known.set(foldName(row.name), target)
    added.add(target)
    place('responsibility', target, row.name)
    const details = writtenOf(rowDetailFields, row)
    if (Object.keys(details).length > 0) commands.push({ type: 'setRowDetails', row: target, details })
  }
  return { rows, added, commands }
}

/** The place after the last row of a section; without a section the place before the first heading. */
function endOfSection(
  order: readonly { id: RowId; kind: Row['kind'] }[],
  section: RowId | undefined,
): number {
  const start = section === undefined ? 0 : order.findIndex(({ id }) => id === section) + 1
  const next = order.findIndex(({ kind }, at) => at >= start && kind === 'section')
  return next === -1 ? order.length : next
}

function contentOf({ scheme }: Matrix, cell: Cell): Omit<CellContent, 'row' | 'role'> {
  const { letters, note } = cell
  const has = (key: LetterKey): boolean => scheme.letters.some((letter) => letter.key === key)
  const foreign = letters.filter((key) => !has(key))
  const remark = foreign.length === 0 ? '' : `Imported: ${foreign.join('/')}`
  return {
    ...valuesOf(cellFields, cell),
    ...{ letters: letters.filter(has), note: [note, remark].filter(Boolean).join('\n') },
  }
}

/** The cells that would not stay as they are. */
function changed({ rows }: Matrix, cells: readonly CellContent[]): readonly CellContent[] {
  const byId = new Map(rows.map((row) => [row.id, row]))
  return cells.filter(({ row, role, letters, ...details }) => {
    const found = byId.get(row)
    const now = found?.kind === 'responsibility' ? found.cells.get(role) : undefined
    return (
      (now?.letters.join('/') ?? '') !== letters.join('/') ||
      !isSame(valuesOf(cellFields, now ?? {}), valuesOf(cellFields, details))
    )
  })
}

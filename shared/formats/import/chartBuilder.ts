import type { RoleDetails } from '../../document/details.ts'
import { cellFields, roleDetailFields, rowDetailFields } from '../../document/fields.ts'
import { heldOf, readValues, valuesOf } from '../../document/fieldValues.ts'
import { newRoleId, newRowId, type RoleId } from '../../document/ids.ts'
import { inSchemeOrder } from '../../document/letters.ts'
import { limits } from '../../document/limits.ts'
import type { Cell, Role, Row, Scheme } from '../../document/matrix.ts'
import type { BesideLetters, RowDetailName } from '../ownHeaders.ts'
import type { Repair, RepairKind } from './repairs.ts'
import type { TableError } from './tableError.ts'
import { emptyCell, isEmptyCell } from '../../document/cellContent.ts'

/** A place in the source, counted from 1. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** A responsibility while it is read. */
export interface OpenRow {
  readonly name: string
  readonly place: Place
  readonly description: string[]
  /** what columns of their own say of it, such as its status, as texts that their fields read */
  readonly said: Partial<Record<RowDetailName, string>>
  readonly cells: Map<RoleId, Cell>
}

/** What a chart is read into: roles, rows and repairs, in order; the first thing that does not fit is kept as `error`. */
export interface Chart {
  readonly scheme: Scheme
  readonly roles: Role[]
  readonly rows: Row[]
  readonly repairs: Repair[]
  error: TableError | undefined
}

/** An empty chart to read into. */
export function newChart(scheme: Scheme): Chart {
  return { scheme, roles: [], rows: [], repairs: [], error: undefined }
}

/** Notes what was understood differently from what is written. */
export function report(
  chart: Chart,
  kind: RepairKind,
  { row, column }: Place,
  found: string,
  done: string,
): void {
  chart.repairs.push({ kind, row, column, found, done })
}

/** Adds a role; a name too long for one is kept whole in the role's note. */
export function addRole(
  chart: Chart,
  name: string,
  place: Place,
  more: { group?: string; holder?: string; details?: Partial<RoleDetails> } = {},
): Role {
  const { group = '', details = {} } = more
  const holder = details.holder ?? more.holder ?? ''
  const notes = [
    ...[group, details.note ?? ''],
    ...(name.length > limits.name ? [name] : []),
    ...(holder.length > limits.name ? [holder] : []),
  ]
  const note = notes.filter(Boolean).join('\n')
  if (name.length > limits.name)
    report(chart, 'moved', place, name, 'too long for a name; kept whole in the note of the role')
  if (note.length > limits.note) fail(chart, place)
  const role: Role = {
    ...{ id: newRoleId(), name: shortened(name) },
    ...heldOf(roleDetailFields, {
      ...valuesOf(roleDetailFields, details),
      ...{ holder: shortened(holder), note },
    }),
  }
  chart.roles.push(role)
  return role
}

/** Adds a section; of a name too long for one the whole is in the repairs. */
export function addSection(chart: Chart, name: string, place: Place): void {
  if (name.length > limits.name)
    report(chart, 'left-out', place, name, 'too long for the name of a section; shortened')
  chart.rows.push({ kind: 'section', id: newRowId(), name: shortened(name) })
}

/** Adds a responsibility; a name too long for one is kept whole in its description. */
export function addResponsibility(chart: Chart, open: OpenRow): void {
  const isLong = open.name.length > limits.name
  if (isLong)
    report(chart, 'moved', open.place, open.name, 'too long for a name; kept whole in the description')
  const details = readValues(rowDetailFields, open.said).read
  const own = details.description ?? ''
  const description = [
    ...(isLong ? [open.name] : []),
    ...(own === '' ? [] : [own]),
    ...open.description,
  ].join('\n')
  if (description.length > limits.note) fail(chart, open.place)
  chart.rows.push({
    ...{ kind: 'responsibility', id: newRowId(), name: shortened(open.name) },
    ...heldOf(rowDetailFields, { ...valuesOf(rowDetailFields, details), description }),
    cells: open.cells,
  })
}

/** Adds letters and texts to a cell, beside what it already holds; a scope too long for one goes to the note. */
export function addToCell(
  chart: Chart,
  { cells }: OpenRow,
  role: RoleId,
  more: Partial<Cell>,
  place: Place,
): void {
  const known = cells.get(role)
  if (known === undefined && isCell(more)) {
    if (!isEmptyCell(more)) cells.set(role, more)
    return
  }
  const before = known ?? emptyCell
  const { letters = [], scope = '', note = '' } = more
  const joined = joinTexts(before.scope, scope)
  const fits = joined.length <= limits.name
  const after: Cell = {
    ...(before.term === undefined ? {} : { term: before.term }),
    ...(more.term === undefined ? {} : { term: more.term }),
    letters:
      before.letters.length === 0 ? letters : inSchemeOrder(chart.scheme, [...before.letters, ...letters]),
    scope: fits ? joined : before.scope,
    note: joinTexts(before.note, fits ? note : joinTexts(scope, note)),
  }
  if (after.note.length > limits.note) fail(chart, place)
  if (!isEmptyCell(after)) cells.set(role, after)
}

/** Adds what a column of its own says of a cell beside its letters. A term that cannot be read is kept as a note. */
export function addBeside(
  chart: Chart,
  row: OpenRow,
  role: RoleId,
  what: BesideLetters,
  text: string,
  place: Place,
): void {
  const field = cellFields[what]
  const value = field.read(text)
  const before = row.cells.get(role)?.term
  const isOther = what === 'term' && before !== undefined && value.ok && before !== value.value
  if (value.ok && !isOther) return addToCell(chart, row, role, { [what]: value.value }, place)
  addToCell(chart, row, role, { note: `${field.name}: ${text}` }, place)
  const why = value.ok ? 'said twice' : 'these are no days'
  report(chart, 'kept-as-note', place, text, `${why}; kept as a note`)
}

/** Whether it is a cell as it stands, which nothing has to be made for. */
function isCell(more: Partial<Cell>): more is Cell {
  const { letters, scope, note } = more
  const isWhole = letters !== undefined && scope !== undefined && note !== undefined
  return isWhole && scope.length <= limits.name && note.length <= limits.note
}

/** Refuses the chart for a text that is too long, unless it is refused already. */
function fail(chart: Chart, { row, column }: Place): void {
  chart.error ??= { kind: 'text-too-long', row, column, max: limits.note }
}

function joinTexts(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one}\n${other}`
}

function shortened(name: string): string {
  return name.length <= limits.name ? name : `${name.slice(0, limits.name - 1).toWellFormed()}…`
}

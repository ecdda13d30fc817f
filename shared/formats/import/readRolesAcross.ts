import type { RoleId } from '../../document/ids.ts'
import {
  addResponsibility,
  addRole,
  addSection,
  addBeside,
  addToCell,
  report,
  type Chart,
  type OpenRow,
} from './chartBuilder.ts'
import { isHeaderWord, isPlainHeader } from './columnWords.ts'
import { isText, placeOf, textAt, type Grid } from './grid.ts'
import { headersOf } from './headers.ts'
import { roleDetailFields } from '../../document/fields.ts'
import { readValues } from '../../document/fieldValues.ts'
import { unescaped, type RoleDetailName } from '../ownHeaders.ts'
import { assignmentReader, type Assignment } from './readAssignment.ts'
import { addRowDetail } from './rowDetails.ts'
import { detailLine, rowReader } from './rowTexts.ts'
import type { Shape } from './shape.ts'
import { kindOf } from './textKind.ts'

/** Reads a chart with a row for each responsibility and a column for each role. */
export function readRolesAcross(chart: Chart, grid: Grid, shape: Shape): void {
  const headers = headersOf(grid, { rows: shape.headerRows, lowerRow: shape.lowerRow })
  const roles = new Map<number, RoleId>()
  for (const [column, use] of shape.columns.entries()) {
    if (use.kind !== 'role') continue
    const { label = '', group = '', holder = '' } = headers[column] ?? {}
    const place = placeOf(grid, shape.headerRows[0] ?? 0, column)
    const owner = label === '' ? roles.get(columnMergedOver(grid, shape, column)) : undefined
    if (owner !== undefined) {
      roles.set(column, owner)
      continue
    }
    const name = shape.isOwn ? unescaped(textAt(grid, shape.headerRows[0] ?? 0, column)) : label
    const details = shape.roleRows && roleDetailsIn(chart, grid, shape, column)
    roles.set(column, addRole(chart, name, place, { group, holder, ...(details && { details }) }).id)
    if (name === '' && !shape.isOwn)
      report(chart, 'guess', place, '', 'a column of letters without a header; a role without a name')
  }
  const read = assignmentReader(shape)
  const rows = rowReader(chart, grid, shape)
  const corner = sectionInCorner(grid, shape)
  if (corner !== undefined) addSection(chart, corner.text, placeOf(grid, corner.row, corner.column))
  for (let row = shape.firstRow; row < shape.endRow; row++) {
    const name = rows.nameOf(row)
    if (name !== undefined) readRow({ chart, grid, shape, headers, roles, read }, row, name)
  }
  rows.finish()
}

/** The column whose header is merged over another one, which then is of the same role; -1 when there is none. */
function columnMergedOver(grid: Grid, { headerRows }: Shape, column: number): number {
  const merges = headerRows.flatMap((row) => grid.mergesIn(row))
  const over = merges.find((merge) => merge.column < column && column < merge.column + merge.columns)
  return over?.column ?? -1
}

/** The name of the first section where each section repeats the header with its own name in place of `Task`. */
export function sectionInCorner(grid: Grid, { isOwn, headerRows, sectionRows, columns }: Shape) {
  const row = headerRows.at(-1)
  if (isOwn || row === undefined) return undefined
  const column = columns.findIndex(({ kind }) => kind === 'name')
  const text = textAt(grid, row, column)
  const roles = columns.flatMap(({ kind }, at) => (kind === 'role' ? [at] : []))
  const repeats = (below: number): boolean =>
    roles.every((at) => textAt(grid, below, at) === textAt(grid, row, at))
  const areNames = roles.length > 1 && roles.some((at) => kindOf(textAt(grid, row, at)) === 'text')
  const isNamed = text !== '' && !isPlainHeader(text) && !isHeaderWord('name', text)
  return isNamed && areNames && sectionRows.some(repeats) ? { text, row, column } : undefined
}

/** What rows of Remit's own layout say of a role. What does not fit is kept in the role's note. */
function roleDetailsIn(chart: Chart, grid: Grid, { roleRows = {} }: Shape, column: number) {
  const texts = Object.entries(roleRows).map(([what, row]) => [what, textAt(grid, row, column)] as const)
  const { read, errors } = readValues(roleDetailFields, Object.fromEntries(texts))
  const misfits = texts.filter(([what, text]) => text !== '' && errors[what] !== undefined)
  for (const [what, text] of misfits)
    report(
      chart,
      'moved',
      placeOf(grid, roleRows[what as RoleDetailName] ?? 0, column),
      text,
      'kept in the note of the role',
    )
  const note = [read.note ?? '', ...misfits.map(([, text]) => text)].filter(Boolean).join('\n')
  return { ...read, note }
}

interface Reading {
  readonly chart: Chart
  readonly grid: Grid
  readonly shape: Shape
  readonly headers: ReturnType<typeof headersOf>
  readonly roles: ReadonlyMap<number, RoleId>
  readonly read: (text: string) => Assignment
}

/**
 * Where a row without a name in its column is named: in the next column, which has no header, as an outline is indented;
 * or left of it, where the outline is not as deep.
 */
function indentedName({ grid, shape: { columns, isOwn }, headers }: Reading, row: number): number {
  if (isOwn) return -1
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const isDetail = (column: number): boolean =>
    columns[column]?.kind === 'details' && /\p{L}{2}/u.test(textAt(grid, row, column))
  const right = columns.findIndex(
    (_use, column) =>
      column > name &&
      isDetail(column) &&
      (headers[column]?.label ?? '') === '' &&
      columns.slice(column).some((use) => use.kind === 'role'),
  )
  if (right >= 0) return right
  for (let column = name - 1; column >= 0; column--) if (isDetail(column)) return column
  return -1
}

function readRow(reading: Reading, row: number, given: string): void {
  const { chart, grid, shape, headers, roles, read } = reading
  const indented = given === '' ? indentedName(reading, row) : -1
  const name = indented < 0 ? given : textAt(grid, row, indented)
  if (indented >= 0)
    report(
      chart,
      'moved',
      placeOf(grid, row, indented),
      detailLine(headers[indented]?.label ?? '', name),
      'taken for the name of its row',
    )
  const open: OpenRow = {
    name,
    place: placeOf(grid, row, nameColumnOf(shape)),
    ...{ description: [], said: {}, cells: new Map() },
  }
  for (const [column, text] of (grid.texts[row] ?? []).entries()) {
    if (!isText(text)) continue
    const use = shape.columns[column] ?? { kind: 'left-out' }
    const place = placeOf(grid, row, column)
    if (use.kind === 'role') {
      const role = roles.get(column)
      const { repair, cell } = read(text)
      if (repair) report(chart, repair.kind, place, text, repair.done)
      if (role !== undefined) addToCell(chart, open, role, cell, place)
    } else if (use.kind === 'field')
      addRowDetail(chart, open, use.field, { text, place, header: headers[column]?.label ?? '' })
    else if (use.kind === 'details' && !shape.isOwn && kindOf(text) === 'blank')
      report(chart, 'blank-mark', place, text, 'a mark for nothing; read as empty')
    else if (use.kind === 'details' && column !== indented)
      open.description.push(detailLine(headers[column]?.label ?? '', text))
    else if (use.kind === 'left-out') report(chart, 'left-out', place, text, 'its column was left out')
  }
  addColumnsBeside(chart, grid, shape, roles, open, row)
  if (open.name === '' && open.cells.size > 0 && !shape.isOwn) {
    report(chart, 'guess', open.place, '', 'letters without a name; a responsibility without a name')
  }
  addResponsibility(chart, open)
}

/** What stands beside letters in columns of its own; they come after the letters, wherever their column is. */
function addColumnsBeside(
  chart: Chart,
  grid: Grid,
  shape: Shape,
  roles: Reading['roles'],
  open: OpenRow,
  row: number,
): void {
  for (const [column, use] of shape.columns.entries()) {
    if (!('of' in use)) continue
    const text = textAt(grid, row, column)
    const role = roles.get(use.of)
    const place = placeOf(grid, row, column)
    if (text === '') continue
    if (role === undefined) report(chart, 'left-out', place, text, 'its role was left out')
    else addBeside(chart, open, role, use.kind, text, place)
  }
}

function nameColumnOf({ columns }: Shape): number {
  return Math.max(
    0,
    columns.findIndex(({ kind }) => kind === 'name'),
  )
}

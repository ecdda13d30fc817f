import { createMatrix } from '../document/create.ts'
import { newRoleId, newRowId, type RoleId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Cell, Matrix, Role, Row, Scheme } from '../document/matrix.ts'
import { raci, schemes } from '../document/schemes.ts'
import { err, ok, type Result } from '../result.ts'
import { besideHeader, besideLetters, numberHeader, type BesideLetters } from './matrixToTable.ts'
import { readLetters } from './readLetters.ts'
import type { Table } from './table.ts'

/** One thing the reader understood differently from what is written. `row` and `column` count from 1 in the table. */
export interface Repair {
  readonly row: number
  readonly column: number
  readonly found: string
  readonly done: string
}

export type TableError =
  | { readonly kind: 'no-table' }
  | { readonly kind: 'not-text' }
  | {
      readonly kind: 'too-large'
      readonly what: 'rows' | 'roles'
      readonly found: number
      readonly max: number
    }
  | { readonly kind: 'text-too-long'; readonly row: number; readonly column: number; readonly max: number }

export interface ReadMatrix {
  readonly matrix: Matrix
  readonly repairs: readonly Repair[]
}

interface Columns {
  readonly number: number | undefined
  readonly name: number
  readonly roles: readonly { readonly column: number; readonly role: Role }[]
  readonly beside: readonly { readonly column: number; readonly role: Role; readonly what: BesideLetters }[]
}

/**
 * Makes a matrix of a table whose first row names the columns: an optional `#` column, the names, then a column a role,
 * then `Scope: ROLE` and `Note: ROLE` columns. With a `#` column a row of nothing but a name is a section. A column with
 * texts but no name is a role without a name. What cannot be read as letters is kept as the cell's note and reported.
 */
export function tableToMatrix(table: Table, title: string): Result<ReadMatrix, TableError> {
  const { titleAt, headerAt } = findHeader(table)
  const header = table[headerAt]
  if (header === undefined) return err({ kind: 'no-table' })
  const body = table.slice(headerAt + 1)
  const width = body.reduce((widest, row) => Math.max(widest, row.findLastIndex(isText) + 1), header.length)
  // A role has at most three columns, so this many cannot be right; and pairing them up would take for ever.
  if (width > 2 + 3 * limits.roles) {
    return err({ kind: 'too-large', what: 'roles', found: width - 1, max: limits.roles })
  }
  const columns = readHeader([...header, ...Array<string>(width - header.length).fill('')])
  const tooLarge = findTooLarge(body.length, columns.roles.length) ?? findLongName(columns, headerAt + 1)
  if (tooLarge) return err(tooLarge)

  const scheme = schemeOf(body, columns)
  const tooLong = findLongText(body, scheme, columns, headerAt + 2)
  if (tooLong) return err(tooLong)
  const repairs: Repair[] = []
  const rows = body.flatMap((texts, index): Row[] =>
    isRow(columns, texts) ? [readRow(scheme, columns, texts, headerAt + index + 2, repairs)] : [],
  )
  const roles = columns.roles.map(({ role }) => role)
  const written = table[titleAt]?.find(isText)?.trim() ?? title
  return ok({ matrix: createMatrix({ title: written.slice(0, limits.name), scheme, roles, rows }), repairs })
}

/**
 * The row that names the columns: the first one with a text. When that is a single text and the next row with texts
 * looks like a header, the first is the chart's title.
 */
function findHeader(table: Table): { titleAt: number; headerAt: number } {
  const first = table.findIndex((row) => row.some(isText))
  const second = table.findIndex((row, at) => at > first && row.some(isText))
  const texts = (table[first] ?? []).filter(isText)
  const [, label] = (table[second] ?? []).filter(isText)
  // Only RACI's letters: in CAIRO the header CIO would be three of them.
  const looksLikeHeader = label !== undefined && readLetters(raci, label) === undefined
  return texts.length === 1 && looksLikeHeader
    ? { titleAt: first, headerAt: second }
    : { titleAt: -1, headerAt: first }
}

/** Whether a row stands for something. Only with a `#` column can an empty one be meant: a section without a name. */
function isRow({ number }: Columns, texts: readonly string[]): boolean {
  return texts.some(isText) || (number !== undefined && texts.length > 1)
}

function readHeader(header: readonly string[]): Columns {
  const number = header[0]?.trim() === numberHeader ? 0 : undefined
  const name = number === undefined ? 0 : 1
  const roles: { column: number; role: Role }[] = []
  const beside: { column: number; role: Role; what: BesideLetters }[] = []
  for (let column = name + 1; column < header.length; column++) {
    const text = header[column] ?? ''
    const partner = partnerOf(text, roles, beside)
    if (partner) beside.push({ column, ...partner })
    else
      roles.push({
        column,
        role: { id: newRoleId(), name: text.replace(/^'(?='*(?:Scope|Note): )/, ''), holder: '' },
      })
  }
  return { number, name, roles, beside }
}

/** The first role of the header's name that has no such column yet, if the header is a scope or note column at all. */
function partnerOf(
  text: string,
  roles: Columns['roles'],
  beside: Columns['beside'],
): { role: Role; what: BesideLetters } | undefined {
  for (const what of besideLetters) {
    const found = roles.find(
      ({ role }) =>
        besideHeader(what, role.name) === text &&
        !beside.some((column) => column.role === role && column.what === what),
    )
    if (found) return { role: found.role, what }
  }
  return undefined
}

/** The first scheme that reads every cell; RACI when none does, so that the rest is reported. */
function schemeOf(body: Table, { roles }: Columns): Scheme {
  const texts = new Set(body.flatMap((row) => roles.map(({ column }) => row[column] ?? '')))
  return schemes.find((scheme) => [...texts].every((text) => readLetters(scheme, text))) ?? raci
}

function readRow(
  scheme: Scheme,
  columns: Columns,
  texts: readonly string[],
  rowNumber: number,
  repairs: Repair[],
): Row {
  const id = newRowId()
  const name = texts[columns.name] ?? ''
  const hasNumber = columns.number === undefined || (texts[columns.number] ?? '').trim() !== ''
  const isHeading = !hasNumber && !texts.slice(columns.name + 1).some(isText)
  if (isHeading) return { kind: 'section', id, name }

  const cells = new Map<RoleId, Cell>()
  for (const { column, role } of columns.roles) {
    const text = texts[column] ?? ''
    const letters = readLetters(scheme, text)
    if (letters === undefined) {
      const done = `not a letter of ${scheme.name}; kept as a note`
      repairs.push({ row: rowNumber, column: column + 1, found: text, done })
    }
    const beside = { scope: '', note: letters === undefined ? text : '' }
    for (const other of columns.beside.filter((one) => one.role === role)) {
      beside[other.what] = [beside[other.what], texts[other.column] ?? ''].filter(Boolean).join('\n')
    }
    const cell = { letters: letters ?? [], ...beside }
    if (cell.letters.length > 0 || cell.scope !== '' || cell.note !== '') cells.set(role.id, cell)
  }
  return { kind: 'responsibility', id, name, cells }
}

function findTooLarge(rows: number, roles: number): TableError | undefined {
  if (rows > limits.rows) return { kind: 'too-large', what: 'rows', found: rows, max: limits.rows }
  if (roles > limits.roles) return { kind: 'too-large', what: 'roles', found: roles, max: limits.roles }
  return undefined
}

/** A role's name that does not fit; a scope or note column is named after its role and may be a little longer. */
function findLongName({ roles }: Columns, row: number): TableError | undefined {
  const long = roles.find(({ role }) => role.name.length > limits.name)
  return long && { kind: 'text-too-long', row, column: long.column + 1, max: limits.name }
}

function findLongText(
  body: Table,
  scheme: Scheme,
  { name, roles, beside }: Columns,
  firstRow: number,
): TableError | undefined {
  const names = new Set([name, ...beside.filter((one) => one.what === 'scope').map((one) => one.column)])
  const notes = beside.filter((one) => one.what === 'note')
  const besideNotes = notes.map((note) => ({
    note: note.column,
    letters: roles.find(({ role }) => role === note.role)?.column ?? note.column,
  }))
  for (const [index, texts] of body.entries()) {
    const tooLong = (column: number, max: number): TableError => ({
      kind: 'text-too-long',
      row: firstRow + index,
      column: column + 1,
      max,
    })
    for (const [column, text] of texts.entries()) {
      const max = names.has(column) ? limits.name : limits.note
      if (text.length > max) return tooLong(column, max)
    }
    for (const { note, letters } of besideNotes) {
      const mark = texts[letters] ?? ''
      const isOver = mark.length + 1 + (texts[note]?.length ?? 0) > limits.note
      if (isOver && !readLetters(scheme, mark)) return tooLong(note, limits.note)
    }
  }
  return undefined
}

function isText(text: string): boolean {
  return text.trim() !== ''
}

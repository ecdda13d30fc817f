import { asLetterKey, asMatrixId, asRoleId, asRowId, type LetterKey, type RoleId } from './ids.ts'
import { emptyCell, isEmptyCell } from './cellContent.ts'
import { inEditionOrder } from './editionOrder.ts'
import { editionStates, isWhole } from './editionStates.ts'
import { isSame } from './isSame.ts'
import { cellFields, chartFields, roleFields, rowFields } from './fields.ts'
import { heldOf, valuesOf } from './fieldValues.ts'
import { inSchemeOrder } from './letters.ts'
import type { Cell, Edition, ExtraFields, Json, Letter, Matrix, Role, Row, Scheme } from './matrix.ts'
import {
  cellSchema,
  decisionSchema,
  editionSchema,
  letterSchema,
  matrixFileSchema,
  parkedRowSchema,
  responsibilitySchema,
  roleSchema,
  schemeSchema,
  sectionSchema,
  signOffSchema,
  snapshotSchema,
  waiverSchema,
  type CellFile,
  type EditionFile,
  type MatrixFile,
  type RowFile,
} from './schema.ts'

/** The matrix of a checked file: letters in scheme order, empty cells dropped, unknown fields set aside. */
export function matrixFromFile(file: MatrixFile): Matrix {
  const scheme = schemeFromFile(file.scheme)
  const readCell = cellReader(scheme)
  const editions = editionsFromFile(file.editions, { scheme, readCell })
  const rows = file.rows.map((row) => rowFromFile(readCell, row))
  return {
    id: asMatrixId(file.id),
    ...heldOf(chartFields, valuesOf(chartFields, file)),
    scheme,
    roles: file.roles.map(roleFromFile),
    rows: sharedWith(editions.at(-1), rows),
    waivers: file.waivers.map(({ id, rule, row, role, about, reason, by, at, ...rest }) => ({
      ...{ id, rule, reason, by, at },
      ...(row === undefined ? {} : { row: asRowId(row) }),
      ...(role === undefined ? {} : { role: asRoleId(role) }),
      ...(about === undefined ? {} : { about }),
      ...extra(rest, waiverSchema.entries),
    })),
    decisions: file.decisions.map(({ id, row, rowName, before, after, why, by, at, ...rest }) => ({
      ...{ id, row: asRowId(row), rowName, before, after, why, by, at },
      ...extra(rest, decisionSchema.entries),
    })),
    parked: file.parked.map(({ id, row, rowName, question, owner, due, at, ...rest }) => ({
      ...{ id, row: asRowId(row), rowName, question, owner, at },
      ...(due === undefined ? {} : { due }),
      ...extra(rest, parkedRowSchema.entries),
    })),
    snapshots: file.snapshots.map(({ id, name, at, roles, rows, ...rest }) => ({
      ...{
        id,
        name,
        at,
        roles: roles.map(roleFromFile),
        rows: rows.map((row) => rowFromFile(readCell, row)),
      },
      ...extra(rest, snapshotSchema.entries),
    })),
    signOffs: file.signOffs.map(({ id, role, roleName, name, at, edition, digest, ...rest }) => ({
      ...{ id, role: asRoleId(role), roleName, name, at },
      ...(edition === undefined ? {} : { edition }),
      ...(digest === undefined ? {} : { digest }),
      ...extra(rest, signOffSchema.entries),
    })),
    editions,
    ...(file.saves === undefined || file.saves.size === 0 ? {} : { saves: file.saves }),
    ...extra(file, matrixFileSchema.entries),
  }
}

interface Reading {
  readonly scheme: Scheme
  readonly readCell: CellReader
}

/** The editions with their whole states. What two of them, or one and the chart, have alike is one object. */
function editionsFromFile(files: readonly EditionFile[], ofChart: Reading): readonly Edition[] {
  const states = editionStates(files)
  const readings: Reading[] = [ofChart]
  const readingOf = (file: MatrixFile['scheme']): Reading => {
    const scheme = schemeFromFile(file)
    const known = readings.find((one) => isSame(one.scheme, scheme))
    if (known) return known
    const reading = { scheme, readCell: cellReader(scheme) }
    readings.push(reading)
    return reading
  }
  const known = new Map<Reading, Map<RowFile, Row>>()
  const roles = new Map<MatrixFile['roles'], readonly Role[]>()
  return inEditionOrder(files).flatMap((file): Edition[] => {
    const state = states.get(file)
    if (state === undefined || !isWhole(state)) return []
    const reading = readingOf(state.scheme)
    const rows = known.get(reading) ?? new Map<RowFile, Row>()
    known.set(reading, rows)
    const rowOf = (row: RowFile): Row => {
      const before = rows.get(row)
      if (before) return before
      const made = rowFromFile(reading.readCell, row)
      rows.set(row, made)
      return made
    }
    const ownRoles = roles.get(state.roles) ?? state.roles.map(roleFromFile)
    roles.set(state.roles, ownRoles)
    const { id, number, at, by, why, digest, after } = file
    return [
      {
        ...{ id, number, at, by, why, digest },
        ...(after === undefined ? {} : { after }),
        ...heldOf(chartFields, valuesOf(chartFields, file)),
        ...{ scheme: reading.scheme, roles: ownRoles, rows: state.rows.map(rowOf) },
        ...extra(file, editionSchema.entries),
      },
    ]
  })
}

/** The rows, and where the last edition has the same row, that one: to be told at a glance what changed since. */
function sharedWith(edition: Edition | undefined, rows: readonly Row[]): readonly Row[] {
  if (edition === undefined) return rows
  const adopted = new Map(edition.rows.map((row) => [row.id, row]))
  return rows.map((row) => {
    const before = adopted.get(row.id)
    return before && isSame(before, row) ? before : row
  })
}

function schemeFromFile(file: MatrixFile['scheme']): Scheme {
  const { id, name, letters } = file
  return { id, name, letters: letters.map(letterFromFile), ...extra(file, schemeSchema.entries) }
}

function letterFromFile(file: MatrixFile['scheme']['letters'][number]): Letter {
  const { key, name, kind, meaning, min, max, colour } = file
  return {
    ...{ key: asLetterKey(key), name, kind, meaning, min },
    ...(max === undefined ? {} : { max }),
    ...(colour === undefined ? {} : { colour }),
    ...extra(file, letterSchema.entries),
  }
}

function roleFromFile(file: MatrixFile['roles'][number]): Role {
  return {
    id: asRoleId(file.id),
    ...heldOf(roleFields, valuesOf(roleFields, file)),
    ...extra(file, roleSchema.entries),
  }
}

function rowFromFile(readCell: CellReader, file: RowFile): Row {
  const { id, name } = file
  if (file.kind === 'section') {
    return { kind: 'section', id: asRowId(id), name, ...extra(file, sectionSchema.entries) }
  }
  const cells = new Map<RoleId, Cell>()
  // Not by entries: a pair for each of a million cells is what reading would mostly do.
  for (const roleId of Object.keys(file.cells)) {
    const cell = readCell(file.cells[roleId] ?? '')
    if (cell) cells.set(asRoleId(roleId), cell)
  }
  return {
    ...{ kind: 'responsibility', id: asRowId(id), cells },
    ...(file.agreed === undefined ? {} : { agreed: file.agreed }),
    ...heldOf(rowFields, valuesOf(rowFields, file)),
    ...extra(file, responsibilitySchema.entries),
  }
}

/** A cell as the file holds it: `"A/R"`, or an object when it has more than letters. Undefined when it holds nothing. */
type CellReader = (value: string | CellFile) => Cell | undefined

/** Reads cells; those of the same letters and nothing else are one object, as a chart has few of them and many cells. */
function cellReader(scheme: Scheme): CellReader {
  const plain = new Map<string, Cell>()
  return (value) => {
    if (value === '') return undefined
    if (typeof value !== 'string') return cellFromFile(scheme, value)
    const known = plain.get(value)
    if (known) return known
    const cell: Cell = { ...emptyCell, letters: lettersFromFile(scheme, value) }
    plain.set(value, cell)
    return cell
  }
}

function cellFromFile(scheme: Scheme, file: CellFile): Cell | undefined {
  const cell: Cell = {
    letters: lettersFromFile(scheme, file.letters),
    ...heldOf(cellFields, valuesOf(cellFields, file)),
    ...extra(file, cellSchema.entries),
  }
  return isEmptyCell(cell) ? undefined : cell
}

function lettersFromFile(scheme: Scheme, text: string): readonly LetterKey[] {
  return text === '' ? [] : inSchemeOrder(scheme, text.split('/').map(asLetterKey))
}

/** The fields beyond the schema's own, as `{ extra }`, or nothing when there are none. */
function extra(value: Record<string, unknown>, known: object): { extra?: ExtraFields } {
  const fields = Object.entries(value).filter(([key]) => !Object.hasOwn(known, key))
  // The value came from JSON.parse, so what the schema did not look at is JSON.
  return fields.length === 0 ? {} : { extra: Object.fromEntries(fields) as Record<string, Json> }
}

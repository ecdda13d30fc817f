import { asLetterKey, asMatrixId, asRoleId, asRowId, type LetterKey, type RoleId } from './ids.ts'
import { emptyCell, isEmptyCell } from './cellContent.ts'
import { cellFields, chartFields, roleFields, rowFields } from './fields.ts'
import { heldOf, valuesOf } from './fieldValues.ts'
import { inSchemeOrder } from './letters.ts'
import type { Cell, ExtraFields, Json, Letter, Matrix, Role, Row, Scheme } from './matrix.ts'
import {
  cellSchema,
  decisionSchema,
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
  type MatrixFile,
  type RowFile,
} from './schema.ts'

/** The matrix of a checked file: letters in scheme order, empty cells dropped, unknown fields set aside. */
export function matrixFromFile(file: MatrixFile): Matrix {
  const scheme = schemeFromFile(file.scheme)
  const readCell = cellReader(scheme)
  return {
    id: asMatrixId(file.id),
    ...heldOf(chartFields, valuesOf(chartFields, file)),
    scheme,
    roles: file.roles.map(roleFromFile),
    rows: file.rows.map((row) => rowFromFile(readCell, row)),
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
    signOffs: file.signOffs.map(({ id, role, roleName, name, at, ...rest }) => ({
      ...{ id, role: asRoleId(role), roleName, name, at },
      ...extra(rest, signOffSchema.entries),
    })),
    ...(file.saves === undefined || file.saves.size === 0 ? {} : { saves: file.saves }),
    ...extra(file, matrixFileSchema.entries),
  }
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

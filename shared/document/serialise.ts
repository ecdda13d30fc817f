import { cellFields, chartFields, roleFields, rowFields } from './fields.ts'
import { writtenOf } from './fieldValues.ts'
import { lettersText } from './letters.ts'
import { editionBefore } from './editionOrder.ts'
import { isSame } from './isSame.ts'
import { rowRuns } from './rowRuns.ts'
import type { Cell, Edition, ExtraFields, Json, Letter, Matrix, Role, Row, Scheme } from './matrix.ts'
import { savesToFile } from './saves.ts'
import {
  currentVersion,
  decisionSchema,
  parkedRowSchema,
  signOffSchema,
  snapshotSchema,
  waiverSchema,
} from './schema.ts'

/**
 * The canonical text of a matrix: UTF-8 JSON with a final newline. The same matrix always gives the same text, and
 * changing one cell changes one line, because every role, row and letter stands on a line of its own.
 */
export function serialise(matrix: Matrix): string {
  return textOfLines(serialisedLines(matrix))
}

/** The text of such lines, each with its end. */
export function textOfLines(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

/** The lines of {@link serialise}. A row that has not changed gives the same string, so that two lists are compared in no time. */
export function serialisedLines(matrix: Matrix): readonly string[] {
  const { id, title, goal, strict, scheme, roles, rows } = matrix
  const lines: string[] = []
  addObject(
    lines,
    {
      format: 'remit',
      version: currentVersion,
      // These three are there whatever they are, as in the first files.
      ...{ id, title, goal, strict },
      ...writtenOf(chartFields, matrix),
      scheme: schemeToFile(scheme),
      roles: roles.map(roleToFile),
      rows: rows.map((row) => rowToFile(scheme, roles, row)),
      waivers: matrix.waivers.map((waiver) => inOrder(waiver, waiverSchema)),
      decisions: matrix.decisions.map((decision) => inOrder(decision, decisionSchema)),
      // Only where something is parked: files of earlier releases have no such field, and keep their bytes.
      ...(matrix.parked.length === 0
        ? {}
        : { parked: matrix.parked.map((parked) => inOrder(parked, parkedRowSchema)) }),
      snapshots: matrix.snapshots.map((snapshot) => ({
        ...inOrder(snapshot, snapshotSchema),
        roles: snapshot.roles.map(roleToFile),
        rows: snapshot.rows.map((row) => rowToFile(scheme, snapshot.roles, row)),
      })),
      signOffs: matrix.signOffs.map((signOff) => inOrder(signOff, signOffSchema)),
      // Last, and by name, as an older Remit keeps them among the fields it does not know.
      ...byName({
        ...sorted(matrix.extra),
        ...(matrix.editions.length === 0 ? {} : { editions: editionsToFile(matrix.editions) }),
        ...(matrix.saves === undefined ? {} : { saves: savesToFile(matrix.saves) }),
      }),
    },
    { indent: '', before: '', after: '' },
  )
  return lines
}

interface KnownEdition {
  readonly before: Edition | undefined
  readonly file: Json
}

/** Editions do not change: each is written once, unless the one before it becomes another. */
const knownEditions = new WeakMap<Edition, KnownEdition>()

function editionsToFile(editions: readonly Edition[]): readonly Json[] {
  return editions.map((edition) => {
    const before = editionBefore(editions, edition)
    const known = knownEditions.get(edition)
    if (known && known.before === before) return known.file
    const file = sortedValue(editionToFile(edition, before))
    knownEditions.set(edition, { before, file })
    return file
  })
}

/** What is other than in the edition before; all of it where there is none. */
function editionToFile(edition: Edition, before: Edition | undefined): Json {
  const { id, number, at, by, why, digest, after, scheme, roles, rows, extra } = edition
  const own = { id, number, at, by, why, digest, ...(after === undefined ? {} : { after }) }
  const runs = rowRuns(before?.rows ?? [], rows, isSame)
  return {
    ...{ ...own, ...writtenOf(chartFields, edition) },
    ...(before && isSame(before.scheme, scheme) ? {} : { scheme: schemeToFile(scheme) }),
    ...(before && isSame(before.roles, roles) ? {} : { roles: roles.map(roleToFile) }),
    rows: runs.map((run) => (typeof run === 'number' ? run : freshRow(scheme, roles, run))),
    ...extra,
  }
}

function schemeToFile(scheme: Scheme): Json {
  const { id, name, letters } = scheme
  return { id, name, letters: letters.map(letterToFile), ...sorted(scheme.extra) }
}

function letterToFile({ key, name, kind, meaning, min, max, colour, extra }: Letter): Json {
  const more = { ...(max === undefined ? {} : { max }), ...(colour === undefined ? {} : { colour }) }
  return { key, name, kind, meaning, min, ...more, ...sorted(extra) }
}

function roleToFile(role: Role): Json {
  return { id: role.id, ...writtenOf(roleFields, role), ...sorted(role.extra) }
}

interface KnownRow {
  readonly scheme: Scheme
  readonly roles: readonly Role[]
  readonly file: Json
}

/** Rows are immutable and shared between matrices: after an edit only the edited one is worked out again. */
const knownRows = new WeakMap<Row, KnownRow>()

function rowToFile(scheme: Scheme, roles: readonly Role[], row: Row): Json {
  const known = knownRows.get(row)
  if (known && known.scheme === scheme && known.roles === roles) return known.file
  const file = freshRow(scheme, roles, row)
  knownRows.set(row, { scheme, roles, file })
  return file
}

function freshRow(scheme: Scheme, roles: readonly Role[], row: Row): Json {
  const { kind, id, name } = row
  if (kind === 'section') return { kind, id, name, ...sorted(row.extra) }
  const { agreed } = row
  const cells = roles.flatMap(({ id: roleId }): [string, Json][] => {
    const cell = row.cells.get(roleId)
    return cell ? [[roleId, cellToFile(scheme, cell)]] : []
  })
  return {
    ...{ kind, id, ...writtenOf(rowFields, row), cells: Object.fromEntries(cells) },
    ...sorted({ ...row.extra, ...(agreed === undefined ? {} : { agreed }) }),
  }
}

/** A chart has many cells and few that differ: those of the same letters and nothing else are one object. */
const knownCells = new WeakMap<Cell, { readonly scheme: Scheme; readonly file: Json }>()

function cellToFile(scheme: Scheme, cell: Cell): Json {
  const known = knownCells.get(cell)
  if (known?.scheme === scheme) return known.file
  const file = freshCell(scheme, cell)
  knownCells.set(cell, { scheme, file })
  return file
}

function freshCell(scheme: Scheme, cell: Cell): Json {
  const letters = lettersText(scheme, cell.letters)
  const more = { ...writtenOf(cellFields, cell), ...sorted(cell.extra) }
  return Object.keys(more).length === 0 ? letters : { letters, ...more }
}

/** The record's own fields in the order of its schema, those of newer releases last. */
function inOrder<T extends { readonly extra?: ExtraFields }>(
  record: T,
  schema: { readonly entries: object },
): Omit<T, 'extra'> {
  const { extra, ...own } = record
  const places = Object.keys(schema.entries)
  const fields = Object.entries(own).toSorted(([a], [b]) => places.indexOf(a) - places.indexOf(b))
  // The same fields with the same values, only in another order.
  return { ...(Object.fromEntries(fields) as Omit<T, 'extra'>), ...sorted(extra) }
}

/** The fields by name, at every depth, so that their order in the file they came from does not matter. */
function sorted(extra: ExtraFields | undefined): ExtraFields {
  if (extra === undefined) return {}
  const keys = Object.keys(extra).toSorted()
  return Object.fromEntries(keys.map((key) => [key, sortedValue(extra[key] ?? null)]))
}

function byName<T>(fields: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function sortedValue(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  return isList(value) ? value.map(sortedValue) : sorted(value)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

type Writable = Json | undefined | { readonly [key: string]: Writable } | readonly Writable[]

/** Adds the lines of an object, with a field a line and the items of its lists a line each. */
function addObject(
  lines: string[],
  value: { readonly [key: string]: Writable },
  { indent, before, after }: Place,
): void {
  const inner = `${indent}  `
  const fields = Object.entries(value)
  lines.push(`${before}{`)
  for (const [at, [key, field]] of fields.entries()) {
    const end = at < fields.length - 1 ? ',' : ''
    addField(lines, field, { indent: inner, before: `${inner}${JSON.stringify(key)}: `, after: end })
  }
  lines.push(`${indent}}${after}`)
}

/** Where a value stands: how far in, behind what, and before what. */
interface Place {
  readonly indent: string
  readonly before: string
  readonly after: string
}

function addField(lines: string[], value: Writable, place: Place): void {
  const { indent, before, after } = place
  if (isWritableList(value)) {
    if (value.length === 0) return void lines.push(`${before}[]${after}`)
    const inner = `${indent}  `
    lines.push(`${before}[`)
    for (let at = 0; at < value.length - 1; at++) lines.push(itemLine(value[at], inner))
    lines.push(inner + inline(value.at(-1)), `${indent}]${after}`)
  } else if (typeof value === 'object' && value !== null) addObject(lines, value, place)
  else lines.push(`${before}${JSON.stringify(value)}${after}`)
}

/** The lines of what was written before, by the objects that `rowToFile` keeps. */
const knownLines = new WeakMap<object, { readonly indent: string; readonly line: string }>()

/** An item that others follow. */
function itemLine(item: Writable, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${indent}${inline(item)},`
  const known = knownLines.get(item)
  if (known?.indent === indent) return known.line
  const line = `${indent}${inline(item)},`
  knownLines.set(item, { indent, line })
  return line
}

function isWritableList(value: Writable): value is readonly Writable[] {
  return Array.isArray(value)
}

/** A value on one line, with a space after each colon and comma. */
function inline(value: Writable): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const fields = Object.entries(value).map(([key, field]) => `${JSON.stringify(key)}: ${inline(field)}`)
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`
}

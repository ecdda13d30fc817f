import { raci, schemes } from '../../document/schemes.ts'
import { cellFields, roleDetailFields } from '../../document/fields.ts'
import {
  besideHeader,
  besideLetters,
  detailOfHeader,
  longHeader,
  nameHeader,
  numberHeader,
  roleDetailNames,
  unescaped,
  type RoleDetailName,
} from '../ownHeaders.ts'
import type { Table } from '../table.ts'
import { isText } from './grid.ts'
import { readCell } from './readCell.ts'
import type { ColumnUse, Shape } from './shape.ts'

/** Rows above Remit's own header: a title, a goal, a legend. */
const mostAbove = 12

const shapes = new WeakMap<Table, { readonly shape: Shape | undefined }>()

/**
 * The shape of a table in Remit's own layout, as `matrixToTable` makes it; undefined for any other. Several steps of an import ask it of
 * the same table, so it is kept.
 */
export function ownShape(table: Table): Shape | undefined {
  const known = shapes.get(table)
  if (known) return known.shape
  const shape = ownShapeOf(table)
  shapes.set(table, { shape })
  return shape
}

function ownShapeOf(table: Table): Shape | undefined {
  const headerRow = table
    .slice(0, mostAbove)
    .findIndex(([number, name]) => number === numberHeader && name === nameHeader)
  const header = table[headerRow]
  if (header === undefined) return undefined
  const roleRows = roleRowsBelow(table, headerRow)
  const firstRow = headerRow + 1 + Object.keys(roleRows).length
  const width = table.reduce(
    (widest, row, at) => (at < headerRow ? widest : Math.max(widest, usedWidth(row))),
    header.length,
  )
  const columns = ownColumns(table, headerRow, firstRow, width)
  const sectionRows: number[] = []
  for (let row = firstRow; row < table.length; row++) {
    const texts = table[row] ?? []
    if (texts.length > 1 && !isText(texts[0]) && !texts.slice(2).some(isText)) sectionRows.push(row)
  }
  const [title, goal] = table
    .slice(0, headerRow)
    .flatMap((texts, row) =>
      texts.filter(isText).length === 1 ? [{ row, column: texts.findIndex(isText) }] : [],
    )
  return {
    ...{
      orientation: 'roles-across',
      isOwn: true,
      ...{ title, goal },
    },
    ...{ headerRows: [headerRow], lowerRow: 'names', roleRows, firstRow, endRow: table.length, columns },
    ...{ sectionRows, leftOutRows: [], continuedRows: [], legendRows: [], marks: [], questions: [] },
    scheme: schemeOf(table, columns, firstRow),
  }
}

/** The shape of a table with a row for each letter, as `longTable` makes it; undefined for any other. */
export function ownLongShape(table: Table): Shape | undefined {
  const [header = [], ...body] = table
  const other = longHeader.findIndex((text, column) => header[column] !== text)
  const known = longColumns.slice(0, other === -1 ? longHeader.length : other)
  // A file of an earlier release has no term.
  if (known.length < longHeader.indexOf(cellFields.term.name)) return undefined
  const details = header.slice(known.length).map((text, at): ColumnUse => {
    const field = detailOfHeader(
      text,
      body.map((row) => row[known.length + at] ?? ''),
    )
    return field ? { kind: 'field', field } : { kind: 'details' }
  })
  const columns = [...known, ...details]
  return {
    ...{ orientation: 'one-per-row', isOwn: true, title: undefined },
    ...{ headerRows: [0], lowerRow: 'names', firstRow: 1, endRow: table.length, columns },
    ...{ sectionRows: [], leftOutRows: [], continuedRows: [], legendRows: [], marks: [], questions: [] },
    scheme: schemeOf(table, columns, 1),
  }
}

const letterColumn = 3
const longColumns: readonly ColumnUse[] = [
  ...(['section', 'name', 'role-name', 'letters'] as const).map((kind) => ({ kind })),
  ...besideLetters.map((kind) => ({ kind, of: letterColumn })),
]

function usedWidth(row: readonly string[]): number {
  return row.findLastIndex(isText) + 1
}

/** What is said of roles: rows right below the header without a number, headed by a detail, with texts of roles. */
function roleRowsBelow(table: Table, headerRow: number): Partial<Record<RoleDetailName, number>> {
  const rows: Partial<Record<RoleDetailName, number>> = {}
  let row = headerRow + 1
  for (const what of roleDetailNames) {
    const [number, name, ...texts] = table[row] ?? []
    if (number !== '' || name !== roleDetailFields[what].name || !texts.some((text) => text !== '')) continue
    rows[what] = row
    row += 1
  }
  return rows
}

function ownColumns(table: Table, headerRow: number, firstRow: number, width: number): readonly ColumnUse[] {
  const header = table[headerRow] ?? []
  const columns: ColumnUse[] = [{ kind: 'number' }, { kind: 'name' }]
  const places = new Map<string, number[]>()
  for (let column = 2; column < width; column++) {
    const text = header[column] ?? ''
    const partner = partnerOf(text, places)
    const detail = detailOfHeader(
      text,
      table.slice(firstRow).map((row) => row[column] ?? ''),
    )
    if (partner) columns.push(partner)
    else if (detail) columns.push({ kind: 'field', field: detail })
    else {
      columns.push({ kind: 'role' })
      for (const what of besideLetters) {
        const wanted = besideHeader(what, unescaped(text))
        places.set(wanted, [...(places.get(wanted) ?? []), column])
      }
    }
  }
  return columns
}

/** The first role of the header's name that has no such column yet, if the header is a scope or note column at all. */
function partnerOf(header: string, places: Map<string, number[]>): ColumnUse | undefined {
  const [of, ...others] = places.get(header) ?? []
  if (of === undefined) return undefined
  places.set(header, others)
  const kind = besideLetters.find((what) => header.startsWith(`${cellFields[what].name}:`))
  return kind && { kind, of }
}

/** The first scheme that reads every cell; RACI when none does, so that the rest is reported. */
function schemeOf(table: Table, columns: readonly ColumnUse[], firstRow: number): Shape['scheme'] {
  const roles = columns.flatMap(({ kind }, column) => (kind === 'role' || kind === 'letters' ? [column] : []))
  const texts = new Set<string>()
  for (let row = firstRow; row < table.length; row++) {
    const cells = table[row] ?? []
    for (const column of roles) texts.add(cells[column] ?? '')
  }
  return (
    schemes.find((scheme) => [...texts].every((text) => readCell(scheme, text).kind !== 'unknown')) ?? raci
  )
}

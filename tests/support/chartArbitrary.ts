import fc from 'fast-check'
import { rowDetailsOf } from '../../shared/document/details.ts'
import { createMatrix } from '../../shared/document/create.ts'
import { cellFields, roleDetailFields, rowDetailFields } from '../../shared/document/fields.ts'
import {
  heldOf,
  mapValues,
  valueIn,
  valuesOf,
  withValues,
  type Fields,
  type Held,
} from '../../shared/document/fieldValues.ts'
import { emptyCell, isEmptyCell } from '../../shared/document/cellContent.ts'
import type { Json, Matrix, Role, Row } from '../../shared/document/matrix.ts'
import { matrixArbitrary } from './matrixArbitrary.ts'
import { oddText } from './oddText.ts'

/** Names that a reader could take for its own columns and rows. */
const headerLike = fc.constantFrom(
  ...['Scope: CIO', "'Scope: CIO", 'Note: ', "''Note: x", 'Term: CIO', 'Term', 'CIO', '#', 'Responsibility'],
  ...['Description', 'Status', "'Tags", 'Description:', 'Holder', 'Note'],
)
const name = fc.oneof(oddText, headerLike).map((text) => text.toWellFormed())

/** Charts as a table can hold them: letters of the scheme, well-formed text, nothing but the chart. */
export const charts = fc
  .tuple(
    matrixArbitrary,
    fc.array(name, { minLength: 5, maxLength: 5 }),
    fc.array(name, { minLength: 8, maxLength: 8 }),
  )
  .map(([matrix, roleNames, rowNames]) => {
    const roles = matrix.roles.map((role, at): Role => ({
      ...withValues(roleDetailFields, role, wellFormed(roleDetailFields, role)),
      name: roleNames[at] ?? '',
    }))
    const rows = matrix.rows.map((row, at): Row =>
      withPlainCells(matrix, { ...row, name: rowNames[at] ?? '' }),
    )
    return createMatrix({ scheme: matrix.scheme, roles, rows })
  })

function withPlainCells({ scheme }: Matrix, row: Row): Row {
  if (row.kind === 'section') return row
  const known = new Set(scheme.letters.map(({ key }) => key))
  const cells = [...row.cells].flatMap(([role, { letters, ...details }]) => {
    const cell = {
      letters: letters.filter((key) => known.has(key)),
      ...heldOf(cellFields, wellFormed(cellFields, details)),
    }
    return isEmptyCell(cell) ? [] : [[role, cell] as const]
  })
  return { ...withValues(rowDetailFields, row, wellFormed(rowDetailFields, row)), cells: new Map(cells) }
}

function wellFormed<F extends Fields>(fields: F, held: Partial<Held<F>>) {
  const fixed = (value: Json): Json => {
    if (typeof value === 'string') return value.toWellFormed()
    return Array.isArray(value) ? value.map(fixed) : value
  }
  return mapValues(fields, ({ usual }, field) => fixed(valueIn(held, field) ?? usual))
}

/** What a table promises to keep: of each role its name and details, of each row its kind, name, details and cells. */
export function chartOf({ roles, rows }: Matrix) {
  return {
    roles: roles.map((role) => ({ name: role.name, ...valuesOf(roleDetailFields, role) })),
    rows: rows.map((row) => ({
      ...{ kind: row.kind, name: row.name },
      details: row.kind === 'section' ? undefined : rowDetailsOf(row),
      cells:
        row.kind === 'section'
          ? []
          : roles.map(({ id }) => {
              const cell = row.cells.get(id) ?? emptyCell
              return { letters: cell.letters.toSorted(), ...valuesOf(cellFields, cell) }
            }),
    })),
  }
}

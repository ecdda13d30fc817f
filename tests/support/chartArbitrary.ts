import fc from 'fast-check'
import { createMatrix } from '../../shared/document/create.ts'
import type { Matrix, Role, Row } from '../../shared/document/matrix.ts'
import { matrixArbitrary } from './matrixArbitrary.ts'
import { oddText } from './oddText.ts'

/** Names that a reader could take for its own columns. */
const headerLike = fc.constantFrom(
  'Scope: CIO',
  "'Scope: CIO",
  'Note: ',
  "''Note: x",
  'CIO',
  '#',
  'Responsibility',
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
    const roles = matrix.roles.map((role, at): Role => ({ ...role, name: roleNames[at] ?? '' }))
    const rows = matrix.rows.map((row, at): Row =>
      withPlainCells(matrix, { ...row, name: rowNames[at] ?? '' }),
    )
    return createMatrix({ scheme: matrix.scheme, roles, rows })
  })

function withPlainCells({ scheme }: Matrix, row: Row): Row {
  if (row.kind === 'section') return row
  const known = new Set(scheme.letters.map(({ key }) => key))
  const cells = [...row.cells].flatMap(([role, { letters, scope, note }]) => {
    const cell = {
      letters: letters.filter((key) => known.has(key)),
      scope: scope.toWellFormed(),
      note: note.toWellFormed(),
    }
    return cell.letters.length > 0 || cell.scope !== '' || cell.note !== '' ? [[role, cell] as const] : []
  })
  return { ...row, cells: new Map(cells) }
}

/** What a table promises to keep: roles' names, and of each row its kind, name, letters, scopes and notes. */
export function chartOf({ roles, rows }: Matrix) {
  return {
    roles: roles.map((role) => role.name),
    rows: rows.map((row) => [
      row.kind,
      row.name,
      ...(row.kind === 'section'
        ? []
        : roles.map(({ id }) => {
            const { letters, scope, note } = row.cells.get(id) ?? { letters: [], scope: '', note: '' }
            return { letters: letters.toSorted(), scope, note }
          })),
    ]),
  }
}

import { createMatrix } from '../../shared/document/create.ts'
import { asLetterKey, asMatrixId, asRoleId, asRowId, type RoleId } from '../../shared/document/ids.ts'
import { inSchemeOrder } from '../../shared/document/letters.ts'
import type { Cell, Matrix, Row, Scheme } from '../../shared/document/matrix.ts'
import { raci } from '../../shared/document/schemes.ts'

/**
 * A matrix from a little table a reader can check by eye. The first line names the roles; `#` starts a section. Ids are
 * the names in lower case with dashes.
 *
 *             | CIO | CTO
 *   # Run the business
 *   Budget    | A/R | C
 */
export function matrixOf(text: string, scheme: Scheme = raci): Matrix {
  const [header = '', ...lines] = text.split('\n').filter((line) => line.trim() !== '')
  const roles = header
    .split('|')
    .slice(1)
    .map((name) => ({ id: asRoleId(idOf(name)), name: name.trim(), holder: '' }))
  const rows = lines.map((line): Row => {
    const [name = '', ...texts] = line.split('|').map((part) => part.trim())
    if (name.startsWith('#'))
      return { kind: 'section', id: asRowId(idOf(name.slice(1))), name: name.slice(1).trim() }
    const cells = new Map<RoleId, Cell>()
    for (const [index, role] of roles.entries()) {
      const keys = (texts[index] ?? '').split('/').filter(Boolean).map(asLetterKey)
      if (keys.length > 0) cells.set(role.id, { letters: inSchemeOrder(scheme, keys), scope: '', note: '' })
    }
    return { kind: 'responsibility', id: asRowId(idOf(name)), name, cells }
  })
  return createMatrix({ title: 'Test', scheme, roles, rows }, asMatrixId('test'))
}

/** The letters of a matrix as the same kind of table, for comparing by eye. */
export function lettersOf(matrix: Matrix): Record<string, string> {
  return Object.fromEntries(
    matrix.rows.map((row) => [
      row.id,
      row.kind === 'section'
        ? '#'
        : matrix.roles.map((role) => row.cells.get(role.id)?.letters.join('/') ?? '').join(' | '),
    ]),
  )
}

function idOf(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\W+/g, '-')
}

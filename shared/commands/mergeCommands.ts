import type { RoleId, RowId } from '../document/ids.ts'
import { inSchemeOrder } from '../document/letters.ts'
import { limits } from '../document/limits.ts'
import type { Cell, Matrix, Scheme } from '../document/matrix.ts'
import { nameOfRole, nameOfRow } from '../document/names.ts'
import { isResponsibility } from '../document/query.ts'
import { termInWords } from '../document/term.ts'
import type { CellContent, Command } from './command.ts'

/** Makes one row of two: `from` goes, and what its cells hold joins the cells of `into`. */
export function mergeRows(matrix: Matrix, from: RowId, into: RowId): Command | undefined {
  const responsibilities = matrix.rows.filter(isResponsibility)
  const [source, target] = [from, into].map((id) => responsibilities.find((row) => row.id === id))
  if (!source || !target) return undefined
  const cells = [...source.cells].map(([role, cell]): CellContent => ({
    row: into,
    role,
    ...joined(matrix.scheme, target.cells.get(role), cell),
  }))
  return {
    type: 'together',
    label: `Merge ${nameOfRow(matrix, from)} into the row above`,
    commands: [
      { type: 'setCells', doing: 'Merge', cells },
      { type: 'removeRows', rows: [from] },
    ],
  }
}

/** Makes one role of two: `from` goes, and what its cells hold joins the cells of `into`. */
export function mergeRoles(matrix: Matrix, from: RoleId, into: RoleId): Command {
  const cells = matrix.rows.filter(isResponsibility).flatMap((row): CellContent[] => {
    const cell = row.cells.get(from)
    return cell ? [{ row: row.id, role: into, ...joined(matrix.scheme, row.cells.get(into), cell) }] : []
  })
  return {
    type: 'together',
    label: `Merge ${nameOfRole(matrix, from)} into ${nameOfRole(matrix, into)}`,
    commands: [
      { type: 'setCells', doing: 'Merge', cells },
      { type: 'removeRole', role: from },
    ],
  }
}

/** Both cells' letters the scheme has; scopes and notes one after the other, where they differ; terms that differ are told in the note. */
function joined(scheme: Scheme, target: Cell | undefined, source: Cell): Omit<CellContent, 'row' | 'role'> {
  const known = new Set(scheme.letters.map((letter) => letter.key))
  const keys = [...(target?.letters ?? []), ...source.letters].filter((key) => known.has(key))
  const isOne = target === undefined || target.term === source.term
  const terms = [target?.term, source.term].map((term) => termInWords(term ?? ''))
  return {
    letters: inSchemeOrder(scheme, keys),
    scope: texts(target?.scope, source.scope, '; ').slice(0, limits.name),
    note: [texts(target?.note, source.note, '\n'), ...(isOne ? [] : terms)]
      .filter(Boolean)
      .join('\n')
      .slice(0, limits.note),
    term: isOne ? (source.term ?? '') : '',
  }
}

function texts(one = '', other: string, between: string): string {
  return one === other ? one : [one, other].filter(Boolean).join(between)
}

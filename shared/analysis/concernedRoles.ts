import type { RoleId } from '../document/ids.ts'
import { findLetter } from '../document/letters.ts'
import type { LetterKind, Matrix, Responsibility } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules.ts'

/** The roles whose cells in the row a finding is about, in chart order; none when it is about the row as a whole. */
export function concernedRoles(matrix: Matrix, finding: Finding): readonly RoleId[] {
  if (finding.role !== undefined) return [finding.role]
  const row = matrix.rows.find((one) => one.id === finding.row)
  if (row === undefined || row.kind === 'section') return []
  const { concerns } = rules[finding.rule]
  const ids = matrix.roles.map((role) => role.id)
  if (concerns) return ids.filter((role) => holdsKind(matrix, row, role, concerns))
  const letters = finding.letters ?? []
  return ids.filter((role) => row.cells.get(role)?.letters.some((key) => letters.includes(key)))
}

function holdsKind(
  { scheme }: Matrix,
  row: Responsibility,
  role: RoleId,
  kinds: readonly LetterKind[],
): boolean {
  const letters = row.cells.get(role)?.letters ?? []
  return letters.some((key) => {
    const kind = findLetter(scheme, key)?.kind
    return kind !== undefined && kinds.includes(kind)
  })
}

import type { RoleId } from '../document/ids.ts'
import { findLetter } from '../document/letters.ts'
import type { LetterKind, Matrix, Responsibility } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import type { RuleId } from './rules.ts'

/** Whose cells a finding about a whole row is about. */
const kindsOfRule: Partial<Record<RuleId, readonly LetterKind[]>> = {
  'no-owner': ['doer'],
  'many-owners': ['owner'],
  'no-doer': ['owner'],
  'many-doers': ['doer'],
  'many-advisers': ['adviser'],
  'many-informed': ['informed'],
  'duty-segregation': ['owner'],
}

/** The roles whose cells in the row a finding is about, in chart order; none when it is about the row as a whole. */
export function concernedRoles(matrix: Matrix, finding: Finding): readonly RoleId[] {
  if (finding.role !== undefined) return [finding.role]
  const row = matrix.rows.find((one) => one.id === finding.row)
  if (row === undefined || row.kind === 'section') return []
  const kinds = kindsOfRule[finding.rule]
  const ids = matrix.roles.map((role) => role.id)
  if (kinds) return ids.filter((role) => holdsKind(matrix, row, role, kinds))
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

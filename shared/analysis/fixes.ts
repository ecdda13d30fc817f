import { mergeRoles } from '../commands/mergeCommands.ts'
import { newRowId, type RoleId } from '../document/ids.ts'
import type { Matrix } from '../document/matrix.ts'
import { nameOfRole } from '../document/names.ts'
import type { Finding } from './finding.ts'
import { ask, command, type Fix } from './fix.ts'
import { rowFixes } from './rowFixes.ts'

/** The ways to settle a finding, the likeliest first. Rows that are added get their ids from `newId`. */
export function fixesOf(matrix: Matrix, finding: Finding, newId = newRowId): readonly Fix[] {
  const row = matrix.rows.find(({ id }) => id === finding.row)
  if (row?.kind === 'responsibility') return rowFixes(matrix, finding, row, newId)
  const { role } = finding
  return role === undefined ? chartFixes(finding) : roleFixes(matrix, finding, role)
}

function roleFixes(matrix: Matrix, { rule, twinRole }: Finding, role: RoleId): readonly Fix[] {
  const remove = command('Delete role', { type: 'removeRole', role })
  switch (rule) {
    case 'role-empty':
      return [remove]
    case 'similar-roles':
      return twinRole === undefined
        ? []
        : [command(`Merge into ${nameOfRole(matrix, twinRole)}`, mergeRoles(matrix, role, twinRole))]
    case 'role-only-informed':
    case 'role-no-ownership':
      return [ask('Show rows', 'rows'), remove]
    case 'group-as-owner':
      return [ask('Name a person…', 'role'), ask('Show rows', 'rows')]
    default:
      return [ask('Show rows', 'rows')]
  }
}

function chartFixes({ rule }: Finding): readonly Fix[] {
  return rule === 'no-goal' ? [ask('Write it…', 'goal')] : []
}

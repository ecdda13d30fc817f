import { newRowId } from '../document/ids.ts'
import type { Matrix } from '../document/matrix.ts'
import { assertNever } from '../result.ts'
import { concernedRoles } from './concernedRoles.ts'
import { settledOf } from './describeFinding.ts'
import type { Finding } from './finding.ts'
import type { Fix } from './fix.ts'
import { rules } from './rules.ts'

/** The ways to settle a finding, the likeliest first. Rows that are added get their ids from `newId`. */
export function fixesOf(matrix: Matrix, finding: Finding, newId = newRowId): readonly Fix[] {
  const rule = rules[finding.rule]
  switch (rule.of) {
    case 'chart':
      return rule.fixes?.() ?? []
    case 'role':
    case 'role-twin':
      return finding.role === undefined ? [] : rule.fixes({ matrix, finding, role: finding.role })
    case 'row':
    case 'row-twin': {
      const row = matrix.rows.find(({ id }) => id === finding.row)
      if (row?.kind !== 'responsibility') return []
      const { fixes: fixesFor } = settledOf(finding) ?? rule
      const fixes = fixesFor?.({
        ...{ matrix, row, finding, newId },
        concerned: concernedRoles(matrix, finding),
        everyone: matrix.roles.map(({ id }) => id),
        key: (kind) => matrix.scheme.letters.find((letter) => letter.kind === kind)?.key,
      })
      return fixes ?? []
    }
    default:
      return assertNever(rule)
  }
}

import type { RoleId } from '../document/ids.ts'
import type { Role } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import { foldRoleName } from './foldName.ts'
import { tallyOf, type RoleTallies } from './roleTallies.ts'
import type { ChartFacts } from './rule.ts'
import { rulesOf } from './rules.ts'

const roleRules = rulesOf('role')
const twinRules = rulesOf('role-twin')

/** What is wrong with the roles of a chart, in chart order, and then which of them may be the same. */
export function judgeRoles(
  roles: readonly Role[],
  tallies: RoleTallies,
  chart: ChartFacts,
): readonly Finding[] {
  const findings: Finding[] = []
  for (const [index, role] of roles.entries()) {
    const tally = tallyOf(tallies, index)
    for (const { id, judge, severity } of roleRules) {
      const count = judge(tally, chart, role)
      if (count !== undefined) findings.push({ rule: id, severity, role: role.id, count })
    }
  }
  return [...findings, ...similarRoles(roles)]
}

const known = new WeakMap<readonly Role[], readonly Finding[]>()

/** Each role whose name is that of an earlier one but for plural, case or punctuation; worked out once for a list. */
function similarRoles(roles: readonly Role[]): readonly Finding[] {
  const found = known.get(roles) ?? findSimilarRoles(roles)
  known.set(roles, found)
  return found
}

function findSimilarRoles(roles: readonly Role[]): readonly Finding[] {
  const first = new Map<string, RoleId>()
  return roles.flatMap(({ id: role, name }): Finding[] => {
    const folded = foldRoleName(name)
    const twinRole = first.get(folded)
    if (folded === '') return []
    if (twinRole !== undefined) {
      return twinRules.map(({ id, severity }) => ({ rule: id, severity, role, twinRole }))
    }
    first.set(folded, role)
    return []
  })
}

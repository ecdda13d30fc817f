import type { RoleId } from '../document/ids.ts'
import type { Role } from '../document/matrix.ts'
import { foldRoleName } from './foldName.ts'
import type { Finding } from './finding.ts'
import { isGroupName } from './groupNames.ts'
import { tallyOf, type RoleTallies, type RoleTally } from './roleTallies.ts'
import { rules, type RuleId } from './rules.ts'

interface ChartFacts {
  /** responsibilities and roles in the chart */
  readonly rows: number
  readonly roles: number
  /** rows done by a role that does any, on average */
  readonly meanDoer: number
}

/** Whether the rule fires: nothing, or how many rows it is about. */
type RoleRule = (tally: RoleTally, chart: ChartFacts, role: Role) => number | undefined

/** The rules of one role against the whole chart. Numbers are those of the product brief. */
const roleRules = {
  'role-empty': ({ lettered }, { rows }) => (lettered === 0 && rows > 0 ? rows : undefined),
  'role-overloaded-doer': ({ doer }, { rows, meanDoer }) =>
    rows >= 8 && doer > rows * 0.5 && doer >= 1.5 * meanDoer ? doer : undefined,
  'role-overloaded-owner': ({ owner }, { rows, roles }) =>
    rows >= 8 && owner > rows * Math.max(0.4, 1.5 / roles) ? owner : undefined,
  'role-everywhere': ({ taking }, { rows, roles }) =>
    rows >= 6 && roles >= 3 && taking === rows ? rows : undefined,
  'role-no-ownership': ({ taking, owner, doer }) =>
    taking > 0 && owner === 0 && doer === 0 ? taking : undefined,
  'role-only-informed': ({ informed, beyondInformed }) =>
    informed > 0 && beyondInformed === 0 ? informed : undefined,
  'role-too-many-asks': ({ adviser }, { rows }) => (rows >= 8 && adviser > rows * 0.5 ? adviser : undefined),
  'group-as-owner': ({ owner }, _chart, role) => (owner > 0 && isGroupName(role.name) ? owner : undefined),
} as const satisfies Partial<Record<RuleId, RoleRule>>

// The keys of the table are rule ids, which Object.entries forgets.
const judges = Object.entries(roleRules) as readonly (readonly [keyof typeof roleRules, RoleRule])[]

/** What is wrong with the roles of a chart of so many responsibilities, in chart order. */
export function judgeRoles(roles: readonly Role[], tallies: RoleTallies, rows: number): readonly Finding[] {
  const counted = roles.map((role, index) => ({ role, tally: tallyOf(tallies, index) }))
  const doers = counted.filter(({ tally }) => tally.doer > 0)
  const meanDoer = doers.reduce((sum, { tally }) => sum + tally.doer, 0) / Math.max(1, doers.length)
  const chart = { rows, roles: roles.length, meanDoer }
  const findings: Finding[] = []
  for (const { role, tally } of counted) {
    for (const [rule, judge] of judges) {
      const count = judge(tally, chart, role)
      if (count !== undefined) findings.push({ rule, severity: rules[rule].severity, role: role.id, count })
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
  return roles.flatMap(({ id, name }): Finding[] => {
    const folded = foldRoleName(name)
    const twinRole = first.get(folded)
    if (folded === '') return []
    if (twinRole === undefined) {
      first.set(folded, id)
      return []
    }
    return [{ rule: 'similar-roles', severity: rules['similar-roles'].severity, role: id, twinRole }]
  })
}

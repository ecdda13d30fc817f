import { counted } from '../counted.ts'
import type { Matrix } from '../document/matrix.ts'
import { findingsOfRow, type Analysis } from './analyse.ts'
import type { Finding } from './finding.ts'
import { countAt, countFindings, type FindingCounts } from './findingCounts.ts'
import { describeFinding, settledOf } from './describeFinding.ts'
import { ruleIds, rules, type RuleId } from './rules.ts'
import { severities, type Severity } from './severity.ts'

/** The findings of one rule that are worth the same: how a person reads them, a line each. */
export interface FindingGroup {
  readonly rule: RuleId
  readonly severity: Severity
  readonly count: number
}

/** The counts of all findings of a chart but those that were accepted. */
export function countsOf(analysis: Analysis, accepted: ReadonlySet<Finding>): FindingCounts {
  const counts = analysis.counts.slice()
  for (const twins of analysis.duplicates.values()) countFindings(counts, twins, 1)
  countFindings(counts, analysis.ofRoles, 1)
  countFindings(counts, analysis.ofChart, 1)
  countFindings(counts, [...accepted], -1)
  return counts
}

/** The groups there are, the worst first, then in the order of the rules. */
export function groupsIn(counts: FindingCounts): readonly FindingGroup[] {
  return severities.flatMap((severity) =>
    ruleIds.flatMap((rule): readonly FindingGroup[] => {
      const count = countAt(counts, rule, severity)
      return count > 0 ? [{ rule, severity, count }] : []
    }),
  )
}

/** The findings that are looked for, in chart order, up to so many; no more of the chart is looked through than that needs. */
export function findingsOfGroup(
  analysis: Analysis,
  isWanted: (finding: Finding) => boolean,
  most: number,
): readonly Finding[] {
  const found = [...analysis.ofChart, ...analysis.ofRoles].filter(isWanted)
  for (let at = 0; at < analysis.matrix.rows.length && found.length < most; at++) {
    const ofRow = findingsOfRow(analysis, at)
    if (ofRow.length > 0) found.push(...ofRow.filter(isWanted))
  }
  return found.slice(0, most)
}

/** Whether a finding belongs to the group. */
export function isOfGroup(finding: Finding, { rule, severity }: Omit<FindingGroup, 'count'>): boolean {
  return finding.rule === rule && finding.severity === severity
}

/** A group in a line: `3 rows have more than one owner`. */
export function groupTitle(matrix: Matrix, { rule, severity, count }: FindingGroup): string {
  const found = rules[rule]
  if (found.of === 'chart') return describeFinding(matrix, { rule, severity })
  return counted(count, ...(settledOf({ rule, severity }) ?? found).group)
}

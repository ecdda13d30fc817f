import type { Finding } from './finding.ts'
import { ruleIds, type RuleId } from './rules.ts'
import { severities, type Severity } from './severity.ts'

/** How many findings there are of each rule and severity. Kept by adding and taking away: a key must not cost a list of all. */
export type FindingCounts = Int32Array

const placeOfRule = Object.fromEntries(ruleIds.map((id, at) => [id, at * severities.length]))
const placeOfSeverity = Object.fromEntries(severities.map((severity, at) => [severity, at]))

/** Counts of nothing. */
export function noCounts(): FindingCounts {
  return new Int32Array(ruleIds.length * severities.length)
}

/** Adds findings to the counts, or takes them away. */
export function countFindings(counts: FindingCounts, findings: readonly Finding[], by: 1 | -1): void {
  for (const { rule, severity } of findings) {
    const place = placeOf(rule, severity)
    counts[place] = (counts[place] ?? 0) + by
  }
}

/** How many findings there are of a rule and severity. */
export function countAt(counts: FindingCounts, rule: RuleId, severity: Severity): number {
  return counts[placeOf(rule, severity)] ?? 0
}

function placeOf(rule: RuleId, severity: Severity): number {
  return (placeOfRule[rule] ?? 0) + (placeOfSeverity[severity] ?? 0)
}

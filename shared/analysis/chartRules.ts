import type { Matrix } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules.ts'

/** What is wrong with the chart as a whole. */
export function judgeChart(
  { roles, rows, goal }: Matrix,
  responsibilities: number,
  hasSections: boolean,
): readonly Finding[] {
  const findings: Finding[] = []
  if ((responsibilities > 30 || roles.length > 12) && !hasSections) {
    findings.push({ rule: 'too-large', severity: rules['too-large'].severity, count: responsibilities })
  }
  if (goal.trim() === '' && rows.length > 0)
    findings.push({ rule: 'no-goal', severity: rules['no-goal'].severity })
  return findings
}

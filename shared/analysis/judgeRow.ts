import type { Finding } from './finding.ts'
import type { RowFacts } from './rowFacts.ts'
import { rulesOf } from './rules.ts'

const nothing: readonly Finding[] = []
const rowRules = rulesOf('row')

/** All that is wrong with one row, by the rules that need no other row. */
export function judgeRow(facts: RowFacts): readonly Finding[] {
  let findings: Finding[] | undefined
  for (const { id, judge, severity, severityOn } of rowRules) {
    const places = judge(facts)
    if (places === undefined) continue
    const worth = severityOn?.(facts) ?? severity
    for (const place of places) {
      ;(findings ??= []).push({ rule: id, severity: worth, row: facts.row.id, ...place })
    }
  }
  return findings ?? nothing
}

import { ruleIds, rules } from '../../shared/analysis/rules.ts'
import { severities, type Severity } from '../../shared/analysis/severity.ts'
import type { JudgedMatrix } from '../window/store/analysisStore.ts'
import type { RowFinding } from '../window/view/rowFilter.ts'

const severityNames: Readonly<Record<Severity, string>> = {
  error: 'Any error',
  open: 'To assign',
  warning: 'Any warning',
  info: 'Any remark',
}

/** A kind of finding in words; a rule goes by its question. */
export function findingKindName(kind: RowFinding): string {
  return isSeverity(kind) ? severityNames[kind] : rules[kind].question
}

/** The kinds of finding rows of the chart can be restricted to: those there are. */
export function findingOptions(judged: JudgedMatrix | undefined): readonly (readonly [string, string])[] {
  const ofRows = judged?.groups.filter(({ rule }) => rules[rule].of.startsWith('row')) ?? []
  const present = new Set<RowFinding>(ofRows.flatMap(({ rule, severity }) => [severity, rule]))
  const kinds: readonly RowFinding[] = [...severities, ...ruleIds]
  return kinds.filter((kind) => present.has(kind)).map((kind) => [kind, findingKindName(kind)])
}

function isSeverity(kind: RowFinding): kind is Severity {
  return severities.some((one) => one === kind)
}

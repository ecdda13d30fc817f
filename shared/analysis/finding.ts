import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import type { RuleId } from './rules.ts'
import type { Severity } from './severity.ts'

/** What a rule finds, as facts. Where it is: a `row`, a `role`, both (one cell), or neither (the chart). */
export interface FindingFacts {
  readonly severity: Severity
  readonly row?: RowId
  readonly role?: RoleId
  /** the letters it is about: the one that is missing, implied or unknown */
  readonly letters?: readonly LetterKey[]
  /** how many: rows of the role, letters in the row */
  readonly count?: number
  /** the earlier row of the same name */
  readonly twinRow?: RowId
  /** the earlier role of a like name */
  readonly twinRole?: RoleId
}

/** One result of the analysis; its words are made by `describeFinding`. */
export interface Finding extends FindingFacts {
  readonly rule: RuleId
}

/** What tells one finding of a chart from every other: its rule and its place. */
export function findingKey({ rule, row, role, letters }: Omit<Finding, 'severity'>): string {
  const letter = rule === 'too-few-letters' || rule === 'too-many-letters' ? letters?.join('/') : ''
  return [rule, row ?? '', role ?? '', letter].join(' ')
}

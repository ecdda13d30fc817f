import { settledOf } from '../../../shared/analysis/describeFinding.ts'
import type { Finding } from '../../../shared/analysis/finding.ts'
import { isRuleId, type RuleId } from '../../../shared/analysis/rules.ts'
import { severities, type Severity } from '../../../shared/analysis/severity.ts'
import { cellFields, rowFields } from '../../../shared/document/fields.ts'
import { searchedTexts } from '../../../shared/document/fieldValues.ts'
import type { LetterKey, RoleId, RowId } from '../../../shared/document/ids.ts'
import type { Matrix, Responsibility, Row } from '../../../shared/document/matrix.ts'

/** Which responsibilities are shown; what is undefined or empty does not restrict. */
export interface RowFilter {
  /** in anything that is said of the row or of its cells, in either case */
  readonly text: string
  readonly letter: LetterKey | undefined
  /** holds a letter, or with `letter` that one */
  readonly role: RoleId | undefined
  readonly section: RowId | undefined
  readonly finding: RowFinding | undefined
}

/** What the analysis must say of a row: anything of a severity, or a certain rule. */
export type RowFinding = Severity | RuleId

/** The choice a text stands for, or undefined. */
export function rowFindingOf(text: string): RowFinding | undefined {
  return severities.find((one) => one === text) ?? (isRuleId(text) ? text : undefined)
}

/** Whether a finding is of the kind that was chosen. */
export function isOfKind(finding: Finding, kind: RowFinding): boolean {
  const { rule, severity } = finding
  return (rule === kind && settledOf(finding) === undefined) || severity === kind
}

export const noFilter: RowFilter = {
  ...{ text: '', letter: undefined, role: undefined, section: undefined, finding: undefined },
}

/** Whether a filter restricts anything. */
export function isFiltering({ text, ...others }: RowFilter): boolean {
  return text.trim() !== '' || Object.values(others).some((choice) => choice !== undefined)
}

/**
 * The rows a filter hides, given what the analysis says. A heading goes when none of its responsibilities stays. Worked out once when the filter is
 * set: an edit must not make a row vanish under the hands of whoever makes it.
 */
export function hiddenRows(
  matrix: Matrix,
  filter: RowFilter,
  findings: readonly Finding[],
): ReadonlySet<RowId> {
  if (!isFiltering(filter)) return new Set()
  const { finding: kind } = filter
  const found = kind && new Set(findings.flatMap((one) => (isOfKind(one, kind) && one.row ? [one.row] : [])))
  const hidden = new Set<RowId>()
  let heading: Row | undefined
  for (const row of matrix.rows) {
    if (row.kind === 'section') {
      heading = row
      hidden.add(row.id)
    } else if (isInSection(heading, filter) && isMatch(row, filter) && (found?.has(row.id) ?? true)) {
      if (heading) hidden.delete(heading.id)
    } else {
      hidden.add(row.id)
    }
  }
  return hidden
}

function isInSection(heading: Row | undefined, { section }: RowFilter): boolean {
  return section === undefined || heading?.id === section
}

function isMatch(row: Responsibility, { text, letter, role }: RowFilter): boolean {
  if (text.trim() !== '' && !holdsText(row, text)) return false
  if (letter === undefined && role === undefined) return true
  const cells = role === undefined ? [...row.cells.values()] : [row.cells.get(role)]
  return cells.some((cell) =>
    letter === undefined ? (cell?.letters.length ?? 0) > 0 : cell?.letters.includes(letter),
  )
}

function holdsText(row: Responsibility, text: string): boolean {
  const wanted = text.trim().toLowerCase()
  const texts = [
    ...searchedTexts(rowFields, row),
    ...[...row.cells.values()].flatMap((cell) => searchedTexts(cellFields, cell)),
  ]
  return texts.some((one) => one.toLowerCase().includes(wanted))
}

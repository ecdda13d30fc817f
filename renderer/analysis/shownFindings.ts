import { concernedRoles } from '../../shared/analysis/concernedRoles.ts'
import type { Finding } from '../../shared/analysis/finding.ts'
import { countFindings, noCounts } from '../../shared/analysis/findingCounts.ts'
import { groupsIn, type FindingGroup } from '../../shared/analysis/findingGroups.ts'
import type { RowId } from '../../shared/document/ids.ts'
import type { Matrix } from '../../shared/document/matrix.ts'
import type { FindingFilter } from '../window/store/sessionStore.ts'

/** The findings the panel lists. A finding on the chart as a whole is in no section and of no role. */
export function shownFindings(
  matrix: Matrix,
  findings: readonly Finding[],
  { role, section }: FindingFilter,
): readonly Finding[] {
  const rows = section === undefined ? undefined : rowsOf(matrix, section)
  return findings.filter(
    (finding) =>
      (rows === undefined || (finding.row !== undefined && rows.has(finding.row))) &&
      (role === undefined || concernedRoles(matrix, finding).includes(role)),
  )
}

/** Whether the panel lists only some of the findings. */
export function isFilteringFindings({ role, section }: FindingFilter): boolean {
  return role !== undefined || section !== undefined
}

/** Findings in a line a rule, the worst first. */
export function groupsShown(findings: readonly Finding[]): readonly FindingGroup[] {
  const counts = noCounts()
  countFindings(counts, findings, 1)
  return groupsIn(counts)
}

function rowsOf({ rows }: Matrix, section: RowId): ReadonlySet<RowId> {
  const first = rows.findIndex(({ id }) => id === section) + 1
  const length = rows.slice(first).findIndex(({ kind }) => kind === 'section')
  return new Set(rows.slice(first, length < 0 ? rows.length : first + length).map(({ id }) => id))
}

import { readDay } from '../../dates.ts'
import { analyse } from '../../analysis/analyse.ts'
import { describeFinding, questionOf } from '../../analysis/describeFinding.ts'
import { severityWords, type Severity } from '../../analysis/severity.ts'
import { openFindings } from '../../analysis/waivers.ts'
import type { Matrix } from '../../document/matrix.ts'

export interface FindingLine {
  readonly severity: Severity
  /** the severity as a person reads it */
  readonly worth: string
  readonly message: string
  readonly question: string
}

/** What is to be said about a chart on a day, as people read it, and was not waived, in words. */
export function findingLines(matrix: Matrix, date: string): readonly FindingLine[] {
  return openFindings(analyse(matrix, undefined, readDay(date))).open.map((finding) => ({
    severity: finding.severity,
    worth: severityWords[finding.severity][0],
    message: describeFinding(matrix, finding),
    question: questionOf(finding),
  }))
}

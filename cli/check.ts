import { dayOf } from '../shared/dates.ts'
import { coverageInWords, percent } from '../shared/coverageInWords.ts'
import { analyse } from '../shared/analysis/analyse.ts'
import { describeFinding, findingInFull } from '../shared/analysis/describeFinding.ts'
import type { Finding } from '../shared/analysis/finding.ts'
import { countedSeverity, severities, severityWords } from '../shared/analysis/severity.ts'
import { openFindings } from '../shared/analysis/waivers.ts'
import { counted } from '../shared/counted.ts'
import type { Matrix } from '../shared/document/matrix.ts'
import { coverage, findRole, findRow } from '../shared/document/query.ts'
import type { Outcome } from './outcome.ts'
import { readInput } from './readInput.ts'

interface CheckedFile {
  readonly file: string
  readonly matrix: Matrix
  readonly findings: readonly Finding[]
  readonly waived: number
}

/**
 * `remit check`: prints what is to be said about each chart. Findings that were waived are only counted.
 *
 * @returns exit code 0 when no finding is an error and no row is to be assigned, 1 when some are, 2 when a file could not be read
 */
export async function check(files: readonly string[], isJson: boolean, isStrict: boolean): Promise<Outcome> {
  const checked: CheckedFile[] = []
  const notes: string[] = []
  let isUnread = false
  for (const file of files) {
    const read = await readInput(file)
    if (!read.ok) {
      isUnread = true
      notes.push(read.error)
      continue
    }
    notes.push(...read.value.repairs.map((repair) => `${file}: ${repair}`))
    checked.push(judge(file, isStrict ? { ...read.value.matrix, strict: true } : read.value.matrix))
  }
  const hasErrors = checked.some(({ findings }) => findings.some(isToBeSettled))
  const out = isJson ? `${JSON.stringify(checked.map(asJson), null, 2)}\n` : checked.map(asText).join('\n')
  return { code: isUnread ? 2 : hasErrors ? 1 : 0, notes, ...(checked.length > 0 || isJson ? { out } : {}) }
}

function judge(file: string, matrix: Matrix): CheckedFile {
  const { open, waived } = openFindings(analyse(matrix, undefined, dayOf(new Date())))
  return { file, matrix, findings: open, waived: waived.length }
}

function isToBeSettled({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'open'
}

function asJson({ file, matrix, findings }: CheckedFile): object {
  const { responsibilities, share } = coverage(matrix)
  return {
    ...{ file, title: matrix.title, roles: matrix.roles.length, responsibilities, coverage: share },
    findings: findings.map((finding) => {
      const { rule, severity, row = null, role = null } = finding
      return {
        ...{ rule, severity, row, rowName: (row && findRow(matrix, row)?.name) ?? null },
        ...{ role, roleName: (role && findRole(matrix, role)?.name) ?? null },
        message: describeFinding(matrix, finding),
      }
    }),
  }
}

function asText({ file, matrix, findings, waived }: CheckedFile): string {
  const covered = coverage(matrix)
  const { responsibilities, share } = covered
  const lines = severities.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => {
        const word = severityWords[severity][0].padEnd(9)
        return `  ${word} ${findingInFull(matrix, finding)} (${finding.rule})`
      }),
  )
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length
  const rows = counted(responsibilities, 'responsibility', 'responsibilities')
  const totals = [
    ...severities.map((severity) => countedSeverity(count(severity), severity)),
    ...(waived > 0 ? [`${waived} accepted as ${waived === 1 ? 'it is' : 'they are'}`] : []),
  ]
  return [
    `${file}: ${matrix.title}`,
    `  ${rows}, ${counted(matrix.roles.length, 'role')}; ${coverageInWords(covered)} (${percent(share)})`,
    ...lines,
    `  ${totals.join(', ')}`,
    '',
  ].join('\n')
}

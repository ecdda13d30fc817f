import { lettersText } from '../document/letters.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Waiver } from '../document/matrix.ts'
import { findRole } from '../document/query.ts'
import { allFindings, findingsOfRow, type Analysis } from './analyse.ts'
import { concernedRoles } from './concernedRoles.ts'
import type { Finding } from './finding.ts'
import { rules } from './rules.ts'

/** A finding the team has accepted, and the waiver that says so. */
export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

/** What is still to be looked at, and what has been accepted. */
export interface JudgedFindings {
  readonly open: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

/** Sorts the findings of a chart by whether a waiver of it covers them. */
export function openFindings(analysis: Analysis): JudgedFindings {
  const waived = waivedFindings(analysis)
  const accepted = new Set(waived.map(({ finding }) => finding))
  const findings = allFindings(analysis)
  return { open: accepted.size === 0 ? findings : findings.filter((one) => !accepted.has(one)), waived }
}

/** The findings that a waiver of the chart covers, in chart order; only what waivers name is looked at. */
export function waivedFindings(analysis: Analysis): readonly WaivedFinding[] {
  const { matrix } = analysis
  return findingsNamed(analysis).flatMap((finding): WaivedFinding[] => {
    const waiver = matrix.waivers.find((one) => covers(matrix, one, finding))
    return waiver ? [{ finding, waiver }] : []
  })
}

/** The findings on the rows, roles and chart that waivers name. */
function findingsNamed(analysis: Analysis): readonly Finding[] {
  const { matrix, ofRoles, ofChart } = analysis
  if (matrix.waivers.length === 0) return []
  const named = new Set<string | undefined>(matrix.waivers.map(({ row }) => row))
  const ofRows = matrix.rows.flatMap(({ id }, at) => (named.has(id) ? findingsOfRow(analysis, at) : []))
  return [...ofChart, ...ofRows, ...ofRoles]
}

/** The waiver of a finding as the matrix holds it: where the finding is, and what it spoke of. */
export function waiverOf(
  matrix: Matrix,
  finding: Finding,
  { id, reason, by, at }: Pick<Waiver, 'id' | 'reason' | 'by' | 'at'>,
): Waiver {
  const { rule, row, role } = finding
  return {
    ...{ id, rule, reason, by, at },
    ...(row === undefined ? {} : { row }),
    ...(role === undefined ? {} : { role }),
    about: whatItIsAbout(matrix, finding),
  }
}

/** The waivers whose finding is still there and still speaks of the same. */
export function validWaivers(analysis: Analysis): readonly Waiver[] {
  const { matrix } = analysis
  const findings = findingsNamed(analysis)
  return matrix.waivers.filter((waiver) => findings.some((finding) => covers(matrix, waiver, finding)))
}

function covers(matrix: Matrix, waiver: Waiver, finding: Finding): boolean {
  return (
    waiver.rule === finding.rule &&
    waiver.row === finding.row &&
    waiver.role === finding.role &&
    (waiver.about === undefined || waiver.about === whatItIsAbout(matrix, finding))
  )
}

/**
 * What a finding speaks of, so that its waiver ends when that changes: the severity and the cells concerned with their
 * letters, scopes and terms, by id. Other names, other cells and the order of the chart are not part of it; nor are the counts of
 * a role, which change with every edit.
 */
function whatItIsAbout(matrix: Matrix, finding: Finding): string {
  const { row: rowId, role: roleId, severity, letters = [], twinRow = '', twinRole = '' } = finding
  const row = matrix.rows.find((one) => one.id === rowId)
  const cells =
    row?.kind === 'responsibility'
      ? concernedRoles(matrix, finding).map((role) => {
          const cell = row.cells.get(role)
          const term = cell?.term === undefined ? '' : ` ${cell.term}`
          return `${role}=${lettersText(matrix.scheme, cell?.letters ?? [])}:${cell?.scope ?? ''}${term}`
        })
      : []
  const { severity: usual, isAboutName } = rules[finding.rule]
  const isUsual = severity === usual
  const name = isAboutName ? (row ?? findRole(matrix, roleId ?? ''))?.name : ''
  const parts = [isUsual ? '' : severity, name, letters.join('/'), twinRow, twinRole, ...cells.toSorted()]
  return parts.filter(Boolean).join(' ').slice(0, limits.note)
}

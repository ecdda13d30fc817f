import { countedSeverity } from '../../shared/analysis/severity.ts'
import { counted } from '../../shared/counted.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import type { Cell, Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { isolated, nameByItself } from '../../shared/document/names.ts'
import { decidedIn, inProgress, type Progress } from '../../shared/document/progress.ts'
import { assignedTo } from '../../shared/document/query.ts'
import { termInWords } from '../../shared/document/term.ts'
import { inFigures } from '../../shared/inFigures.ts'

/** A cell's accessible name: `Security systems, CISO: Responsible`, and what is said of it after that. */
export function cellName(matrix: Matrix, row: Responsibility, role: Role): string {
  const cell = row.cells.get(role.id)
  const letters =
    cell && cell.letters.length > 0 ? lettersInWords(matrix.scheme, cell.letters) : 'nothing yet'
  const details = cellDetails(cell)
  return `${isolated(rowTitle(row.name))}, ${isolated(roleTitle(role.name))}: ${letters}${details && `. ${details}`}`
}

/** What is said of a cell: `Scope: internal systems. Term: until 31 December 2026. Note: ask first`; empty when nothing is. */
export function cellDetails(cell: Cell | undefined): string {
  const scope = cell?.scope ? [`Scope: ${isolated(cell.scope)}`] : []
  const term = cell?.term ? [`Term: ${termInWords(cell.term)}`] : []
  const note = cell?.note ? [`Note: ${isolated(cell.note)}`] : []
  return [...scope, ...term, ...note].join('. ')
}

/** The accessible name of an Assigned-to cell: `Security systems, assigned to CIO (answers for it), CISO`. */
export function assignedName(matrix: Matrix, row: Responsibility): string {
  const assignees = assignedTo(matrix, row)
  const words = assignees.map(
    ({ role, isOwner }) => `${isolated(roleTitle(role.name))}${isOwner ? ' (answers for it)' : ''}`,
  )
  return `${isolated(rowTitle(row.name))}, assigned to ${words.join(', ') || 'nobody yet'}`
}

/** What is said of a row beside its name: `Row 3. 1 remark: No owner` */
export function rowDescription(number: number | undefined, remarks: readonly string[]): string {
  const place = number === undefined ? [] : [`Row ${inFigures(number)}`]
  const said = remarks.length === 0 ? [] : [`${counted(remarks.length, 'remark')}: ${remarks.join('. ')}`]
  return [...place, ...said].join('. ')
}

/** What is said of a section beside its name and how it stands. */
export function sectionDescription(isFolded: boolean): string {
  return `Section, ${isFolded ? 'closed' : 'open'}`
}

/** How a section stands: `6 to assign`, `2 of 6 assigned · 3 to assign · 1 to settle`, `6 of 6 assigned` */
export function sectionSummary(progress: Progress): string {
  const all = inProgress(progress)
  if (all === 0) return 'no responsibilities yet'
  const assigned = decidedIn(progress)
  const done =
    assigned === 0 && progress.open > 0 ? [] : [`${inFigures(assigned)} of ${inFigures(all)} assigned`]
  const toSettle = progress.several + progress.unowned
  const parts = [
    ...done,
    ...(progress.open > 0 ? [countedSeverity(progress.open, 'open')] : []),
    ...(toSettle > 0 ? [`${inFigures(toSettle)} to settle`] : []),
  ]
  return parts.join(' · ')
}

/** A row's name, or what stands for one that has none. */
export function rowTitle(name: string): string {
  return nameByItself('row', name)
}

/** A role's name, or what stands for one that has none. */
export function roleTitle(name: string): string {
  return nameByItself('role', name)
}

import { countedSeverity } from '../../shared/analysis/severity.ts'
import { counted } from '../../shared/counted.ts'
import { rowDetailFields } from '../../shared/document/fields.ts'
import { lettersInWords } from '../../shared/document/letters.ts'
import type { Cell, Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { isolated, nameByItself } from '../../shared/document/names.ts'
import { inProgress, type Progress } from '../../shared/document/progress.ts'
import { assignedTo } from '../../shared/document/query.ts'
import { inFigures } from '../../shared/inFigures.ts'

/** A cell's accessible name: `Security systems, CISO: Responsible`, and its scope and note after that. */
export function cellName(matrix: Matrix, row: Responsibility, role: Role): string {
  const cell = row.cells.get(role.id)
  const letters =
    cell && cell.letters.length > 0 ? lettersInWords(matrix.scheme, cell.letters) : 'nothing yet'
  const details = cellDetails(cell)
  return `${isolated(rowTitle(row.name))}, ${isolated(roleTitle(role.name))}: ${letters}${details && `. ${details}`}`
}

/** A cell's scope and note: `Scope: internal systems. Note: until March`; empty when it has neither. */
export function cellDetails(cell: Cell | undefined): string {
  const scope = cell?.scope ? [`Scope: ${isolated(cell.scope)}`] : []
  const note = cell?.note ? [`Note: ${isolated(cell.note)}`] : []
  return [...scope, ...note].join('. ')
}

/** The accessible name of an Assigned-to cell: `Security systems, assigned to CIO (answers for it), CISO`. */
export function assignedName(matrix: Matrix, row: Responsibility): string {
  const assignees = assignedTo(matrix, row)
  const words = assignees.map(
    ({ role, isOwner }) => `${isolated(roleTitle(role.name))}${isOwner ? ' (answers for it)' : ''}`,
  )
  return `${isolated(rowTitle(row.name))}, assigned to ${words.join(', ') || 'nobody yet'}`
}

/** What there is to know of a row before its cells: `4: Security systems, agreed. 1 error: two owners` */
export function rowName(
  number: number | undefined,
  { name, status }: Responsibility,
  remarks: readonly string[],
): string {
  const place = number === undefined ? '' : `${inFigures(number)}: `
  const state = status === undefined ? '' : `, ${rowDetailFields.status.words(status).toLowerCase()}`
  const said = remarks.length === 0 ? '' : `. ${counted(remarks.length, 'remark')}: ${remarks.join('. ')}`
  return `${place}${isolated(rowTitle(name))}${state}${said}`
}

/** A section's heading in words: `Section Run the business, open, 6 to assign` */
export function sectionName(name: string, progress: Progress, isFolded: boolean): string {
  return `Section ${isolated(rowTitle(name))}, ${isFolded ? 'closed' : 'open'}, ${sectionSummary(progress)}`
}

/** How a section stands: `6 to assign`, `2 of 6 assigned · 4 to assign`, `6 of 6 assigned` */
export function sectionSummary(progress: Progress): string {
  const all = inProgress(progress)
  if (all === 0) return 'no responsibilities yet'
  const assigned = progress.oneOwner + progress.divided
  const done =
    assigned === 0 && progress.open > 0 ? [] : [`${inFigures(assigned)} of ${inFigures(all)} assigned`]
  return [...done, ...(progress.open > 0 ? [countedSeverity(progress.open, 'open')] : [])].join(' · ')
}

/** A row's name, or what stands for one that has none. */
export function rowTitle(name: string): string {
  return nameByItself('row', name)
}

/** A role's name, or what stands for one that has none. */
export function roleTitle(name: string): string {
  return nameByItself('role', name)
}

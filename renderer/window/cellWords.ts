import { lettersInWords } from '../../shared/document/letters.ts'
import type { Cell, Matrix, Responsibility, Role } from '../../shared/document/matrix.ts'
import { assignedTo, type Coverage } from '../../shared/document/query.ts'

/** A cell's accessible name: `Security systems, CISO: Responsible`, and its scope and note after that. */
export function cellName(matrix: Matrix, row: Responsibility, role: Role): string {
  const cell = row.cells.get(role.id)
  const letters =
    cell && cell.letters.length > 0 ? lettersInWords(matrix.scheme, cell.letters) : 'nothing yet'
  const details = cellDetails(cell)
  return `${rowTitle(row.name)}, ${roleTitle(role.name)}: ${letters}${details && `. ${details}`}`
}

/** A cell's scope and note: `Scope: internal systems. Note: until March`; empty when it has neither. */
export function cellDetails(cell: Cell | undefined): string {
  const scope = cell?.scope ? [`Scope: ${cell.scope}`] : []
  const note = cell?.note ? [`Note: ${cell.note}`] : []
  return [...scope, ...note].join('. ')
}

/** The accessible name of an Assigned-to cell: `Security systems, assigned to CIO (answers for it), CISO`. */
export function assignedName(matrix: Matrix, row: Responsibility): string {
  const assignees = assignedTo(matrix, row)
  const words = assignees.map(
    ({ role, isOwner }) => `${roleTitle(role.name)}${isOwner ? ' (answers for it)' : ''}`,
  )
  return `${rowTitle(row.name)}, assigned to ${words.join(', ') || 'nobody yet'}`
}

/** How far the team has come with a row, in a word. */
export const statusNames = { open: 'Open', agreed: 'Agreed', parked: 'Parked' } as const

/** `5 responsibilities · 100% with one owner` */
export function sectionSummary({ responsibilities, share }: Coverage): string {
  if (responsibilities === 0) return 'no responsibilities yet'
  const noun = responsibilities === 1 ? 'responsibility' : 'responsibilities'
  return `${responsibilities} ${noun} · ${percent(share)} with one owner`
}

/** A share as whole percent; never rounded up to all. */
export function percent(share: number): string {
  return `${Math.floor(share * 100)}%`
}

/** A row's name, or what stands for one that has none. */
export function rowTitle(name: string): string {
  return name.trim() === '' ? 'Unnamed' : name
}

/** A role's name, or what stands for one that has none. */
export function roleTitle(name: string): string {
  return name.trim() === '' ? 'Unnamed role' : name
}

/** A number with at most one decimal. */
export function decimal(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

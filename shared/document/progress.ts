import { countRow } from './atOnce.ts'
import { isResponsibility } from './query.ts'
import type { Matrix, Responsibility, Row, Scheme } from './matrix.ts'

/** Where a responsibility stands on its way to one owner. */
export type Standing =
  /** nobody has a letter yet */
  | 'open'
  /** exactly one owner */
  | 'oneOwner'
  /** several owners, each with a scope of its own */
  | 'divided'
  /** several owners for the same thing at the same time */
  | 'several'
  /** letters, but no owner */
  | 'unowned'

/** How many responsibilities stand where. */
export type Progress = Readonly<Record<Standing, number>>

export const noProgress: Progress = { open: 0, oneOwner: 0, divided: 0, several: 0, unowned: 0 }

/** Where a row stands, by how many of its cells hold a letter, the owner's letter, and that with a scope. */
export function standingBy(
  counts: Readonly<Record<'lettered' | 'owners' | 'scopedOwners', number>>,
): Standing {
  const { lettered, owners, scopedOwners } = counts
  if (lettered === 0) return 'open'
  if (owners === 0) return 'unowned'
  if (owners === 1) return 'oneOwner'
  return owners === scopedOwners ? 'divided' : 'several'
}

/** Where a responsibility stands. */
export function standing(scheme: Scheme, row: Responsibility): Standing {
  const lettered = [...row.cells.values()].filter(({ letters }) => letters.length > 0).length
  return standingBy({ lettered, ...countRow(scheme, row) })
}

/** How the responsibilities among some rows stand. */
export function progressOf(scheme: Scheme, rows: readonly Row[]): Progress {
  const progress = { ...noProgress }
  for (const row of rows) if (isResponsibility(row)) progress[standing(scheme, row)]++
  return progress
}

/** How many are decided: with one owner, or divided by scope. */
export function decidedIn({ oneOwner, divided }: Progress): number {
  return oneOwner + divided
}

/** How much of a chart is decided. */
export function decidedOf({ scheme, rows }: Pick<Matrix, 'scheme' | 'rows'>): {
  readonly decided: number
  readonly responsibilities: number
} {
  const progress = progressOf(scheme, rows)
  return { decided: decidedIn(progress), responsibilities: inProgress(progress) }
}

/** Of how many responsibilities a progress tells. */
export function inProgress({ open, oneOwner, divided, several, unowned }: Progress): number {
  return open + oneOwner + divided + several + unowned
}

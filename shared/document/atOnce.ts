import { hasKind } from './letters.ts'
import type { Responsibility, Scheme } from './matrix.ts'
import { holdsOn, termDays } from './term.ts'

/** What a cell of a row holds, as far as it is counted. */
export interface CountedCell {
  readonly isOwner: boolean
  readonly isDoer: boolean
  readonly isScoped: boolean
  readonly term: string | undefined
}

/** How many cells hold the owner's letter, that with a scope, and the doer's, at one time. */
export interface AtOnce {
  readonly owners: number
  readonly scopedOwners: number
  readonly doers: number
}

/**
 * The counts of a row where some cells hold on some days only, on the day that is worst: who comes after somebody else is not counted
 * beside him. Owners without a scope of their own are worse than those that have one.
 */
export function countAtOnce(cells: readonly CountedCell[]): AtOnce {
  if (cells.every(({ term }) => term === undefined)) return countOn(cells, '')
  const counts = momentsOf(cells).map((day) => countOn(cells, day))
  const worst = counts.reduce((one, other) => (worth(other) > worth(one) ? other : one))
  return { ...worst, doers: Math.max(...counts.map(({ doers }) => doers)) }
}

/** The same of a row. */
export function countRow(scheme: Scheme, { cells }: Pick<Responsibility, 'cells'>): AtOnce {
  return countAtOnce(
    [...cells.values()].map((cell) => ({
      isOwner: hasKind(scheme, cell, 'owner'),
      isDoer: hasKind(scheme, cell, 'doer'),
      isScoped: cell.scope.trim() !== '',
      term: cell.term,
    })),
  )
}

/** The first day of a time in which nobody owns a row that has an owner at another time; empty: before the first owner's. */
export function ownerGap(cells: readonly CountedCell[]): string | undefined {
  const isOwned = (day: string) => countOn(cells, day).owners > 0
  const moments = momentsOf(cells)
  return moments.some(isOwned) ? moments.find((day) => !isOwned(day)) : undefined
}

/** The day before all days, and those on which something begins or has just ended, in their order. */
function momentsOf(cells: readonly CountedCell[]): readonly string[] {
  const days = cells.flatMap(({ term = '' }) => {
    const { from, until } = termDays(term)
    return [from, until && dayAfter(until)]
  })
  return [...new Set(['', ...days])].toSorted()
}

function countOn(cells: readonly CountedCell[], day: string): AtOnce {
  const held = cells.filter(({ term }) => holdsOn(term, day))
  const owners = held.filter(({ isOwner }) => isOwner)
  return {
    owners: owners.length,
    scopedOwners: owners.filter(({ isScoped }) => isScoped).length,
    doers: held.filter(({ isDoer }) => isDoer).length,
  }
}

function worth({ owners, scopedOwners }: AtOnce): number {
  return owners > 1 && scopedOwners < owners ? 1000 + owners : owners
}

function dayAfter(day: string): string {
  const next = new Date(`${day}T00:00:00.000Z`)
  next.setUTCDate(next.getUTCDate() + 1)
  return next.toISOString().slice(0, 10)
}

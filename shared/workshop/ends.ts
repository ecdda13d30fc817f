import type { RoleId, VoterId } from '../document/ids.ts'
import type { Matrix, Responsibility, Scheme } from '../document/matrix.ts'
import { keysOf, sameLetters } from './answerText.ts'
import { isOwned } from './camps.ts'
import type { Vote } from './voting.ts'

/** A whole answer to one row, and who stands behind it. */
export interface RowAnswer {
  /** such as `A/R`, role by role as in the chart; a role the answer says nothing of is not in it */
  readonly cells: ReadonlyMap<RoleId, string>
  readonly count: number
  /** who gave it; empty in an anonymous workshop */
  readonly voters: readonly VoterId[]
}

/** The two answers furthest apart: they speak first. */
export interface Ends {
  readonly one: RowAnswer
  readonly other: RowAnswer
  /** letters that only one of the two gives, over the whole row */
  readonly distance: number
}

/** The different answers to a row, the most given first; equal counts by their letters. */
export function rowAnswers(
  { scheme, roles }: Matrix,
  row: Responsibility,
  votes: readonly Vote[],
): readonly RowAnswer[] {
  const groups = new Map<string, { cells: Map<RoleId, string>; count: number; voters: VoterId[] }>()
  for (const { answers, voter } of votes) {
    const given = answers.get(row.id)
    if (given === undefined) continue
    const cells = new Map<RoleId, string>()
    for (const { id } of roles) {
      const text = given.get(id)
      if (text !== undefined) cells.set(id, sameLetters(scheme, text))
    }
    const key = keyOf(cells)
    const group = groups.get(key) ?? { cells, count: 0, voters: [] }
    group.count++
    if (voter !== undefined) group.voters.push(voter)
    groups.set(key, group)
  }
  return [...groups]
    .toSorted(([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1))
    .map(([, group]) => ({ ...group, voters: group.voters.toSorted() }))
}

/**
 * The two most different answers to a row: two that name different owners before any that do not, then those with the most
 * letters that only one of them gives. Of pairs equally far apart the one with more voters behind it. The order of the votes
 * makes no difference.
 *
 * @returns undefined when all who answered say the same
 */
export function endsOf(matrix: Matrix, row: Responsibility, votes: readonly Vote[]): Ends | undefined {
  const answers = rowAnswers(matrix, row, votes)
  const owners = answers.map(({ cells }) => ownersOf(matrix, cells))
  let found: (Ends & { readonly isOverOwner: boolean }) | undefined
  for (const [at, one] of answers.entries()) {
    for (const [place, other] of answers.entries()) {
      if (place <= at) continue
      const distance = distanceBetween(matrix.scheme, one, other)
      if (distance === 0) continue
      const pair = { one, other, distance, isOverOwner: owners[at] !== owners[place] }
      if (found === undefined || isFurther(pair, found)) found = pair
    }
  }
  return found && { one: found.one, other: found.other, distance: found.distance }
}

function isFurther(
  pair: Ends & { readonly isOverOwner: boolean },
  found: Ends & { readonly isOverOwner: boolean },
): boolean {
  if (pair.isOverOwner !== found.isOverOwner) return pair.isOverOwner
  if (pair.distance !== found.distance) return pair.distance > found.distance
  return pair.one.count + pair.other.count > found.one.count + found.other.count
}

/** Whom an answer names as owners, as a text to compare. */
function ownersOf(matrix: Matrix, cells: ReadonlyMap<RoleId, string>): string {
  return JSON.stringify(matrix.roles.flatMap(({ id }) => (isOwned(matrix, cells.get(id) ?? '') ? [id] : [])))
}

/** Letters that only one of two answers gives, over the whole row. Roles that only one of them speaks of say nothing. */
export function distanceBetween(
  scheme: Scheme,
  one: Pick<RowAnswer, 'cells'>,
  other: Pick<RowAnswer, 'cells'>,
): number {
  let distance = 0
  for (const [role, text] of one.cells) {
    const otherText = other.cells.get(role)
    if (otherText === undefined || otherText === text) continue
    const mine = new Set(keysOf(scheme, text))
    const theirs = new Set(keysOf(scheme, otherText))
    distance += [...mine].filter((key) => !theirs.has(key)).length
    distance += [...theirs].filter((key) => !mine.has(key)).length
  }
  return distance
}

function keyOf(cells: ReadonlyMap<RoleId, string>): string {
  return JSON.stringify([...cells])
}

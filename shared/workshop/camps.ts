import type { RoleId, RowId, VoterId } from '../document/ids.ts'
import { findLetter } from '../document/letters.ts'
import type { Matrix } from '../document/matrix.ts'
import { keysOf } from './answerText.ts'
import type { Vote } from './voting.ts'

/** Those who name the same owners of a row. */
export interface Camp {
  /** in the order of the chart's roles; empty: nobody answers for it */
  readonly owners: readonly RoleId[]
  readonly votes: readonly Vote[]
  readonly count: number
  /** empty in an anonymous workshop */
  readonly voters: readonly VoterId[]
}

/**
 * The votes on a row by whom they name as its owner, the largest camp first; of equal ones the one whose owners stand first on
 * the chart, and those who name nobody last. Who has no opinion on the owner is in none. The order of the votes makes no difference.
 */
export function campsOf(matrix: Matrix, row: RowId, votes: readonly Vote[]): readonly Camp[] {
  const groups = new Map<string, { owners: readonly RoleId[]; votes: Vote[] }>()
  for (const vote of votes) {
    const owners = ownersNamed(matrix, vote.answers.get(row))
    if (owners === undefined) continue
    const key = JSON.stringify(owners)
    const group = groups.get(key) ?? { owners, votes: [] }
    group.votes.push(vote)
    groups.set(key, group)
  }
  const places = new Map(matrix.roles.map(({ id }, at) => [id, at]))
  return [...groups.values()]
    .map(({ owners, votes: all }): Camp => {
      const voters = all.flatMap(({ voter }) => voter ?? []).toSorted()
      return { owners, votes: all, count: all.length, voters }
    })
    .toSorted((a, b) => b.count - a.count || inChartOrder(places, a.owners, b.owners))
}

function inChartOrder(
  places: ReadonlyMap<RoleId, number>,
  one: readonly RoleId[],
  other: readonly RoleId[],
): number {
  if (one.length === 0 || other.length === 0) return other.length - one.length
  const at = one.findIndex((role, place) => role !== other[place])
  const placeOf = (role: RoleId | undefined): number => (role && places.get(role)) ?? -1
  return at < 0 ? one.length - other.length : placeOf(one[at]) - placeOf(other[at])
}

/** The largest camp, if it names somebody and no other is as large: whom most say answers for the row. */
export function leadingCamp([first, second]: readonly Camp[]): Camp | undefined {
  const isAhead = first !== undefined && first.owners.length > 0 && first.count > (second?.count ?? 0)
  return isAhead ? first : undefined
}

/** Whether a text such as `A/R` has the letter of an owner in it. */
export function isOwned({ scheme }: Pick<Matrix, 'scheme'>, text: string): boolean {
  return keysOf(scheme, text).some((key) => findLetter(scheme, key)?.kind === 'owner')
}

/**
 * Whom an answer names, in chart order. Nobody is an answer where it leaves no role of the chart open; else it has no opinion on
 * the owner (undefined).
 */
function ownersNamed(
  matrix: Matrix,
  cells: ReadonlyMap<RoleId, string> | undefined,
): readonly RoleId[] | undefined {
  if (cells === undefined) return undefined
  const owners = matrix.roles.filter(({ id }) => isOwned(matrix, cells.get(id) ?? '')).map(({ id }) => id)
  const isWhole = matrix.roles.every(({ id }) => cells.has(id))
  return owners.length > 0 || isWhole ? owners : undefined
}

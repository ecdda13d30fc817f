import { movedItems } from '../commands/movedItems.ts'
import type { Three } from './conflict.ts'

export interface MergedOrder<Id extends string> {
  readonly order: readonly Id[]
  /** what theirs moved and ours moved as well, so that it stands where ours has it */
  readonly leftInPlace: readonly Id[]
}

type Orders<Id extends string> = Three<readonly Id[]>

/** How often the moves of theirs are tried until no more is to be done. */
const mostRounds = 8

/**
 * The order of the items that are kept: that of ours, with what theirs added, and what theirs moved and ours did not, put
 * behind what it stands behind there. What ours added at the same place comes first, up to a heading.
 *
 * Where both moved so much that one cannot tell who moved what, ours stays and only additions are put in. Merging the
 * outcome with theirs again changes nothing: it is either a state in which all moves are done, or one from which no such
 * state is found.
 */
export function mergeOrder<Id extends string>(
  { base, ours, theirs }: Orders<Id>,
  isKept: (id: Id) => boolean,
  isHeading: (id: Id) => boolean,
): MergedOrder<Id> {
  const kept = { base: base.filter(isKept), ours: ours.filter(isKept), theirs: theirs.filter(isKept) }
  const movedByTheirs = moved(kept.base, kept.theirs)
  const withAdditions = withTheirs(kept, new Set(), isHeading)
  const order =
    withMoves(kept, movedByTheirs, isHeading) ??
    withMoves({ ...kept, ours: withAdditions }, movedByTheirs, isHeading) ??
    withAdditions
  const elsewhere = movedByTheirs.size === 0 ? movedByTheirs : moved(kept.theirs, order)
  return { order, leftInPlace: order.filter((id) => movedByTheirs.has(id) && elsewhere.has(id)) }
}

/** Puts in the moves of theirs until nothing changes any more; undefined when that does not come about. */
function withMoves<Id extends string>(
  orders: Orders<Id>,
  movedByTheirs: ReadonlySet<Id>,
  isHeading: (id: Id) => boolean,
): readonly Id[] | undefined {
  let order = orders.ours
  for (let round = 0; round < mostRounds; round++) {
    const next = withTheirs({ ...orders, ours: order }, movedByTheirs, isHeading)
    if (next.length === order.length && next.every((id, at) => id === order[at])) return order
    order = next
  }
  return undefined
}

/** Ours, with what it lacks of theirs and what only theirs moved put where theirs has it. */
function withTheirs<Id extends string>(
  { base, ours, theirs }: Orders<Id>,
  movedByTheirs: ReadonlySet<Id>,
  isHeading: (id: Id) => boolean,
): readonly Id[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  const movedByOurs = moved(base, ours)
  const isPlaced = (id: Id) => !inOurs.has(id) || (movedByTheirs.has(id) && !movedByOurs.has(id))
  const behind = new Map<Id | undefined, Id[]>()
  let anchor: Id | undefined
  for (const id of theirs) {
    if (isPlaced(id)) {
      const group = behind.get(anchor)
      if (group === undefined) behind.set(anchor, [id])
      else group.push(id)
    } else if (!movedByOurs.has(id)) anchor = id
  }
  if (behind.size === 0) return ours

  const order: Id[] = []
  let waiting: readonly Id[] = behind.get(undefined) ?? []
  for (const id of ours) {
    if (isPlaced(id)) continue
    const isOnlyOurs = !inBase.has(id) && !inTheirs.has(id)
    if (!isOnlyOurs || isHeading(id)) {
      order.push(...waiting)
      waiting = []
    }
    order.push(id)
    const group = behind.get(id)
    if (group) waiting = [...waiting, ...group]
  }
  return [...order, ...waiting]
}

function moved<Id extends string>(before: readonly Id[], after: readonly Id[]): ReadonlySet<Id> {
  return movedItems(
    before.map((id) => ({ id })),
    after.map((id) => ({ id })),
  )
}

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

/**
 * Ours, with what it lacks of theirs and what only theirs moved put where theirs has it. A row that ours added or moved
 * into a section goes along when theirs moved the section.
 */
function withTheirs<Id extends string>(
  { base, ours, theirs }: Orders<Id>,
  movedByTheirs: ReadonlySet<Id>,
  isHeading: (id: Id) => boolean,
): readonly Id[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  const movedByOurs = moved(base, ours)
  const isPlaced = (id: Id) => !inOurs.has(id) || (movedByTheirs.has(id) && !movedByOurs.has(id))
  if (!theirs.some(isPlaced)) return ours

  const isOnlyOurs = (id: Id) => !inBase.has(id) && !inTheirs.has(id)
  const sections = { ours: sectionsOf(ours, isHeading), theirs: sectionsOf(theirs, isHeading) }
  const isAtHome = (id: Id) => sections.ours.get(id) === sections.theirs.get(id)

  const along: Groups<Id> = new Map()
  const staying: Id[] = []
  let carrier: Id | undefined
  for (const id of ours) {
    const section = sections.ours.get(id)
    const goesAlong = section !== undefined && isPlaced(section) && (isOnlyOurs(id) || movedByOurs.has(id))
    if (isPlaced(id)) carrier = isAtHome(id) ? id : carrier
    else if (goesAlong && !isHeading(id)) append(along, carrier, [id])
    else staying.push(id)
  }

  const stays = new Set(staying)
  const behind: Groups<Id> = new Map()
  let anchor: Id | undefined
  for (const id of theirs) {
    if (isPlaced(id)) append(behind, anchor, [id, ...(along.get(id) ?? [])])
    else if (stays.has(id) && (!movedByOurs.has(id) || isAtHome(id))) anchor = id
  }
  return woven(staying, behind, (id) => isOnlyOurs(id) && !isHeading(id))
}

type Groups<Id> = Map<Id | undefined, Id[]>

function append<Id>(groups: Groups<Id>, to: Id | undefined, items: readonly Id[]): void {
  const group = groups.get(to)
  if (group === undefined) groups.set(to, [...items])
  else group.push(...items)
}

/** The items with what stands behind each; what `isFirst` stays nearer to the item before it. */
function woven<Id extends string>(
  items: readonly Id[],
  behind: Groups<Id>,
  isFirst: (id: Id) => boolean,
): readonly Id[] {
  const order: Id[] = []
  let waiting: readonly Id[] = behind.get(undefined) ?? []
  for (const id of items) {
    if (!isFirst(id)) {
      order.push(...waiting)
      waiting = []
    }
    order.push(id)
    const group = behind.get(id)
    if (group !== undefined) waiting = [...waiting, ...group]
  }
  return [...order, ...waiting]
}

/** The heading each item is under; a heading is under itself. */
function sectionsOf<Id extends string>(
  order: readonly Id[],
  isHeading: (id: Id) => boolean,
): ReadonlyMap<Id, Id | undefined> {
  let heading: Id | undefined
  return new Map(order.map((id) => [id, (heading = isHeading(id) ? id : heading)]))
}

function moved<Id extends string>(before: readonly Id[], after: readonly Id[]): ReadonlySet<Id> {
  return movedItems(
    before.map((id) => ({ id })),
    after.map((id) => ({ id })),
  )
}

import { movedItems } from '../document/movedItems.ts'
import type { Side, Three } from './conflict.ts'

export interface MergedOrder<Id extends string> {
  readonly order: readonly Id[]
  /** what both sides moved, each to another place */
  readonly movedTwice: readonly Id[]
}

type Orders<Id extends string> = Three<readonly Id[]> & {
  /** what was moved since the base; the same order is asked about again and again */
  readonly movedIn: (order: readonly Id[]) => ReadonlySet<Id>
}

/** How often the moves of theirs are tried until no more is to be done. */
const mostRounds = 8

/**
 * The order of the items that are kept: that of one side, with what the other added, and what the other moved and the one did
 * not, put behind what it stands behind there. The sides may be swapped: the outcome is the same, since otherwise two
 * computers that merge the same two states would never agree.
 *
 * @param knows the side that contains all saves of the other: what it did not take over of the other's order stays so
 */
export function mergeOrder<Id extends string>(
  { base, ours, theirs }: Three<readonly Id[]>,
  isKept: (id: Id) => boolean,
  isHeading: (id: Id) => boolean,
  knows?: Side,
): MergedOrder<Id> {
  const kept = withMovedIn({
    base: base.filter(isKept),
    ours: ours.filter(isKept),
    theirs: theirs.filter(isKept),
  })
  if (knows !== undefined) {
    const orders = knows === 'ours' ? kept : swapped(kept)
    return { order: withTheirs(orders, new Set(), isHeading), movedTwice: [] }
  }
  const [byOurs, byTheirs] = [kept.movedIn(kept.ours), kept.movedIn(kept.theirs)]
  // Where nothing was moved there is nothing to settle: the additions stand where they are put at once.
  if (byOurs.size === 0 && byTheirs.size === 0) return { order: eitherOrder(kept, isHeading), movedTwice: [] }
  const order = settledOrder(kept, isHeading)
  const isTwice = (id: Id): boolean => byOurs.has(id) && byTheirs.has(id)
  const [inOurs, inTheirs] = [predecessors(kept.ours), predecessors(kept.theirs)]
  const isElsewhere = (id: Id): boolean => inOurs.get(id) !== inTheirs.get(id)
  return { order, movedTwice: order.filter((id) => isTwice(id) && isElsewhere(id)) }
}

function predecessors<Id>(order: readonly Id[]): ReadonlyMap<Id, Id | undefined> {
  return new Map(order.map((id, at) => [id, order[at - 1]]))
}

function withMovedIn<Id extends string>(three: Three<readonly Id[]>): Orders<Id> {
  const base = three.base.map((id) => ({ id }))
  const found = new Map<readonly Id[], ReadonlySet<Id>>()
  const movedIn = (order: readonly Id[]): ReadonlySet<Id> => {
    const before = found.get(order)
    if (before !== undefined) return before
    const items = movedItems(
      base,
      order.map((id) => ({ id })),
    )
    found.set(order, items)
    return items
  }
  return { ...three, movedIn }
}

/** The order of both, put together until neither side would change it any more. */
function settledOrder<Id extends string>(kept: Orders<Id>, isHeading: (id: Id) => boolean): readonly Id[] {
  const { base, ours, theirs } = kept
  const sides = [ours, theirs].toSorted((a, b) => (isBefore(a, b) ? -1 : 1))
  let order = eitherOrder(kept, isHeading)
  if (isSameOrder(base, ours) || isSameOrder(base, theirs)) return order
  for (let round = 0; round < mostRounds; round++) {
    const next = sides.reduce(
      (now, side) => eitherOrder({ ...kept, ours: now, theirs: side }, isHeading),
      order,
    )
    if (isSameOrder(next, order)) return order
    order = next
  }
  return order
}

/** One side with the other put in, whichever is given first: the side that has it all already, else what comes first by ids. */
function eitherOrder<Id extends string>(orders: Orders<Id>, isHeading: (id: Id) => boolean): readonly Id[] {
  if (isSameOrder(orders.ours, orders.theirs)) return orders.ours
  const [fromOurs, fromTheirs] = [orderFrom(orders, isHeading), orderFrom(swapped(orders), isHeading)]
  const hasOursAll = isSameOrder(fromOurs, orders.ours)
  if (hasOursAll !== isSameOrder(fromTheirs, orders.theirs)) return hasOursAll ? fromOurs : fromTheirs
  return isBefore(fromOurs, fromTheirs) ? fromOurs : fromTheirs
}

function swapped<Id extends string>(orders: Orders<Id>): Orders<Id> {
  return { ...orders, ours: orders.theirs, theirs: orders.ours }
}

function isBefore(a: readonly string[], b: readonly string[]): boolean {
  const at = a.findIndex((id, place) => id !== b[place])
  return at >= 0 ? (a[at] ?? '') < (b[at] ?? '') : a.length < b.length
}

function isSameOrder<Id>(a: readonly Id[], b: readonly Id[]): boolean {
  return a.length === b.length && a.every((id, at) => id === b[at])
}

/**
 * The order that starts from ours. What ours added at the same place comes first, up to a heading. Where both moved so much
 * that one cannot tell who moved what, ours stays and only additions are put in. Putting theirs into the outcome again
 * changes nothing: it is either a state in which all moves are done, or one from which no such state is found.
 */
function orderFrom<Id extends string>(orders: Orders<Id>, isHeading: (id: Id) => boolean): readonly Id[] {
  const movedByTheirs = orders.movedIn(orders.theirs)
  const withAdditions = withTheirs(orders, new Set(), isHeading)
  if (movedByTheirs.size === 0) return withAdditions
  return (
    withMoves(orders, movedByTheirs, isHeading) ??
    withMoves({ ...orders, ours: withAdditions }, movedByTheirs, isHeading) ??
    withAdditions
  )
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
    if (isSameOrder(next, order)) return order
    order = next
  }
  return undefined
}

/**
 * Ours, with what it lacks of theirs and what only theirs moved put where theirs has it. A row that ours added or moved
 * into a section goes along when theirs moved the section.
 */
function withTheirs<Id extends string>(
  { base, ours, theirs, movedIn }: Orders<Id>,
  movedByTheirs: ReadonlySet<Id>,
  isHeading: (id: Id) => boolean,
): readonly Id[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)]
  const movedByOurs = movedIn(ours)
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

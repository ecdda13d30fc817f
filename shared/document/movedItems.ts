/**
 * The ids of the items, there before and after, that have to move so that the others keep their order: as few as
 * possible, by a longest increasing subsequence (Fredman 1975).
 */
export function movedItems<Id extends string>(
  before: readonly { readonly id: Id }[],
  after: readonly { readonly id: Id }[],
): ReadonlySet<Id> {
  const places = new Map(before.map(({ id }, place) => [id, place]))
  const kept = after.flatMap(({ id }) => {
    const place = places.get(id)
    return place === undefined ? [] : [{ id, place }]
  })
  if (kept.every(({ place }, at) => place > (kept[at - 1]?.place ?? -1))) return new Set()

  // `ends[n]` is where the best run of n + 1 items ends so far; `previous` leads back through it.
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, { place }] of kept.entries()) {
    const length = lowerBound(ends, (end) => (kept[end]?.place ?? 0) < place)
    previous[at] = ends[length - 1] ?? -1
    ends[length] = at
  }
  const moved = new Set(kept.map(({ id }) => id))
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) {
    const item = kept[at]
    if (item) moved.delete(item.id)
  }
  return moved
}

/** How many items at the start of a list fulfil a condition that holds up to some place. */
function lowerBound(items: readonly number[], holds: (item: number) => boolean): number {
  let [low, high] = [0, items.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(items[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

/** What places an edition among the others. */
interface Placed {
  readonly id: string
  readonly number: number
  readonly at: string
  readonly after?: string | undefined
}

/** The editions by number; those of one number by time, then by id: the same order on every computer. */
export function inEditionOrder<E extends Placed>(editions: readonly E[]): readonly E[] {
  return editions.toSorted((a, b) => a.number - b.number || byCodeUnit(a.at, b.at) || byCodeUnit(a.id, b.id))
}

/** The edition another came after, if it is there and has a lower number. */
export function editionBefore<E extends Placed>(editions: readonly E[], edition: Placed): E | undefined {
  if (edition.after === undefined) return undefined
  return editions.find(({ id, number }) => id === edition.after && number < edition.number)
}

/** The number of the next edition. */
export function nextEditionNumber(editions: readonly Placed[]): number {
  return Math.max(0, ...editions.map(({ number }) => number)) + 1
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

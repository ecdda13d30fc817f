/** Numbers from 0 up to 1. */
export type Random = () => number

/** A whole number from 0 up to, not including, `end`; 0 when there is none. */
export function below(random: Random, end: number): number {
  return Math.floor(random() * Math.max(1, end))
}

/** One of several. */
export function oneOf<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[below(random, items.length)] ?? items[0]
}

/** One of several, or undefined when there are none. */
export function anyOf<T>(random: Random, items: readonly T[]): T | undefined {
  return items[below(random, items.length)]
}

/** The list with the items of two places swapped. */
export function swapped<T>(items: readonly T[], one: number, other: number): T[] {
  return items.map((item, at) => items[at === one ? other : at === other ? one : at] ?? item)
}

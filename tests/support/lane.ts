import type { TestContext } from 'vitest'

export type Lane = 'short' | 'fast' | 'long'

/** `short` is part of `npm test`, `fast` is `npm run faults` and `npm run fuzz`, `long` is these with `-- --long`. */
export const lane: Lane = laneOf(process.env['REMIT_LANE'])

const usualSeed = 20_260_301

/**
 * The same in every `npm test`, another in every run of the longer lanes. Printed, so that a run can be repeated:
 * `REMIT_SEED=… npm run faults`.
 */
export const seed = Number(process.env['REMIT_SEED'] ?? (lane === 'short' ? usualSeed : drawnSeed()))

/** As many as the lane asks for. */
export function perLane(counts: Readonly<Record<Lane, number>>): number {
  return counts[lane]
}

/**
 * How often a property is tried: the same few cases in every `npm test`, which tell of a change, and many new ones in the
 * longer lanes, which search.
 */
export function runsPerLane(short: number): { readonly numRuns: number } {
  return { numRuns: perLane({ short, fast: 10 * short, long: 100 * short }) }
}

/** Numbers from 0 to 1 that only the seed decides (mulberry32). */
export function randomFrom(start: number): () => number {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** So many of these in an order by chance, or all of them in their own. */
export function someOf<T>(all: readonly T[], most: number, random: () => number): readonly T[] {
  if (all.length <= most) return all
  return all
    .map((one) => ({ one, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .slice(0, most)
    .map(({ one }) => one)
}

/** Prints what a harness has done. One that has injected nothing has proved nothing. */
export function report(
  name: string,
  figures: Readonly<Record<string, number | string>>,
  injected: number,
): void {
  const width = Math.max(...Object.keys(figures).map((key) => key.length))
  const lines = Object.entries(figures).map(([key, value]) => `    ${key.padEnd(width)}  ${shown(value)}`)
  console.log([`  ${name} · ${lane} lane · seed ${seed}`, ...lines, ''].join('\n'))
  if (injected === 0) throw new Error(`${name} injected nothing.`)
}

/**
 * To be called first by a test that needs something of the machine. Without it the test is skipped, and counted as such
 * by name; where CI is set it fails instead.
 *
 * @param lacking what is missing, or undefined
 */
export function needs(context: TestContext, lacking: string | undefined): void {
  if (lacking === undefined) return
  if (process.env['CI']) throw new Error(`In CI nothing is skipped, and here is no ${lacking}.`)
  console.log(`  Skipped for want of ${lacking}: ${context.task.name}`)
  context.skip(`no ${lacking}`)
}

function laneOf(given: string | undefined): Lane {
  return given === 'fast' || given === 'long' ? given : 'short'
}

function shown(value: number | string): string {
  return typeof value === 'number' ? value.toLocaleString('en') : value
}

function drawnSeed(): number {
  return Math.floor(Math.random() * 2 ** 31)
}

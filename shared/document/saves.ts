import { isId } from './ids.ts'
import type { Matrix } from './matrix.ts'

/*
 * Which saves the state of a chart in a file contains: a version vector (Parker et al., “Detection of Mutual Inconsistency in
 * Distributed Systems”, 1983). Each installation of Remit has an id of its own for a chart, made at random, and counts its
 * saves of it. Beside its count a line has the mark of the content that was saved then: two contents under one count show
 * that two installations have one id, and a content that has none of the marks was not made by a save alone.
 */

/** The last save of one installation that a state contains. */
export interface Save {
  /** from 1 */
  readonly count: number
  /** of the content as it was saved: see `contentMark.ts` */
  readonly mark: string
}

/** The last save of each installation, by the installation's id. A state from before these lines has none. */
export type Saves = ReadonlyMap<string, Save>

/** A state of a chart as far as it has to be told from others: what it contains, and the mark of its content. */
export interface ChartState {
  readonly saves: Saves
  readonly mark: string
}

export const savesLimits = {
  /** lines in a file; those with the lowest counts go first */
  installations: 1_000,
  /** the highest count; a line with a higher one is not believed */
  count: 1_000_000_000,
} as const

export const noSaves: Saves = new Map()

const linePattern = /^([1-9]\d{0,9}) ([\da-f]{12})$/

/** The lines of a file. What is no line of ours is left out: the state then counts as containing less, never more. */
export function savesFromFile(lines: unknown): Saves {
  if (typeof lines !== 'object' || lines === null || Array.isArray(lines)) return noSaves
  const saves = Object.entries(lines).flatMap(([id, line]: [string, unknown]): [string, Save][] => {
    const [, count = '', mark = ''] = (typeof line === 'string' && linePattern.exec(line)) || []
    const isBelieved = isId(id) && mark !== '' && Number(count) <= savesLimits.count
    return isBelieved ? [[id, { count: Number(count), mark }]] : []
  })
  return bounded(new Map(saves))
}

/** The lines as a file holds them, in the order of the ids. */
export function savesToFile(saves: Saves): Readonly<Record<string, string>> {
  const lines = [...saves].map(([id, { count, mark }]) => [id, `${count} ${mark}`] as const)
  return Object.fromEntries(lines.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** What contains all that either contains. The same whichever comes first. */
export function mergedSaves(a: Saves, b: Saves): Saves {
  if (isWithin(b, a)) return a
  const merged = new Map(a)
  for (const [id, save] of b) {
    const other = merged.get(id)
    if (other === undefined || isLater(save, other)) merged.set(id, save)
  }
  return bounded(merged)
}

/** What contains no more than both contain. */
export function commonSaves(a: Saves, b: Saves): Saves {
  const both = [...a].flatMap(([id, save]): [string, Save][] => {
    const other = b.get(id)
    return other === undefined ? [] : [[id, isLater(save, other) ? other : save]]
  })
  return new Map(both)
}

/** Whether `b` contains every save that `a` contains. */
export function isWithin(a: Saves, b: Saves): boolean {
  for (const [id, save] of a) {
    const other = b.get(id)
    if (other === undefined || isLater(save, other)) return false
  }
  return true
}

/** Whether the two contain the very same saves. */
export function isSameSaves(a: Saves, b: Saves): boolean {
  return a.size === b.size && isWithin(a, b) && isWithin(b, a)
}

/** With one more save. */
export function withSave(saves: Saves, id: string, save: Save): Saves {
  return bounded(new Map([...saves, [id, save]]))
}

/** The matrix with other lines of saves. */
export function withSaves(matrix: Matrix, saves: Saves): Matrix {
  const { saves: before = noSaves, ...content } = matrix
  if (before === saves) return matrix
  return saves.size === 0 ? content : { ...content, saves }
}

/** Under one count two marks come in an order of their own, the same everywhere. */
function isLater(a: Save, b: Save): boolean {
  return a.count > b.count || (a.count === b.count && a.mark > b.mark)
}

function bounded(saves: Saves): Saves {
  if (saves.size <= savesLimits.installations) return saves
  const highestFirst = [...saves].toSorted(
    ([a, one], [b, other]) => other.count - one.count || (a < b ? -1 : 1),
  )
  return new Map(highestFirst.slice(0, savesLimits.installations))
}

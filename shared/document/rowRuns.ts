import { movedItems } from './movedItems.ts'

/** What is made of a list of rows: so many of its rows as they are (above 0), so many passed over (below 0), or a row. */
export type RowRun<R> = number | R

interface WithId {
  readonly id: string
}

/** How `after` is made of `before`, in as few rows as can be: a chart has many editions, and little changes between two. */
export function rowRuns<R extends WithId>(
  before: readonly R[],
  after: readonly R[],
  isSame: (one: R, other: R) => boolean,
): readonly RowRun<R>[] {
  const places = new Map(before.map((row, place) => [row.id, { row, place }]))
  const placeOf = (row: R): number | undefined => {
    const found = places.get(row.id)
    return found && isSame(found.row, row) ? found.place : undefined
  }
  const kept = after.filter((row) => placeOf(row) !== undefined)
  const moved: ReadonlySet<string> = movedItems(before, kept)

  const runs: RowRun<R>[] = []
  let next = 0
  let length = 0
  const endRun = (): void => {
    if (length > 0) runs.push(length)
    length = 0
  }
  for (const row of after) {
    const place = moved.has(row.id) ? undefined : placeOf(row)
    if (place === undefined || place > next) endRun()
    if (place === undefined) {
      runs.push(row)
      continue
    }
    if (place > next) runs.push(next - place)
    next = place + 1
    length++
  }
  endRun()
  return runs
}

/** The rows that runs stand for; undefined when they go beyond the list they are made of. */
export function rowsOfRuns<R extends object>(
  before: readonly R[],
  runs: readonly RowRun<R>[],
): readonly R[] | undefined {
  const rows: R[] = []
  let next = 0
  for (const run of runs) {
    if (typeof run !== 'number') {
      rows.push(run)
      continue
    }
    const end = next + Math.abs(run)
    if (end > before.length) return undefined
    if (run > 0) for (const row of before.slice(next, end)) rows.push(row)
    next = end
  }
  return rows
}

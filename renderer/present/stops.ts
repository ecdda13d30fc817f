import { changesBeyondRows, rowsChangedSince } from '../../shared/commands/changesSince.ts'
import type { PresentView, StepTarget } from '../../shared/bridge/presenting.ts'
import type { RoleId, RowId } from '../../shared/document/ids.ts'
import type { Matrix, Responsibility } from '../../shared/document/matrix.ts'
import { isResponsibility, ownerCount } from '../../shared/document/query.ts'
import { chartMap } from '../../shared/map/chartMap.ts'
import { mapPages } from '../../shared/map/mapPages.ts'
import { assertNever } from '../../shared/result.ts'

/** One screen of a presentation. `key` names it for as long as what it shows is in the matrix. */
export type Stop = { readonly key: string } & (
  | { readonly kind: 'row'; readonly row: RowId }
  /** rows of one section, or above the first one; `part` of `parts` when they need several screens */
  | {
      readonly kind: 'section'
      readonly section: RowId | undefined
      readonly rows: readonly RowId[]
      readonly part: number
      readonly parts: number
    }
  | { readonly kind: 'role'; readonly role: RoleId; readonly part: number; readonly parts: number }
  /** rows and sections of the whole chart */
  | {
      readonly kind: 'chart'
      readonly rows: readonly RowId[]
      readonly part: number
      readonly parts: number
    }
  /** who answers for what */
  | { readonly kind: 'map'; readonly rows: readonly RowId[]; readonly part: number; readonly parts: number }
  /** changes that are on no row, in words */
  | { readonly kind: 'changes'; readonly words: readonly string[] }
)

/** How many rows a table shows on one screen and is still read from the back of a room. */
const rowsOfSection = 12
/** How many lines the whole chart shows on one screen; past that it would be a picture of a chart. */
const rowsOfChart = 48
/** How many responsibilities are listed under one letter of a role. */
export const entriesOfRole = 10
const changesShown = 10

/**
 * The screens of a view of a matrix, in chart order.
 *
 * @param chosen the rows of a view that shows only some, as `rowsOfView` gave them when the view was chosen
 */
export function stopsOf(matrix: Matrix, view: PresentView, chosen: readonly RowId[] | null): readonly Stop[] {
  switch (view.kind) {
    case 'map':
      return mapStops(matrix)
    case 'rows':
      return rowStops(matrix.rows.filter(isResponsibility))
    case 'sections':
      return sectionStops(matrix)
    case 'roles':
      return matrix.roles.flatMap(({ id }) => roleStops(matrix, id))
    case 'chart': {
      const pages = pagesOf(
        matrix.rows.map(({ id }) => id),
        rowsOfChart,
      )
      return pages.map((rows, at) => ({
        ...{ key: `chart ${at}`, kind: 'chart', rows, part: at + 1, parts: pages.length },
      }))
    }
    case 'contested':
      return rowStops(chosenRows(matrix, chosen))
    case 'changed':
      return [...changeStops(matrix, view.snapshot), ...rowStops(chosenRows(matrix, chosen))]
    default:
      return assertNever(view)
  }
}

/** The rows of a view that shows only some of them; null for a view of all. */
export function rowsOfView(
  matrix: Matrix,
  view: PresentView,
  hasFinding: (row: RowId) => boolean,
): readonly RowId[] | null {
  if (view.kind === 'contested') return contestedRows(matrix, hasFinding)
  if (view.kind !== 'changed') return null
  const snapshot = matrix.snapshots.find(({ id }) => id === view.snapshot)
  return snapshot ? rowsChangedSince(matrix, snapshot) : []
}

/** Rows the analysis warns of, rows that are parked, and rows not agreed yet that several roles own. */
function contestedRows(matrix: Matrix, hasFinding: (row: RowId) => boolean): readonly RowId[] {
  const isContested = (row: Responsibility): boolean =>
    hasFinding(row.id) ||
    row.status === 'parked' ||
    (row.status === undefined && ownerCount(matrix.scheme, row) > 1)
  return matrix.rows
    .filter(isResponsibility)
    .filter(isContested)
    .map(({ id }) => id)
}

/** Where the list stands: at the stop of that key, or when it has gone at the place it had. -1: there are no stops. */
export function placeOfStop(stops: readonly Stop[], key: string, at: number): number {
  const found = stops.findIndex((stop) => stop.key === key)
  return found >= 0 ? found : Math.min(at, stops.length - 1)
}

/** The place a step leads to; at either end it stays. */
export function stepTo(count: number, at: number, to: StepTarget): number {
  const places = { next: at + 1, previous: at - 1, first: 0, last: count - 1 }
  return Math.max(0, Math.min(places[to], count - 1))
}

/** The place of the screen with that number, counted from 1; a number past the end is the last screen. */
export function placeOfNumber(count: number, number: number): number {
  return Math.max(0, Math.min(number, count) - 1)
}

/** The first stop that shows a row, else that shows a role, else the first: where another view goes on. */
export function stopShowing(
  stops: readonly Stop[],
  row: RowId | undefined,
  role: RoleId | undefined,
): number {
  const ofRow = stops.findIndex((stop) => row !== undefined && rowsOfStop(stop).includes(row))
  const ofRole = stops.findIndex((stop) => stop.kind === 'role' && stop.role === role)
  return Math.max(0, ofRow, ofRole)
}

/** The rows a stop shows. */
export function rowsOfStop(stop: Stop): readonly RowId[] {
  if (stop.kind === 'row') return [stop.row]
  return stop.kind === 'role' || stop.kind === 'changes' ? [] : stop.rows
}

function rowStops(rows: readonly Responsibility[]): readonly Stop[] {
  return rows.map(({ id }) => ({ key: `row ${id}`, kind: 'row', row: id }))
}

function mapStops(matrix: Matrix): readonly Stop[] {
  const pages = mapPages(chartMap(matrix))
  return pages.map(({ stretches, undecided }, at) => ({
    ...{ key: `map ${at}`, kind: 'map', part: at + 1, parts: pages.length },
    rows: [...stretches.flatMap(({ entries }) => entries), ...undecided].map(({ row }) => row),
  }))
}

function chosenRows(matrix: Matrix, chosen: readonly RowId[] | null): readonly Responsibility[] {
  const wanted = new Set(chosen)
  return matrix.rows.filter(isResponsibility).filter(({ id }) => wanted.has(id))
}

/** A section without responsibilities has nothing to show. */
function sectionStops({ rows }: Matrix): readonly Stop[] {
  const blocks: { section: RowId | undefined; rows: RowId[] }[] = [{ section: undefined, rows: [] }]
  for (const row of rows) {
    if (row.kind === 'section') blocks.push({ section: row.id, rows: [] })
    else blocks.at(-1)?.rows.push(row.id)
  }
  return blocks.flatMap(({ section, rows: all }) => {
    const pages = pagesOf(all, rowsOfSection)
    return pages.map((page, at): Stop => ({
      ...{ key: `section ${section ?? ''} ${at}`, kind: 'section', section, rows: page },
      ...{ part: at + 1, parts: pages.length },
    }))
  })
}

function roleStops(matrix: Matrix, role: RoleId): readonly Stop[] {
  const held = matrix.scheme.letters.map(
    ({ key }) =>
      matrix.rows.filter((row) => row.kind === 'responsibility' && row.cells.get(role)?.letters.includes(key))
        .length,
  )
  const parts = Math.max(1, Math.ceil(Math.max(0, ...held) / entriesOfRole))
  return Array.from({ length: parts }, (_, at) => ({
    ...{ key: `role ${role} ${at}`, kind: 'role', role, part: at + 1, parts },
  }))
}

function changeStops(matrix: Matrix, id: string): readonly Stop[] {
  const snapshot = matrix.snapshots.find((one) => one.id === id)
  const words = snapshot ? changesBeyondRows(matrix, snapshot).map((change) => change.words) : []
  return pagesOf(words, changesShown).map((page, at) => ({
    ...{ key: `changes ${at}`, kind: 'changes', words: page },
  }))
}

/** The items cut into pages of nearly the same length, none longer than `most`. */
function pagesOf<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most)
  const length = Math.ceil(items.length / count)
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length))
}

import { textWidth, wrapped } from '../textWidth.ts'
import type { ChartMap, MapColumn, MapEntry } from './chartMap.ts'

/** A stretch of a column that stands on one page. */
export interface MapStretch {
  readonly column: MapColumn
  readonly entries: readonly MapEntry[]
  /** the column began before it */
  readonly isContinued: boolean
  /** it has more rows than most, and more width */
  readonly isWider: boolean
  /** its outer width, in pixels of a page of 1920 x 1080 */
  readonly width: number
}

/** One page of a map. */
export interface MapPage {
  readonly stretches: readonly MapStretch[]
  readonly look: MapLook
  /** what is not decided, below the columns; only on the last page, and only where it is short */
  readonly undecided: readonly MapEntry[]
}

/** Sizes of a page, in pixels of a screen of 1920 x 1080: few columns are read from further away. */
export interface MapLook {
  /** `dense` is `narrow` with smaller titles, above their counts: for roles with long names */
  readonly name: 'wide' | 'narrow' | 'dense'
  readonly gap: number
  /** of a column, at either side */
  readonly padding: number
  readonly text: { readonly size: number; readonly line: number }
  readonly beside: { readonly size: number; readonly line: number }
  readonly title: { readonly size: number; readonly line: number }
  /** the size of the count, and the width it takes from the title */
  readonly count: { readonly size: number; readonly width: number }
  /** above and below a name together, and what the head of a column takes without its title */
  readonly between: number
  readonly head: number
}

const small = { size: 28, line: 36 } as const
const slim = { gap: 16, padding: 20, text: small, beside: small, between: 22 } as const
const looks = {
  wide: {
    ...{ name: 'wide', gap: 32, padding: 40, text: { size: 32, line: 40 }, beside: small },
    ...{ title: { size: 56, line: 64 }, count: { size: 96, width: 130 }, between: 34, head: 80 },
  },
  narrow: {
    ...slim,
    name: 'narrow',
    title: { size: 40, line: 48 },
    count: { size: 56, width: 76 },
    head: 74,
  },
  dense: { ...slim, name: 'dense', title: small, count: { size: 40, width: 0 }, head: 86 },
} as const satisfies Record<string, MapLook>

/** The width of a page between its margins, and how high its columns may be below one line of facts. */
export const mapWidth = 1760
const columnHeight = 810
/** How wide text is, as a part of what {@link textWidth} says, which is generous: Inter is narrower. */
const inter = 0.92
/** What a page holds at most. */
const most = { columns: 6, rows: 7, wide: 3, undecided: 3 } as const
/** A column with more rows than this is wider than one with fewer. */
const fewRows = 4

/**
 * A map cut into pages of six columns and seven rows in a column at most, fewer where names are long: nothing is made smaller, and no name
 * is cut. A long column goes on in the next one.
 */
export function mapPages(map: ChartMap): readonly MapPage[] {
  const isFew = map.undecided.length <= most.undecided && undecidedLines(map.undecided).length <= 2
  const isShort = isFew && (map.columns.length > 0 || map.undecided.length === 0)
  const undecided = isShort ? map.undecided : []
  const columns = isShort ? map.columns : [...map.columns, undecidedColumn(map.undecided)]
  const facts = lines(factsInWords(map), mapWidth, 32)
  const height = columnHeight - (facts.length - 1) * 40 - undecidedLines(undecided).length * 48
  const pages = pagesOf(
    columns.map((column) => ({ column, from: 0 })),
    height,
  )
  return pages.map((page, at) => ({ ...page, undecided: at === pages.length - 1 ? undecided : [] }))
}

/** What stands below the title of a map, as sentences. */
export function factsInWords({ facts, shared, remarks }: ChartMap): string {
  return [facts, shared, ...remarks].filter(Boolean).join('. ')
}

/** What is not decided as one text, broken into lines as wide as a page. */
function undecidedLines(entries: readonly MapEntry[]): readonly string[] {
  return entries.length === 0 ? [] : lines(undecidedWords(entries), mapWidth, small.size)
}

/** What is not decided in one line: `Not decided: Culture of innovation (parked, Helen Brandt); Security systems`. */
export function undecidedWords(entries: readonly MapEntry[]): string {
  const each = entries.map(({ name, beside }) => (beside === '' ? name : `${name} (${beside})`))
  return `Not decided: ${each.join('; ')}`
}

/** The lines of a name in a column, and of what is said beside it. */
function entryLines(
  { name, beside, owner }: MapEntry,
  width: number,
  look: MapLook,
): { readonly name: readonly string[]; readonly beside: readonly string[] } {
  const inner = innerWidth(width, look)
  const room = owner === undefined ? inner : inner - 48
  return {
    name: lines(name, inner, look.text.size),
    beside: beside === '' ? [] : lines(beside, room, look.beside.size),
  }
}

function lines(text: string, width: number, size: number): readonly string[] {
  return wrapped(text.replaceAll(/\s+/g, ' '), width, size * inter)
}

function undecidedColumn(entries: readonly MapEntry[]): MapColumn {
  return { key: 'undecided', kind: 'undecided', title: 'Not decided', below: '', entries }
}

/** What of a column still has to find its place. */
interface Rest {
  readonly column: MapColumn
  readonly from: number
}

type Page = Pick<MapPage, 'stretches' | 'look'>

/** How a page may be cut: how many columns it has at most, and how it looks. */
interface Cut {
  readonly columns: number
  readonly look: MapLook
  readonly height: number
}

function pagesOf(rests: readonly Rest[], height: number): readonly Page[] {
  const cut = (columns: number, look: MapLook): Cut => ({ columns, look, height })
  const wide = paged(rests, cut(most.wide, looks.wide))
  if (wide.length <= 1) return wide
  const cuts = [6, 5, 4].flatMap((columns) => [cut(columns, looks.narrow), cut(columns, looks.dense)])
  const found = cuts.find((one) => paged(rests, one).every(holdsWords)) ?? cut(most.wide, looks.narrow)
  const pages = paged(rests, found)
  // Seven columns are four and three, not six and one.
  const columns = pages.reduce((sum, { stretches }) => sum + stretches.length, 0)
  const even = paged(rests, { ...found, columns: Math.ceil(columns / pages.length) })
  return even.length <= pages.length ? even : pages
}

function paged(all: readonly Rest[], cut: Cut): readonly Page[] {
  const pages: Page[] = []
  let rests = all
  while (rests.length > 0) {
    const { page, left } = nextPage(rests, cut)
    pages.push(page)
    rests = left
  }
  return pages
}

/** The next page of as many columns as there may be, and what is left. A column that is too high gets fewer rows. */
function nextPage(
  rests: readonly Rest[],
  { columns, look, height }: Cut,
): { readonly page: Page; readonly left: readonly Rest[] } {
  const rows = Array.from({ length: columns }, (): number => most.rows)
  for (;;) {
    const { taken, left } = take(rests, rows)
    const stretches = withWidths(taken, look)
    const high = stretches.findIndex((one) => one.entries.length > 1 && heightOf(one, look) > height)
    const stretch = stretches[high]
    if (stretch === undefined) return { page: { stretches, look }, left }
    rows[high] = stretch.entries.length - 1
  }
}

type Taken = Pick<MapStretch, 'column' | 'entries' | 'isContinued'>

/** The columns in their order, each cut into stretches of about the same length with at most so many rows. */
function take(
  rests: readonly Rest[],
  rows: readonly number[],
): { readonly taken: readonly Taken[]; readonly left: readonly Rest[] } {
  const taken: Taken[] = []
  let [rest, ...left] = rests
  for (const mostRows of rows) {
    if (rest === undefined) break
    const { column, from } = rest
    const count = column.entries.length - from
    const length = Math.ceil(count / Math.max(1, Math.ceil(count / mostRows)))
    taken.push({ column, entries: column.entries.slice(from, from + length), isContinued: from > 0 })
    if (length < count) rest = { column, from: from + length }
    else [rest, ...left] = left
  }
  return { taken, left: rest === undefined ? [] : [rest, ...left] }
}

function withWidths(taken: readonly Taken[], look: MapLook): readonly MapStretch[] {
  const wider = taken.map(({ entries }) => look.name !== 'wide' && entries.length > fewRows)
  const weights = wider.map((isWider) => (isWider ? 1.4 : 1))
  const sum = weights.reduce((all, one) => all + one, 0)
  const room = mapWidth - look.gap * (taken.length - 1)
  return taken.map((one, at) => {
    // A column by itself is as wide as two are.
    const width = Math.min((room * (weights[at] ?? 1)) / sum, (mapWidth - look.gap) / 2)
    return { ...one, isWider: wider[at] ?? false, width: Math.floor(width) }
  })
}

/** About how high a stretch is. */
function heightOf(
  { column, entries, width }: Pick<MapStretch, 'column' | 'entries' | 'width'>,
  look: MapLook,
): number {
  const heights = entries.map((entry) => {
    const { name, beside } = entryLines(entry, width, look)
    return name.length * look.text.line + beside.length * look.beside.line + look.between
  })
  const title = titleLines(column.title, width, look).length * look.title.line
  return heights.reduce((sum, one) => sum + one, title + look.head)
}

/** The lines of a column's title, beside or above its count. */
function titleLines(title: string, width: number, look: MapLook): readonly string[] {
  return lines(title, innerWidth(width, look) - look.count.width, look.title.size)
}

/** What a column has within its edge and padding. */
function innerWidth(width: number, { padding }: MapLook): number {
  return width - 2 * padding - 4
}

/** Whether every word of a page fits into its column. */
function holdsWords({ stretches, look }: Page): boolean {
  return stretches.every(({ column, entries, width }) => {
    const inner = innerWidth(width, look)
    const fits = (text: string, size: number, room: number): boolean =>
      text.split(/[\s-]+/).every((word) => textWidth(word, size * inter) <= room)
    return (
      entries.every(({ name }) => fits(name, look.text.size, inner)) &&
      fits(column.title, look.title.size, inner - look.count.width)
    )
  })
}

import { filledIn, textAt, type Grid } from './grid.ts'
import { kindOf, letterOfHeader } from './textKind.ts'

/** Rows from the top in which a header is looked for; above it stand titles, dates, legends. */
const deepest = 60

export interface Header {
  /** one row or two; none when the chart starts without a header */
  readonly rows: readonly number[]
  readonly firstRow: number
  readonly hasHolders: boolean
  /** whether the header names letters, and the cells below it roles */
  readonly isOfLetters: boolean
}

/** How many cells of each column look like letters or ticks, below each of the first rows. */
interface Below {
  readonly letters: (row: number, column: number) => number
  readonly total: number
}

/**
 * The rows that name the columns: those below which most letters stand, and whose own texts are no letters. Without any
 * letter it is the first row with several texts, or with any. Undefined for a table without texts.
 */
export function guessHeader(grid: Grid, isLegend: (row: number) => boolean): Header | undefined {
  const candidates = Array.from({ length: Math.min(grid.height, deepest) }, (_, row) => row).filter(
    (row) => filledIn(grid, row).length > 0 && !isLegend(row),
  )
  const ofLetters = candidates.find((row) => namesLetters(grid, row))
  const below = countBelow(grid)
  const best = bestRow(grid, candidates, below)
  if (ofLetters !== undefined && (best === undefined || best.row >= ofLetters)) {
    return { rows: [ofLetters], firstRow: ofLetters + 1, hasHolders: false, isOfLetters: true }
  }
  if (best === undefined) return withoutLetters(grid, candidates)
  const found = withSecondRow(grid, best.row, best.second, isLegend)
  return { ...found, isOfLetters: false, firstRow: (found.rows.at(-1) ?? 0) + 1 }
}

/** Nothing below any row looks like letters: a chart to be filled in, or one that starts without a header. */
function withoutLetters(grid: Grid, candidates: readonly number[]): Header | undefined {
  const [first] = candidates
  if (first === undefined) return undefined
  const several = candidates.find((row) => filledIn(grid, row).length > 1 && looksLikeHeader(grid, row))
  const [name, ...others] = filledIn(grid, first)
  const isBody =
    others.length > 1 &&
    kindOf(name?.text ?? '') === 'text' &&
    others.every(({ text }) => kindOf(text) === 'letters')
  const rows = isBody ? [] : [several ?? first]
  return { rows, firstRow: isBody ? first : (several ?? first) + 1, hasHolders: false, isOfLetters: false }
}

function countBelow(grid: Grid): Below {
  const rows = Math.min(grid.height, deepest + 1)
  const totals = new Uint32Array(grid.width)
  const above = Array.from({ length: rows }, () => new Uint32Array(grid.width))
  let total = 0
  for (const [row, texts] of grid.texts.entries()) {
    for (const [column, text] of texts.entries()) {
      if (text === '' || column >= grid.width) continue
      const kind = kindOf(text)
      if (kind !== 'letters' && kind !== 'mark') continue
      totals[column] = (totals[column] ?? 0) + 1
      total += 1
    }
    above[row]?.set(totals)
  }
  return { total, letters: (row, column) => (totals[column] ?? 0) - (above[row]?.[column] ?? 0) }
}

interface Candidate {
  readonly row: number
  readonly second: number | undefined
  readonly covered: number
}

/** The row, or pair of rows, with most letters below its texts; the first of equals, a single row before a pair. */
function bestRow(grid: Grid, candidates: readonly number[], below: Below): Candidate | undefined {
  if (below.total === 0) return undefined
  let best: Candidate | undefined
  const consider = (row: number, second: number | undefined, covered: number): void => {
    if (covered > (best?.covered ?? 0)) best = { row, second, covered }
  }
  const looking = candidates.filter((row) => looksLikeHeader(grid, row))
  for (const row of looking) consider(row, undefined, coveredBy(grid, [row], below))
  for (const row of looking) {
    if (looking.includes(row + 1)) consider(row, row + 1, coveredBy(grid, [row, row + 1], below))
  }
  return best
}

function coveredBy(grid: Grid, rows: readonly number[], below: Below): number {
  const columns = new Set(rows.flatMap((row) => filledIn(grid, row).map(({ column }) => column)))
  const first = Math.min(...columns)
  const last = rows.at(-1) ?? 0
  let covered = 0
  for (const column of columns) {
    if (column > first || columns.size === 1) covered += below.letters(last, column)
  }
  return covered
}

/** Texts that are no letters, in at least two thirds of what is filled: `CIO | IA | CTO`. */
function looksLikeHeader(grid: Grid, row: number): boolean {
  const filled = filledIn(grid, row)
  const names = filled.filter(({ text }) => kindOf(text) === 'text')
  return names.length * 3 >= filled.length * 2
}

/** Whether the row names letters above cells that hold names or ticks. */
export function namesLetters(grid: Grid, row: number): boolean {
  const found = filledIn(grid, row).flatMap(({ column, text }) => {
    const letter = letterOfHeader(text)
    return letter ? [{ column, key: letter.letter.key, isWord: letter.isWord }] : []
  })
  const keys = new Set(found.map(({ key }) => key as string))
  const isWords = found.every(({ isWord }) => isWord)
  if (keys.size < 2 || keys.size < found.length || !(keys.has('R') || keys.has('A'))) return false
  const counts = { names: 0, ticks: 0, others: 0 }
  for (let below = row + 1; below < grid.height; below++) {
    for (const { column, key } of found) {
      const text = textAt(grid, below, column)
      const kind = kindOf(text)
      if (kind === 'text') counts.names += 1
      else if (kind === 'mark' || text === key) counts.ticks += 1
      else if (kind === 'letters') counts.others += 1
    }
  }
  // Other letters below `PM (R)` or `R`: the column is of a role that is called so.
  return counts.names + counts.ticks > (isWords ? 2 : 1) * counts.others
}

/** A row of groups above the header, or of the people who hold the roles below it. */
function withSecondRow(
  grid: Grid,
  row: number,
  second: number | undefined,
  isLegend: (row: number) => boolean,
): Pick<Header, 'rows' | 'hasHolders'> {
  if (second !== undefined) return { rows: [row, second], hasHolders: false }
  const own = filledIn(grid, row)
  const first = own[0]?.column ?? 0
  const above = row > 0 && !isLegend(row - 1) ? filledIn(grid, row - 1) : []
  const groups = above.filter(({ column }) => column > first)
  const isSpread = above.length < own.length || grid.mergesIn(row - 1).some(({ columns }) => columns > 1)
  const isTitle = above.length === 1 && (above[0]?.column ?? 0) <= first
  if (groups.length > 0 && isSpread && !isTitle && groups.every(({ text }) => kindOf(text) === 'text')) {
    return { rows: [row - 1, row], hasHolders: false }
  }
  const next = filledIn(grid, row + 1)
  const people = next.filter(({ column }) => column > first)
  const roles = own.filter(({ column }) => column > first)
  const isPeople =
    people.length * 3 >= roles.length * 2 &&
    people.length > 1 &&
    people.every(({ text, column }) => kindOf(text) === 'text' && textAt(grid, row, column) !== '') &&
    !next.some(({ column }) => column === first) &&
    !isLegend(row + 1)
  return isPeople ? { rows: [row, row + 1], hasHolders: true } : { rows: [row], hasHolders: false }
}

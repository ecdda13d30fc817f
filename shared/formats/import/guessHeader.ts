import { isHeaderWord } from './columnWords.ts'
import { filledIn, isText, textAt, type Filled, type Grid } from './grid.ts'
import { headerLetters, ownerAlone } from './headerLetters.ts'
import type { LowerRow } from './headers.ts'
import { readLegend } from './legend.ts'
import { shareOfRoles } from './roleNames.ts'
import { kindOf } from './textKind.ts'
import { tickInColumn } from './ticks.ts'

/** Rows from the top in which a header is looked for; above it stand titles, dates, legends. */
const deepest = 60

export interface Header {
  /** one row or two; none when the chart starts without a header */
  readonly rows: readonly number[]
  readonly firstRow: number
  readonly lowerRow: LowerRow
  /** whether the header names letters, and the cells below it roles */
  readonly isOfLetters: boolean
}

/** How many cells of each column look like letters or ticks, and how many like other texts, below each of the first rows. */
interface Below {
  readonly letters: (row: number, column: number) => number
  readonly texts: (row: number, column: number) => number
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
    return { rows: [ofLetters], firstRow: ofLetters + 1, lowerRow: 'names', isOfLetters: true }
  }
  if (best === undefined) return ofOwnerAlone(grid, candidates) ?? withoutLetters(grid, candidates)
  const found = withSecondRow(grid, best.row, best.second, isLegend)
  return { ...found, isOfLetters: false, firstRow: (found.rows.at(-1) ?? 0) + 1 }
}

/** `Task | Owner | Due` above a name in most rows. */
function ofOwnerAlone(grid: Grid, candidates: readonly number[]): Header | undefined {
  for (const row of candidates.slice(0, 10)) {
    const [column] = ownerAlone(filledIn(grid, row))?.keys.keys() ?? []
    if (column === undefined) continue
    const rows = grid.texts.slice(row + 1).filter((texts) => texts.some(isText))
    const named = rows.filter((texts) => isText(texts[column] ?? ''))
    const areNames = named.every((texts) => (texts[column] ?? '').split(/\s+/).length <= mostWordsOfNames)
    if (named.length > 0 && named.length * 2 >= rows.length && areNames)
      return { rows: [row], firstRow: row + 1, lowerRow: 'names', isOfLetters: true }
  }
  return undefined
}

/** More words are a sentence about somebody. */
const mostWordsOfNames = 12

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
  if (isBody) return { rows: [], firstRow: first, lowerRow: 'names', isOfLetters: false }
  const row = several ?? first
  // Above the names of roles that nobody has a letter of yet may stand their groups, merged over them.
  const isGrouped =
    filledIn(grid, row).every(({ column }) => isMergedAcross(grid, row, column)) &&
    filledIn(grid, row + 1).length > filledIn(grid, row).length &&
    looksLikeHeader(grid, row + 1)
  const rows = isGrouped ? [row, row + 1] : [row]
  return { rows, firstRow: (rows.at(-1) ?? row) + 1, lowerRow: 'names', isOfLetters: false }
}

function countBelow(grid: Grid): Below {
  const rows = Math.min(grid.height, deepest + 1)
  const letters = new Uint32Array(grid.width)
  const texts = new Uint32Array(grid.width)
  const above = Array.from({ length: rows }, () => ({
    letters: new Uint32Array(grid.width),
    texts: new Uint32Array(grid.width),
  }))
  let total = 0
  for (const [row, cells] of grid.texts.entries()) {
    for (const [column, text] of cells.entries()) {
      if (text === '' || column >= grid.width) continue
      const kind = kindOf(text)
      if (kind === 'text') texts[column] = (texts[column] ?? 0) + 1
      if (kind !== 'letters' && kind !== 'mark') continue
      letters[column] = (letters[column] ?? 0) + 1
      total += 1
    }
    above[row]?.letters.set(letters)
    above[row]?.texts.set(texts)
  }
  return {
    total,
    letters: (row, column) => (letters[column] ?? 0) - (above[row]?.letters[column] ?? 0),
    texts: (row, column) => (texts[column] ?? 0) - (above[row]?.texts[column] ?? 0),
  }
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
    // With an empty corner the first text is already above letters, not above the names.
    const isNames =
      column === first && columns.size > 1 && below.texts(last, column) >= below.letters(last, column)
    if (!isNames) covered += below.letters(last, column)
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
  const found = headerLetters(filledIn(grid, row))
  if (found === undefined) return false
  const counts = { names: 0, ticks: 0, others: 0 }
  for (let below = row + 1; below < grid.height; below++) {
    for (const [column, key] of found.keys) {
      const text = textAt(grid, below, column)
      const kind = kindOf(text)
      if (kind === 'text' && /\p{L}/u.test(text) && tickInColumn(text) === undefined) counts.names += 1
      else if (kind === 'mark' || text === key || tickInColumn(text)) counts.ticks += 1
      else if (kind === 'letters') counts.others += 1
    }
  }
  // Other letters below `PM (R)` or `R`: the column is of a role that is called so.
  return counts.names + counts.ticks > (found.areWords ? 2 : 1) * counts.others
}

/** A row of groups above the header, or below it one of the people who hold the roles, of groups, or of the rest of their names. */
function withSecondRow(
  grid: Grid,
  row: number,
  second: number | undefined,
  isLegend: (row: number) => boolean,
): Pick<Header, 'rows' | 'lowerRow'> {
  if (second !== undefined) return { rows: [row, second], lowerRow: 'names' }
  if (areGroupsAbove(grid, row, isLegend)) return { rows: [row - 1, row], lowerRow: 'names' }
  const lowerRow = isLegend(row + 1) ? undefined : lowerRowOf(grid, row)
  return lowerRow ? { rows: [row, row + 1], lowerRow } : { rows: [row], lowerRow: 'names' }
}

function areGroupsAbove(grid: Grid, row: number, isLegend: (row: number) => boolean): boolean {
  const own = filledIn(grid, row)
  const first = nameColumnOf(grid, row, own[0]?.column ?? 0)
  const above = row > 0 && !isLegend(row - 1) ? filledIn(grid, row - 1) : []
  const groups = above.filter(({ column }) => column > first)
  const [only, second] = above
  const isTitle =
    only !== undefined &&
    second === undefined &&
    (only.column <= first || (saysChart.test(only.text) && !isMergedAcross(grid, row - 1, only.column)))
  return (
    groups.length > 0 &&
    !isTitle &&
    groups.every(
      ({ text }) => kindOf(text) === 'text' && text.length < 80 && readLegend([text]) === undefined,
    )
  )
}

/** What a chart is called, wherever its title stands. */
const saysChart =
  /\b(?:ra[s]?ci|daci|responsibilit(?:y|ies)|matrix|matriz|matrice|chart|verantwortlichkeiten)\b/i

function isMergedAcross(grid: Grid, row: number, column: number): boolean {
  return grid.mergesIn(row).some((merge) => merge.column === column && merge.columns > 1)
}

/** The column of the names: that of the first header, or left of it when the corner is empty and names stand below. */
function nameColumnOf(grid: Grid, row: number, first: number): number {
  for (let column = 0; column < first; column++) {
    for (let below = row + 1; below < Math.min(grid.height, row + 12); below++) {
      const text = textAt(grid, below, column)
      if (kindOf(text) === 'text' && /\p{L}/u.test(text)) return column
    }
  }
  return first
}

/** What the row below the roles says of them, if it is part of the header. */
function lowerRowOf(grid: Grid, row: number): LowerRow | undefined {
  const own = filledIn(grid, row)
  const next = filledIn(grid, row + 1)
  const [label] = next
  const first = nameColumnOf(grid, row, own[0]?.column ?? 0)
  // A label may begin with `RACI`.
  const areTexts = next.every(({ column, text }) => column === first || kindOf(text) === 'text')
  if (label === undefined || !areTexts) return undefined
  const below = next.filter(({ column }) => column > first)
  if (textAt(grid, row, first) === '' && label.column < (own[0]?.column ?? 0))
    return belowEmptyCorner(grid, row, own, next)
  const roles = own.filter(({ column }) => column > first)
  const corner = textAt(grid, row, first)
  const isPart = below.length < roles.length && label.column === first
  if (isPart && isHeaderWord('role', corner) && isHeaderWord('name', label.text))
    return belowEmptyCorner(grid, row, roles, next)
  const saysRoles = label.column === first && isHeaderWord('role', label.text)
  const isLabelled = (label.column === first && isHeaderWord('name', label.text)) || saysRoles
  const areBelow =
    below.length === next.length - (isLabelled ? 1 : 0) &&
    below.length * 3 >= roles.length * 2 &&
    below.length > 1 &&
    kindOf(label.text) === 'text' &&
    below.every(({ column }) => textAt(grid, row, column) !== '')
  if (!areBelow) return undefined
  if (saysRoles) return isPersonWord(corner) ? 'roles' : 'holders'
  const words = (texts: readonly Filled[]): number => shareOfRoles(texts.map(({ text }) => text))
  return words(below) > words(roles) + 0.3 ? 'rest' : 'holders'
}

/** What stands left of the names of those who hold roles, when those stand below. */
function isPersonWord(corner: string): boolean {
  return (
    corner === '' ||
    /^(?:names?|persons?|people|members?|team members?|staff|nombres?|noms?|nome|naam|namen|personas?|personnes?|mitglied(?:er)?)\s*:?$/i.test(
      corner,
    )
  )
}

/**
 * What the row below roles without a corner says: below some of them their groups, left of them what the other columns are; or, below
 * roles that are merged into it, only the latter.
 */
function belowEmptyCorner(
  grid: Grid,
  row: number,
  roles: readonly Filled[],
  next: readonly Filled[],
): LowerRow | undefined {
  const labels = next.filter(({ column }) => column < (roles[0]?.column ?? 0))
  const groups = next.filter(({ column }) => textAt(grid, row, column) !== '')
  if (labels.length === 0 || labels.length + groups.length < next.length) return undefined
  const merges = grid.mergesIn(row)
  const reachDown = roles.every(({ column }) =>
    merges.some((merge) => merge.column === column && merge.rows > 1),
  )
  if (groups.length === 0) return reachDown ? 'names' : undefined
  const areGroups =
    labels.length > 1 ||
    labels.some(({ text }) => isHeaderWord('name', text)) ||
    grid.mergesIn(row + 1).some(({ columns }) => columns > 1)
  return areGroups ? 'groups' : undefined
}

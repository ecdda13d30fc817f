import { limits } from '../../document/limits.ts'
import { raci } from '../../document/schemes.ts'
import {
  decidedHeader,
  decidedMarks,
  decidedOwn,
  decidedRows,
  isOtherLayout,
  orientationOf,
  settledColumns,
  withDecisions,
  type Decisions,
} from './decisions.ts'
import { guessColumns } from './guessColumns.ts'
import { guessHeader, type Header } from './guessHeader.ts'
import { isRolesDown } from './guessOrientation.ts'
import { guessMarks, guessScheme, type Counts } from './guessScheme.ts'
import { guessSections } from './guessSections.ts'
import { filledIn, gridOf, placeOf, textAt, type Grid } from './grid.ts'
import { headersOf } from './headers.ts'
import { readLegend, type Definition } from './legend.ts'
import { ownShape } from './ownLayout.ts'
import type { Repair } from './repairs.ts'
import type { ColumnUse, Mark, Shape } from './shape.ts'
import type { SourceTable } from './source.ts'
import { kindOf } from './textKind.ts'

/** A table wider than this can only be a turned one, with activities side by side. */
const widest = 1_000

/**
 * How a table is most likely to be read, with what a person has decided; undefined when nothing in it can be a chart: no
 * texts, or too many columns. What was guessed without good evidence is among the shape's doubts.
 */
export function guessShape(source: SourceTable, given: Decisions = {}): Shape | undefined {
  const decided = source.known ? withDecisions(source.known, given) : given
  const own = ownShape(source.table)
  if (own && !isOtherLayout(decided)) return decidedOwn(own, decided)
  const grid = gridOf(source)
  const legend = source.legend.flatMap((line) => readLegend([line]) ?? [])
  if (grid.width > widest) return canBeTurned(grid) ? turned(source, grid, legend, decided) : undefined
  const isAcross = decided.orientation !== undefined && decided.orientation !== 'roles-down'
  if (isAcross) return shapeOf(grid, grid, legend, decided)
  // Positions that were decided are those of the turned table if it turns out to be one.
  const free = shapeOf(grid, grid, legend, {})
  const isDown = decided.orientation === 'roles-down' || (free !== undefined && liesRolesDown(grid, free))
  const chart = free && { firstRow: free.headerRows[0] ?? 0, endRow: free.endRow }
  const down = isDown ? turned(source, grid, legend, decided, chart) : undefined
  if (down) return down
  return Object.keys(decided).length === 0 ? free : shapeOf(grid, grid, legend, decided)
}

function liesRolesDown(grid: Grid, { orientation, columns, headerRows, firstRow, endRow }: Shape): boolean {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const header = headerRows.at(-1)
  if (orientation !== 'roles-across' || header === undefined) return false
  return isRolesDown(grid, header, firstRow, endRow, name)
}

function canBeTurned({ width, height }: Grid): boolean {
  return height <= widest && width <= limits.rows + 100
}

/** The shape of the table turned; only what stands in the rows of the chart takes part. */
function turned(
  source: SourceTable,
  grid: Grid,
  legend: readonly Definition[],
  decided: Decisions,
  { firstRow, endRow } = { firstRow: 0, endRow: source.table.length },
): Shape | undefined {
  const all = gridOf(source, { isTurned: true })
  const texts = all.texts.map((row) => row.map((text, at) => (at >= firstRow && at < endRow ? text : '')))
  const shape = shapeOf({ ...all, texts }, grid, legend, decided)
  if (shape === undefined || shape.orientation !== 'roles-across') return undefined
  const found = { kind: 'guess', row: firstRow + 1, column: 1 } as const
  const corner = filledIn(grid, firstRow)[0]?.text ?? ''
  const doubt: Repair = {
    ...found,
    found: corner,
    done: 'the roles stand below each other here; the chart was turned',
  }
  const title = firstRow > 0 ? titleOf(grid, firstRow, legendRowsOf(grid, 0, firstRow)) : undefined
  return {
    ...shape,
    orientation: 'roles-down',
    title: title && { row: title.column, column: title.row },
    doubts: decided.orientation === undefined ? [doubt, ...shape.doubts] : shape.doubts,
  }
}

/** The shape of a grid; `whole` is the table as it stands, in which legends are looked for. */
function shapeOf(
  grid: Grid,
  whole: Grid,
  known: readonly Definition[],
  decided: Decisions,
): Shape | undefined {
  const isLegendRow = (row: number): boolean => !grid.isTurned && legendIn(grid, row) !== undefined
  const header = decidedHeader(grid, guessHeader(grid, isLegendRow), decided)
  if (header === undefined) return undefined
  const { firstRow } = header
  const top = header.rows[0] ?? firstRow
  const endRow = Math.min(grid.height, Math.max(firstRow, decided.endRow ?? endOf(grid, header, firstRow)))
  const headers = headersOf(grid, header).map(({ label }) => label)
  const columns = guessColumns(grid, { headers, firstRow, endRow }, header.isOfLetters, decided.columns)
  const legendRows = legendRowsOf(whole, 0, grid.isTurned ? 0 : top, grid.isTurned ? whole.height : endRow)
  const legend = [...known, ...[...legendRows].flatMap((row) => legendIn(whole, row) ?? [])]
  const title = titleOf(grid, top, legendRows)
  const chart = { headers, headerRows: header.rows, columns, firstRow, endRow }
  const rows = decidedRows(guessSections(grid, chart), decided.rows, grid.isTurned)
  const counts = countTexts(grid, columns, firstRow, endRow)
  const hint = `${title ? textAt(grid, title.row, title.column) : ''} ${headers.join(' ')}`
  const scheme =
    decided.scheme ??
    (header.isOfLetters ? schemeOfHeader(columns, legend) : guessScheme(counts, hint, legend))
  const settled = settledColumns(columns, scheme)
  const { marks, isGuess } = guessMarks(scheme, counts)
  const meant = decidedMarks(header.isOfLetters ? [] : marks, decided.marks)
  const isDoubtful = isGuess && !header.isOfLetters && decided.marks === undefined
  return {
    ...{ orientation: orientationOf(settled), isOwn: false, title },
    ...{ headerRows: header.rows, hasHolders: header.hasHolders, firstRow, endRow },
    ...{ columns: settled, scheme, marks: meant, legendRows: [...legendRows] },
    ...{ sectionRows: rows.sectionRows, leftOutRows: rows.leftOutRows },
    doubts: [...(isDoubtful ? [doubtAboutTicks(grid, firstRow, marks)] : []), ...rows.doubts],
  }
}

/** Where the chart ends: after its last letters and the names right below them, before a legend or what follows a gap. */
function endOf(grid: Grid, header: Header, firstRow: number): number {
  const nameColumn = filledIn(grid, header.rows[0] ?? header.firstRow)[0]?.column ?? 0
  const isChart = (row: number): boolean =>
    legendIn(grid, row) === undefined &&
    filledIn(grid, row).some(({ column, text }) => {
      const kind = kindOf(text)
      return (
        column > nameColumn && (header.isOfLetters ? kind !== 'blank' : kind === 'letters' || kind === 'mark')
      )
    })
  let last = grid.height - 1
  while (last >= firstRow && !isChart(last)) last--
  if (last < firstRow) last = firstRow - 1
  let end = last + 1
  while (end < grid.height && isNamed(grid, end)) end++
  return end
}

/** A row below the letters that still belongs to the chart: something to be assigned, and no remark about the chart. */
function isNamed(grid: Grid, row: number): boolean {
  const [first] = filledIn(grid, row)
  if (first === undefined || legendIn(grid, row) !== undefined) return false
  const isRemark =
    /^(?:[*†‡¹²³]|\(?\*|notes?\b|source\b|legend|key\b|last (?:updated|modified)|updated|version|approved|prepared|created|total|count|sum\b|summe|gesamt|quelle|stand\b|hinweis|anmerkung|nota\b|fuente|fonte|bron\b)/i
  return !isRemark.test(first.text) && first.text.length <= 200
}

function legendIn(grid: Grid, row: number): readonly Definition[] | undefined {
  const filled = filledIn(grid, row)
  if (filled.length === 0 || filled.length > 12) return undefined
  return readLegend(filled.map(({ text }) => text))
}

/** Rows above `top` and from `end` on that say what letters mean. */
function legendRowsOf(grid: Grid, start: number, top: number, end = grid.height): ReadonlySet<number> {
  const rows = new Set<number>()
  for (let row = start; row < top; row++) if (legendIn(grid, row)) rows.add(row)
  for (let row = end; row < Math.min(grid.height, end + 100); row++) if (legendIn(grid, row)) rows.add(row)
  return rows
}

/** The first row above the header that is one text and no legend. */
function titleOf(grid: Grid, top: number, legendRows: ReadonlySet<number>): Shape['title'] {
  for (let row = 0; row < top; row++) {
    const [first, second] = filledIn(grid, row)
    if (first && second === undefined && !legendRows.has(row)) return { row, column: first.column }
  }
  return undefined
}

function countTexts(grid: Grid, columns: readonly ColumnUse[], firstRow: number, endRow: number): Counts {
  const counts = new Map<string, number>()
  const wanted = columns.flatMap(({ kind }, column) =>
    kind === 'role' || kind === 'letters' ? [column] : [],
  )
  for (let row = firstRow; row < endRow; row++) {
    const texts = grid.texts[row] ?? []
    for (const column of wanted) {
      const text = texts[column]
      if (text) counts.set(text, (counts.get(text) ?? 0) + 1)
    }
  }
  return counts
}

/** The scheme of a header of letters: the first that has them all. */
function schemeOfHeader(columns: readonly ColumnUse[], legend: readonly Definition[]): Shape['scheme'] {
  const keys = columns.flatMap((use) => (use.kind === 'letter' ? [use.letter as string] : []))
  return guessScheme(new Map(keys.map((key) => [key, 1])), raci.name, legend)
}

function doubtAboutTicks(grid: Grid, firstRow: number, marks: readonly Mark[]): Repair {
  const mark = marks.find(({ means }) => means !== 'note')?.mark ?? ''
  return {
    ...{ kind: 'guess', ...placeOf(grid, firstRow, 0), found: mark },
    done: 'stands where letters are; read as Responsible',
  }
}

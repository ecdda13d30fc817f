import { limits } from '../../document/limits.ts'
import { raci } from '../../document/schemes.ts'
import { endOf, legendAbove, legendIn, legendRowsOf, titleOf } from './chartBounds.ts'
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
import { filledIn, gridOf, placeOf, textAt, type Grid } from './grid.ts'
import { guessColumns, type Columns } from './guessColumns.ts'
import { guessHeader, type Header } from './guessHeader.ts'
import { rolesDownScore, turnsAbove } from './guessOrientation.ts'
import { guessMarks, guessScheme, type Counts } from './guessScheme.ts'
import { guessSections } from './guessSections.ts'
import { headersOf } from './headers.ts'
import { readLegend, withLegend, type Definition } from './legend.ts'
import { ownLongShape, ownShape } from './ownLayout.ts'
import type { FoundAt, Question } from './questions.ts'
import type { ColumnUse, Shape } from './shape.ts'
import { leadQuestion, markQuestions, nameQuestion, rowsQuestion, turnQuestion } from './shapeQuestions.ts'
import type { SourceTable } from './source.ts'
import { usageIn } from './usage.ts'
import { whoseLetter, withKinds } from './whoseLetter.ts'

/** A table wider than this can only be a turned one, with activities side by side. */
const widest = 1_000

/**
 * How a table is most likely to be read, with what a person has decided; undefined when nothing in it can be a chart: no
 * texts, or too many columns. What was guessed without good evidence is among the shape's questions.
 */
export function guessShape(source: SourceTable, given: Decisions = {}): Shape | undefined {
  const decided = source.known ? withDecisions(source.known, given) : given
  const own = ownShape(source.table) ?? ownLongShape(source.table)
  if (own && !isOtherLayout(own, decided)) return decidedOwn(own, decided)
  const grid = gridOf(source)
  const known: Known = {
    legend: source.legend.flatMap((line) => readLegend([line]) ?? []),
    hint: source.name,
  }
  if (grid.width > widest) return canBeTurned(grid) ? turned(source, grid, known, decided) : undefined
  const isAcross = decided.orientation !== undefined && decided.orientation !== 'roles-down'
  if (isAcross) return shapeOf(grid, grid, known, decided)
  // Positions that were decided are those of the turned table if it turns out to be one.
  const free = shapeOf(grid, grid, known, {})
  const score = free === undefined ? 0 : downScore(grid, free)
  const isDown = decided.orientation === 'roles-down' || score > turnsAbove
  const chart = free && { firstRow: free.headerRows[0] ?? 0, endRow: free.endRow }
  const down = isDown ? turned(source, grid, known, decided, chart) : undefined
  const shape = down ?? (Object.keys(decided).length === 0 ? free : shapeOf(grid, grid, known, decided))
  if (shape === undefined || decided.orientation !== undefined || Math.abs(score - turnsAbove) > unsureWithin)
    return shape
  return {
    ...shape,
    questions: [
      turnQuestion(cornerOf(grid, shape, chart?.firstRow ?? 0), down !== undefined),
      ...shape.questions,
    ],
  }
}

/** Scores that are no further from the edge are a guess. */
const unsureWithin = 0.9

function cornerOf(grid: Grid, { orientation }: Shape, row: number): FoundAt {
  const [first] = filledIn(grid, row)
  const column = orientation === 'roles-down' ? 0 : (first?.column ?? 0)
  return { row: row + 1, column: column + 1, found: textAt(grid, row, column) }
}

function downScore(grid: Grid, { orientation, columns, headerRows, firstRow, endRow }: Shape): number {
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const header = headerRows.at(-1)
  if (orientation !== 'roles-across' || header === undefined) return -1
  return rolesDownScore(grid, header, firstRow, endRow, name)
}

function canBeTurned({ width, height }: Grid): boolean {
  return height <= widest && width <= limits.rows + 100
}

/** What is known of a table before its rows are looked at. */
interface Known {
  readonly legend: readonly Definition[]
  /** what may name the scheme: the sheet or heading */
  readonly hint: string
}

/** The shape of the table turned; only what stands in the rows of the chart takes part. */
function turned(
  source: SourceTable,
  grid: Grid,
  known: Known,
  decided: Decisions,
  { firstRow, endRow } = { firstRow: 0, endRow: source.table.length },
): Shape | undefined {
  const all = gridOf(source, { isTurned: true })
  const texts = all.texts.map((row) => row.map((text, at) => (at >= firstRow && at < endRow ? text : '')))
  const shape = shapeOf({ ...all, texts }, grid, known, decided)
  if (shape === undefined || shape.orientation !== 'roles-across') return undefined
  const title = firstRow > 0 ? titleOf(grid, firstRow, legendRowsOf(grid, 0, firstRow)) : undefined
  return {
    ...shape,
    orientation: 'roles-down',
    title: title && { row: title.column, column: title.row },
  }
}

/** The shape of a grid; `whole` is the table as it stands, in which legends are looked for. */
function shapeOf(grid: Grid, whole: Grid, known: Known, decided: Decisions): Shape | undefined {
  const isLegendRow = (row: number): boolean =>
    !grid.isTurned && (legendIn(grid, row) !== undefined || legendAbove(grid, row, row + 1).length > 0)
  const header = decidedHeader(grid, guessHeader(grid, isLegendRow), decided)
  if (header === undefined) return undefined
  const { firstRow } = header
  const top = header.rows[0] ?? firstRow
  const endRow = Math.min(grid.height, Math.max(firstRow, decided.endRow ?? endOf(grid, header, firstRow)))
  const headers = headersOf(grid, header).map(({ label }) => label)
  const legendRows = legendRowsOf(whole, 0, grid.isTurned ? 0 : top, grid.isTurned ? whole.height : endRow)
  const legend = [
    ...known.legend,
    ...(grid.isTurned ? [] : legendAbove(whole, 0, top)),
    ...[...legendRows].flatMap((row) => legendIn(whole, row) ?? []),
  ]
  const keys = new Set(legend.map(({ key }) => key))
  const columns = guessColumns(grid, { headers, firstRow, endRow, keys }, header.isOfLetters, decided.columns)
  const title = titleOf(grid, top, legendRows)
  const chart = { headers, headerRows: header.rows, columns: columns.uses, firstRow, endRow }
  const rows = decidedRows(guessSections(grid, chart), decided.rows)
  const hint = [title ? textAt(grid, title.row, title.column) : '', known.hint, ...headers].join(' ')
  const meaning = meaningOf({ grid, header, columns, chart, legend, hint, rows }, decided)
  const settled = settledColumns(columns.uses, meaning.scheme)
  const nameColumn = settled.findIndex(({ kind }) => kind === 'name' || kind === 'role-name')
  const { unclearName } = columns
  const about = [
    ...meaning.questions,
    ...(unclearName === undefined
      ? []
      : [nameQuestion(grid, header.rows[0] ?? 0, unclearName, settled[unclearName]?.kind === 'role-name')]),
    rowsQuestion(grid, rows, nameColumn),
  ]
  return {
    ...{ orientation: orientationOf(settled), isOwn: false, title },
    ...{ headerRows: header.rows, lowerRow: header.lowerRow, firstRow, endRow, columns: settled },
    ...{ scheme: meaning.scheme, marks: meaning.marks, legendRows: [...legendRows] },
    ...{ sectionRows: rows.sectionRows, leftOutRows: rows.leftOutRows, continuedRows: rows.continuedRows },
    questions: about.filter((one) => one !== undefined),
  }
}

interface Found {
  readonly grid: Grid
  readonly header: Header
  readonly columns: Columns
  readonly chart: { readonly headers: readonly string[]; readonly firstRow: number; readonly endRow: number }
  readonly legend: readonly Definition[]
  readonly hint: string
  readonly rows: { readonly sectionRows: readonly number[] }
}

/** What letters and marks mean: as decided, else as the legend, the title and their use say. */
function meaningOf(
  { grid, header, columns, chart, legend, hint, rows }: Found,
  decided: Decisions,
): Pick<Shape, 'scheme' | 'marks'> & { readonly questions: readonly Question[] } {
  const counts = countTexts(grid, columns.uses, chart.firstRow, chart.endRow)
  const guessed =
    decided.scheme ??
    (header.isOfLetters ? schemeOfHeader(columns, legend) : guessScheme(counts, hint, legend))
  if (header.isOfLetters) {
    const scheme = withKinds(guessed, decided.kinds)
    const lead = leadQuestion(grid, header.rows[0] ?? 0, columns.uses, scheme)
    return { scheme, marks: decidedMarks([], decided.marks), questions: lead ? [lead] : [] }
  }
  const places = placesIn(grid, columns.uses, chart)
  const usage = usageIn(grid, { columns: columns.uses, ...chart, ...rows }, guessed)
  const words = [...chart.headers, ...usage.names]
  const whose = whoseLetter({ scheme: guessed, rows: usage.rows, counts, legend, words, placeOf: places })
  const scheme = withKinds(guessed, decided.kinds ?? whose.kinds)
  const marks = guessMarks(scheme, counts, chart.endRow - chart.firstRow)
  const meant = [
    ...whose.marks,
    ...marks.marks.filter(({ mark }) => !whose.marks.some((one) => one.mark === mark)),
  ]
  return {
    scheme,
    marks: decidedMarks(meant, decided.marks),
    questions: [
      ...(whose.question && decided.kinds === undefined ? [whose.question] : []),
      ...markQuestions(scheme, marks, places).filter(({ id }) => decided.marks?.[id.slice(5)] === undefined),
    ],
  }
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

/** Where a text of a role's cell stands first. */
function placesIn(
  grid: Grid,
  columns: readonly ColumnUse[],
  { firstRow, endRow }: { readonly firstRow: number; readonly endRow: number },
): (text: string) => FoundAt {
  return (text) => {
    for (let row = firstRow; row < endRow; row++) {
      const column = (grid.texts[row] ?? []).findIndex(
        (one, at) => one === text && (columns[at]?.kind === 'role' || columns[at]?.kind === 'letters'),
      )
      if (column >= 0) return { ...placeOf(grid, row, column), found: text }
    }
    return { ...placeOf(grid, firstRow, 0), found: text }
  }
}

/** The scheme of a header of letters, with the wording of the legend. */
function schemeOfHeader({ uses, scheme }: Columns, legend: readonly Definition[]): Shape['scheme'] {
  const keys = uses.flatMap((use) => (use.kind === 'letter' ? [use.letter as string] : []))
  if (scheme) return withLegend(scheme, legend, (key) => keys.includes(key))
  return guessScheme(new Map(keys.map((key) => [key, 1])), raci.name, legend)
}

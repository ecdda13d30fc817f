import { counted } from '../../counted.ts'
import { createMatrix } from '../../document/create.ts'
import { limits } from '../../document/limits.ts'
import type { Matrix } from '../../document/matrix.ts'
import { err, ok, type Result } from '../../result.ts'
import { besideHeader, unescaped } from '../ownHeaders.ts'
import { newChart, report, type Chart } from './chartBuilder.ts'
import { oneLine } from './cleanText.ts'
import { isHeaderWord, isPlainHeader } from './columnWords.ts'
import { filledIn, gridOf, isText, placeOf, textAt, type Grid } from './grid.ts'
import { mayOwnOrDo } from './headerLetters.ts'
import { headersOf } from './headers.ts'
import { listsActivities, readActivitiesListed } from './readActivitiesListed.ts'
import { readCell } from './readCell.ts'
import { readLettersAcross } from './readLettersAcross.ts'
import { readRolesAcross, sectionInCorner } from './readRolesAcross.ts'
import type { Repair } from './repairs.ts'
import { rowKinds, type Shape } from './shape.ts'
import { spreadMerges } from './spreadMerges.ts'
import type { SourceTable } from './source.ts'
import type { TableError } from './tableError.ts'
import type { BesideLetters } from '../ownHeaders.ts'

export interface ReadMatrix {
  readonly matrix: Matrix
  /** what was understood differently from what is written, in the order of the table */
  readonly repairs: readonly Repair[]
}

/**
 * Reads a table as its shape says. Every text of the table ends up in the matrix or is quoted in a repair.
 *
 * @param title the matrix's title when the table has none
 */
export function readShape(source: SourceTable, shape: Shape, title: string): Result<ReadMatrix, TableError> {
  const tooMany = shape.columns.filter(({ kind }) => kind === 'role').length
  if (tooMany > limits.roles)
    return err({ kind: 'too-large', what: 'roles', found: tooMany, max: limits.roles })
  const chart = newChart(shape.scheme)
  const asWritten = gridOf(source, { isTurned: shape.orientation === 'roles-down', isVerbatim: shape.isOwn })
  const grid = spreadMerges(asWritten, shape, chart)
  const readInCells = listsActivities(grid, shape) ? readActivitiesListed : readLettersAcross
  const read = areRolesHeaders(shape) ? readRolesAcross : readInCells
  const ownTitle = titleIn(grid, shape)
  read(chart, grid, shape, ownTitle || title)
  reportHeaders(chart, grid, shape)
  reportOutside(chart, grid, shape)
  if (chart.error) return err(chart.error)
  const { roles, rows, scheme } = chart
  if (rows.length > limits.rows)
    return err({ kind: 'too-large', what: 'rows', found: rows.length, max: limits.rows })
  if (roles.length > limits.roles)
    return err({ kind: 'too-large', what: 'roles', found: roles.length, max: limits.roles })
  const matrix = createMatrix({
    title: (ownTitle || title).slice(0, limits.name).toWellFormed(),
    ...(shape.goal && {
      goal: textAt(grid, shape.goal.row, shape.goal.column).slice(0, limits.goal).toWellFormed(),
    }),
    scheme,
    roles,
    rows,
  })
  const repairs = [...source.repairs, ...chart.repairs].toSorted(
    (one, other) => one.row - other.row || one.column - other.column,
  )
  return ok({ matrix, repairs })
}

/** Whether roles are named by headers, not in cells. */
function areRolesHeaders({ orientation }: Shape): boolean {
  return orientation === 'roles-across' || orientation === 'roles-down'
}

function titleIn(grid: Grid, { title }: Shape): string {
  // `Title: Opening hours` says in its own words that it is one.
  const text = title === undefined ? '' : oneLine(textAt(grid, title.row, title.column))
  return text.replace(/^(?:title|titel|titre|título|titolo)\s*[:：]\s*(?=\S)/i, '')
}

/** Headers that name nothing in the matrix and are more than a common word. */
function reportHeaders(chart: Chart, grid: Grid, shape: Shape): void {
  const names = headersOf(grid, { rows: shape.headerRows, lowerRow: shape.lowerRow })
  const corner = sectionInCorner(grid, shape)
  const dates: { readonly row: number; readonly column: number; readonly text: string }[] = []
  for (const row of shape.headerRows) {
    for (const { column, text } of filledIn(grid, row)) {
      const use = shape.columns[column] ?? { kind: 'left-out' }
      const isName = use.kind === 'role' && areRolesHeaders(shape)
      const isBeside = 'of' in use && isBesideHeader(text, use.kind, textAt(grid, row, use.of))
      const isGroup =
        row === shape.headerRows[0] &&
        names.some(
          ({ group, label }, at) =>
            shape.columns[at]?.kind === 'role' &&
            (group === oneLine(text) || label.startsWith(`${oneLine(text)}: `)),
        )
      const isLabel =
        use.kind === 'details' && names[column]?.label === oneLine(text) && holdsAny(grid, shape, column)
      const isWord =
        isPlainHeader(text) || (use.kind === 'letter' && (isLetterOnly(shape, text) || mayOwnOrDo(text)))
      const isSection = corner?.row === row && corner.column === column
      if (use.kind === 'field' || isName || isBeside || isGroup || isLabel || isWord || isSection) continue
      if (isDate.test(text)) {
        dates.push({ row, column, text })
        continue
      }
      report(
        chart,
        'left-out',
        placeOf(grid, row, column),
        text,
        'the header of a column that is no role; not kept',
      )
    }
  }
  const [first] = dates
  if (first === undefined) return
  const others = dates.length - 1
  const done = `a date above a column, and no role; not kept${others > 0 ? `, as ${counted(others, 'other date')}` : ''}`
  report(chart, 'left-out', placeOf(grid, first.row, first.column), first.text, done)
}

/** The days of a plan above its bars. */
const isDate = /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z?)?$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/

/** `Scope: CIO`, or `Scope` beside letters: a header that says nothing but what its column is. */
function isBesideHeader(text: string, kind: BesideLetters, of: string): boolean {
  return isHeaderWord(kind, text) || oneLine(text) === oneLine(besideHeader(kind, unescaped(of)))
}

/** `R`, `Responsible`, `Responsible (R)`: a header that says nothing but its letter. */
function isLetterOnly({ scheme }: Shape, text: string): boolean {
  const reading = readCell(scheme, text)
  return reading.kind === 'letters' && reading.scope === '' && reading.note === ''
}

function holdsAny(grid: Grid, shape: Shape, column: number): boolean {
  const { sections, leftOut } = rowKinds(shape)
  for (let row = shape.firstRow; row < shape.endRow; row++) {
    if (isText(textAt(grid, row, column)) && !sections.has(row) && !leftOut.has(row)) return true
  }
  return false
}

/** What stands above, below and between the rows of the chart. */
function reportOutside(chart: Chart, grid: Grid, shape: Shape): void {
  const { title, headerRows, firstRow, endRow } = shape
  const { leftOut } = rowKinds(shape)
  const legendRows = new Set(grid.isTurned ? [] : shape.legendRows)
  const roleRows = Object.values(shape.roleRows ?? {})
  const headers = new Set(headerRows.flatMap((row) => filledIn(grid, row).map(({ text }) => text)))
  const wordings = shape.scheme.letters.map(({ key }) => key).join(', ')
  for (let row = 0; row < grid.height; row++) {
    if (row >= firstRow && row < endRow && !leftOut.has(row)) continue
    if (headerRows.includes(row) || roleRows.includes(row)) continue
    const filled = filledIn(grid, row).filter(
      ({ column }) => ![title, shape.goal].some((place) => place?.row === row && place.column === column),
    )
    const [first] = filled
    if (first === undefined) continue
    const isLegend = legendRows.has(row)
    const done = isLegend
      ? `the legend; taken for the wording of ${wordings} where it fits`
      : row < firstRow || row >= endRow
        ? 'stands outside the chart; left out'
        : filled.every(({ text }) => !headers.has(text))
          ? 'no row of the chart; left out'
          : 'the header again; left out'
    const kind = isLegend ? 'legend' : 'left-out'
    report(chart, kind, placeOf(grid, row, first.column), filled.map(({ text }) => text).join(' | '), done)
  }
}

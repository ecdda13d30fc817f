import { holdsLetters, isRoleLike, type ChartRows } from './chartRows.ts'
import { foldText } from './foldText.ts'
import { countFilled, filledIn, textAt, type Grid } from './grid.ts'
import { isNoRow } from './isNoRow.ts'
import type { ColumnUse } from './shape.ts'
import { kindOf } from './textKind.ts'

export interface Rows {
  readonly sectionRows: readonly number[]
  readonly leftOutRows: readonly number[]
  readonly continuedRows: readonly number[]
  /** rows with a name and no letters of which it is unclear what they are */
  readonly unclearRows: readonly number[]
}

/** A row of a chart that names something and holds no letters. */
interface NameOnly {
  readonly row: number
  readonly isStrong: boolean
  readonly isMilestone: boolean
  /** whether the next row with texts holds letters */
  readonly isBeforeLetters: boolean
  readonly isLast: boolean
}

/**
 * Which rows are sections. A row with only a name is one when it is set off: merged, bold, upper case, ending with a colon, `Phase 1`,
 * without the number that other rows have, or with a shorter one. If none is set off, those with letters below them are,
 * unless most rows have only a name or they say that something is done, as milestones do. A header that is repeated is left
 * out, or is the section it names. A row that goes on with the name above it is no row of its own.
 */
export function guessSections(grid: Grid, chart: ChartRows): Rows {
  const sectionRows = new Set<number>()
  const leftOutRows = new Set<number>()
  const unclearRows: number[] = []
  const habits = habitsOf(grid, chart)
  const repeats = headerRepeats(grid, chart)
  const continued = continuedRows(grid, chart)
  const alone: NameOnly[] = []
  let rows = 0
  let firstIsAlone = false
  let after: 'letters' | 'name' | 'end' = 'end'
  for (let row = chart.endRow - 1; row >= chart.firstRow; row--) {
    if (continued.has(row) || countFilled(grid, row, 1) === 0) continue
    const repeated = repeats(row)
    if (repeated) {
      if (repeated === 'names-section') sectionRows.add(row)
      else leftOutRows.add(row)
      continue
    }
    if (isNoRow(grid, chart, row)) {
      leftOutRows.add(row)
      continue
    }
    rows += 1
    firstIsAlone = isNameOnly(grid, chart, row)
    if (!firstIsAlone) {
      after = 'letters'
      continue
    }
    const isStrong = isSetOff(grid, chart, habits, row)
    const isMilestone = saysDone(filledIn(grid, row))
    alone.push({ row, isStrong, isMilestone, isBeforeLetters: after === 'letters', isLast: after === 'end' })
    if (after === 'letters') after = 'name'
  }
  const anyStrong = alone.some(({ isStrong }) => isStrong)
  const plain = alone.filter(({ isStrong }) => !isStrong).length
  const isMostly = alone.length * 2 > rows
  const areAllHeads =
    firstIsAlone && alone.every(({ isBeforeLetters, isMilestone }) => isBeforeLetters && !isMilestone)
  for (const { row, isStrong, isMilestone, isBeforeLetters, isLast } of alone) {
    const isLikeOthers = anyStrong && plain > 1 && isBeforeLetters && !isMilestone
    const isSection =
      isStrong || (isLikeOthers && !isMostly) || (!anyStrong && !isMostly && !isLast && !isMilestone)
    if (isSection) sectionRows.add(row)
    const isOdd = anyStrong
      ? isBeforeLetters
      : !isMostly && (!isBeforeLetters || isMilestone || !firstIsAlone)
    if (!isStrong && isOdd && !areAllHeads && (!isLast || isMilestone)) unclearRows.push(row)
  }
  unclearRows.push(
    ...withoutLetters(grid, chart, new Set([...sectionRows, ...leftOutRows, ...continued, ...unclearRows])),
  )
  const sorted = (some: Iterable<number>): readonly number[] =>
    [...some].toSorted((one, other) => one - other)
  return {
    sectionRows: sorted(sectionRows),
    leftOutRows: sorted(leftOutRows),
    continuedRows: sorted(continued),
    unclearRows: sorted(new Set(unclearRows)),
  }
}

/** Words that a milestone ends with: `Design approved`. */
const done =
  /(?:complete|completed|done|finished|achieved|reached|approved|signed off|delivered|launched|released|go-?live|milestone|abgeschlossen|fertig|erreicht|beendet|freigegeben|termine|terminee|acheve|achevee|atteint|atteinte|valide|validee|completad[oa]|terminad[oa]|finalizad[oa]|completat[oa]|concluso|afgerond|voltooid|concluid[oa])\W*$/u

function saysDone(filled: readonly { readonly text: string }[]): boolean {
  return filled.some(({ text }) => text.length < 80 && done.test(foldText(text)))
}

/** Rows with a name and something about it but no letters, where nearly all others have letters. */
function withoutLetters(grid: Grid, chart: ChartRows, known: ReadonlySet<number>): readonly number[] {
  const found: number[] = []
  let rows = 0
  const name = chart.columns.findIndex(({ kind }) => kind === 'name')
  const roles = chart.columns.flatMap((use, column) => (isRoleLike(use) ? [column] : []))
  for (let row = chart.firstRow; row < chart.endRow; row++) {
    if (known.has(row) || countFilled(grid, row, 1) === 0) continue
    rows += 1
    const holdsAny = roles.some((column) => textAt(grid, row, column) !== '')
    if (!holdsAny && textAt(grid, row, name) !== '' && countFilled(grid, row, 2) > 1) found.push(row)
  }
  return found.length * 5 <= rows ? found : []
}

/**
 * Rows that only go on with the name above them: its letters are merged over both rows, or the name begins in lower case
 * where others do not.
 */
function continuedRows(grid: Grid, chart: ChartRows): ReadonlySet<number> {
  const name = chart.columns.findIndex(({ kind }) => kind === 'name')
  const found = new Set<number>()
  if (name < 0) return found
  const names: string[] = []
  for (let row = chart.firstRow; row < chart.endRow; row++) {
    const text = textAt(grid, row, name)
    if (text !== '' && holdsLetters(grid, chart.columns, row)) names.push(text)
  }
  const numbered = names.filter((text) => /^\d+\s?[-.)]/.test(text)).length
  const lower = names.filter((text) => /^\p{Ll}/u.test(text)).length
  const isNumbered = numbered * 2 > names.length
  const isUpper = lower * 4 < names.length
  for (let row = chart.firstRow + 1; row < chart.endRow; row++) {
    const text = textAt(grid, row, name)
    if (text === '' || countFilled(grid, row, 2) !== 1) continue
    const isBelowLetters = found.has(row - 1) || holdsLetters(grid, chart.columns, row - 1)
    const isOpen = !/[.:;!?]$/.test(textAt(grid, row - 1, name)) && textAt(grid, row - 1, name).length > 12
    const isLower = isUpper && /^\p{Ll}/u.test(text)
    const isUnnumbered = isNumbered && !/^\d/.test(text) && areLettersMerged(grid, chart, row)
    const isInside = areLettersMerged(grid, chart, row) && (isLower || isUnnumbered)
    if (isBelowLetters && (isInside || (isOpen && (isLower || isUnnumbered)))) found.add(row)
  }
  return found
}

/** Whether all letters of the row above reach into this one. */
function areLettersMerged(grid: Grid, { columns }: ChartRows, row: number): boolean {
  const merges = grid.mergesIn(row - 1).filter(({ rows }) => rows > 1)
  if (merges.length === 0) return false
  const lettered = filledIn(grid, row - 1).filter(
    ({ column, text }) => columns[column]?.kind === 'role' && kindOf(text) === 'letters',
  )
  return (
    lettered.length > 0 && lettered.every(({ column }) => merges.some((merge) => merge.column === column))
  )
}

/** Whether a row has one text only (which may be repeated, as some programs do for merged cells), besides a number. */
function isNameOnly(grid: Grid, chart: ChartRows, row: number): boolean {
  const { columns } = chart
  if (holdsLetters(grid, columns, row) || (row > chart.firstRow && areLettersMerged(grid, chart, row)))
    return false
  const filled = filledIn(grid, row)
  const names = filled.filter(
    ({ column, text }) => !isNumber(columns[column], text) && !isLabel(grid, chart, row, column),
  )
  const texts = new Set(names.map(({ text }) => text))
  if (texts.size !== 1) return false
  const [first] = names
  if (first === undefined || kindOf(first.text) !== 'text') return false
  const use = columns[first.column]
  if (names.length > 1) return names.some(({ column }) => isRoleLike(columns[column] ?? { kind: 'left-out' }))
  if (use?.kind === 'section') return false
  const isAcross = grid.mergesIn(row).some((merge) => merge.column === first.column && merge.columns > 1)
  return isAcross || use?.kind === 'name' || first.column === 0 || use?.kind === 'number'
}

/** What a column without a header is called in the first row of the chart: `Document name` beside the first section. */
function isLabel(
  grid: Grid,
  { columns, headers, firstRow }: ChartRows,
  row: number,
  column: number,
): boolean {
  const isNameless = columns[column]?.kind === 'details' && (headers[column] ?? '') === ''
  let first = firstRow
  while (first < row && countFilled(grid, first, 1) === 0) first++
  return row === first && isNameless && textAt(grid, row, column).length < 40
}

function isNumber(use: ColumnUse | undefined, text: string): boolean {
  return (
    (use?.kind === 'number' || use?.kind === 'details') && /^\p{L}{0,3}[-. ]?\d*(?:\.\d+)*[.)]?$/u.test(text)
  )
}

/** How the rows with letters look; a section is a row that looks different. */
interface Habits {
  readonly areStrong: boolean
  readonly areUpper: boolean
  readonly numbers: 'most' | 'few'
  readonly numberColumn: number
  readonly depth: number
}

function habitsOf(grid: Grid, chart: ChartRows): Habits {
  const name = chart.columns.findIndex(({ kind }) => kind === 'name')
  const numberColumn = chart.columns.findIndex(
    ({ kind }, column) => kind === 'number' || (kind === 'details' && column < name),
  )
  const counts = { rows: 0, strong: 0, upper: 0, numbered: 0, depth: 0 }
  for (let row = chart.firstRow; row < chart.endRow; row++) {
    if (countFilled(grid, row, 1) === 0 || isNameOnly(grid, chart, row)) continue
    counts.rows += 1
    if (grid.strongRows.has(row)) counts.strong += 1
    if (isUpper(textAt(grid, row, name))) counts.upper += 1
    const number = numberOf(textAt(grid, row, numberColumn < 0 ? name : numberColumn))
    if (number !== '') counts.numbered += 1
    counts.depth = Math.max(counts.depth, depthOf(number))
  }
  return {
    ...{ areStrong: counts.strong * 2 > counts.rows, areUpper: counts.upper * 2 > counts.rows },
    ...{ numbers: counts.numbered * 10 >= counts.rows * 8 && counts.rows > 0 ? 'most' : 'few' },
    ...{ numberColumn, depth: counts.depth },
  }
}

function isSetOff(grid: Grid, chart: ChartRows, habits: Habits, row: number): boolean {
  const { columns } = chart
  const filled = filledIn(grid, row)
  const named = filled.filter(
    ({ column, text }) => !isNumber(columns[column], text) && !isLabel(grid, chart, row, column),
  )
  const name = named[0]?.text ?? ''
  if (named.length > 1) return true
  const isAcross = grid
    .mergesIn(row)
    .some((merge) => merge.columns > 2 && merge.column <= (named[0]?.column ?? 0))
  if (isAcross || (grid.strongRows.has(row) && !habits.areStrong) || (isUpper(name) && !habits.areUpper))
    return true
  if (/[:：]$/.test(name) || sectionName.test(name)) return true
  const { numberColumn, numbers, depth } = habits
  const number = numberOf(numberColumn < 0 ? name : textAt(grid, row, numberColumn))
  if (numbers === 'most') return number === '' || depthOf(number) < depth
  return number !== '' && numberColumn >= 0
}

const sectionName =
  /^(?:phase|stage|section|part|area|sprint|domain|workstream|pillar|abschnitt|teil|bereich|étape|partie|volet|fase|etapa|sección|sezione|seção|deel)\s+(?:\d|[ivx]+\b|[a-z]\b)/i

function isUpper(text: string): boolean {
  return (
    text.replaceAll(/[^\p{L}]/gu, '').length >= 4 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase()
  )
}

/** `1.2` of `1.2`, and of `1.2 Budget`. */
function numberOf(text: string): string {
  return /^\p{L}{0,3}[-. ]?(\d+(?:\.\d+)*)/u.exec(text)?.[1] ?? ''
}

function depthOf(number: string): number {
  return number === '' ? 0 : number.replace(/\.0$/, '').split('.').length
}

/** Whether a row has the header's texts above the roles again; with a name of its own it starts a section. */
function headerRepeats(
  grid: Grid,
  { headers, columns, headerRows }: ChartRows,
): (row: number) => 'whole' | 'names-section' | undefined {
  const roles = headers.flatMap((header, column) =>
    header !== '' && isRoleLike(columns[column] ?? { kind: 'left-out' }) ? [{ header, column }] : [],
  )
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const isNamed = roles.length > 1 || (roles.length === 1 && kindOf(roles[0]?.header ?? '') === 'text')
  const isAlike = (row: number, column: number, header: string): boolean => {
    const text = textAt(grid, row, column)
    const use = columns[column]
    // `R | A` below `Responsable | Approbateur`, beside the name of a section.
    const isLetter = use?.kind === 'letter' && text === use.letter && roles.length > 1
    return (
      isLetter ||
      (text !== '' && (text === header || headerRows.some((at) => textAt(grid, at, column) === text)))
    )
  }
  return (row) => {
    if (!isNamed || !roles.every(({ header, column }) => isAlike(row, column, header))) return undefined
    const text = textAt(grid, row, name)
    return text === '' || isAlike(row, name, headers[name] ?? '') ? 'whole' : 'names-section'
  }
}

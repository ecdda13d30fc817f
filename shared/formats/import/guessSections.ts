import { countFilled, filledIn, placeOf, textAt, type Grid } from './grid.ts'
import type { Repair } from './repairs.ts'
import type { ColumnUse } from './shape.ts'
import { kindOf } from './textKind.ts'

export interface Rows {
  readonly sectionRows: readonly number[]
  readonly leftOutRows: readonly number[]
  readonly doubts: readonly Repair[]
}

interface Chart {
  readonly headers: readonly string[]
  readonly headerRows: readonly number[]
  readonly columns: readonly ColumnUse[]
  readonly firstRow: number
  readonly endRow: number
}

/** A row of a chart that names something and holds no letters. */
interface NameOnly {
  readonly row: number
  readonly isStrong: boolean
  /** whether the next row with texts holds letters */
  readonly isBeforeLetters: boolean
  readonly isLast: boolean
}

/**
 * Which rows are sections. A row with only a name is one when it is set off: merged, bold, upper case, ending with a colon, `Phase 1`,
 * without the number that other rows have, or with a shorter one. If none is set off, those with letters below them are,
 * unless most rows have only a name. A header that is repeated is left out, or is the section it names.
 */
export function guessSections(grid: Grid, chart: Chart): Rows {
  const sectionRows = new Set<number>()
  const leftOutRows = new Set<number>()
  const doubts: Repair[] = []
  const habits = habitsOf(grid, chart)
  const repeats = headerRepeats(grid, chart)
  const alone: NameOnly[] = []
  let rows = 0
  let after: 'letters' | 'name' | 'end' = 'end'
  for (let row = chart.endRow - 1; row >= chart.firstRow; row--) {
    if (countFilled(grid, row, 1) === 0) continue
    const repeated = repeats(row)
    if (repeated) {
      if (repeated === 'names-section') sectionRows.add(row)
      else leftOutRows.add(row)
      continue
    }
    rows += 1
    if (!isNameOnly(grid, chart, row)) {
      after = 'letters'
      continue
    }
    const isStrong = isSetOff(grid, chart, habits, row)
    alone.push({ row, isStrong, isBeforeLetters: after === 'letters', isLast: after === 'end' })
    if (after === 'letters') after = 'name'
  }
  const anyStrong = alone.some(({ isStrong }) => isStrong)
  const isMostly = alone.length * 2 > rows
  for (const { row, isStrong, isBeforeLetters, isLast } of alone) {
    if (isStrong || (!anyStrong && !isMostly && !isLast)) sectionRows.add(row)
    const isDoubtful = !isStrong && !isLast && (anyStrong ? isBeforeLetters : !isMostly && !isBeforeLetters)
    if (isDoubtful) doubts.push(doubtAbout(grid, row, sectionRows.has(row)))
  }
  return {
    sectionRows: [...sectionRows].toSorted((one, other) => one - other),
    leftOutRows: [...leftOutRows].toReversed(),
    doubts: doubts.toReversed(),
  }
}

function doubtAbout(grid: Grid, row: number, isSection: boolean): Repair {
  const [first] = filledIn(grid, row)
  const done = isSection
    ? 'has a name and no letters; taken for a section'
    : 'has a name and no letters; taken for a responsibility, not a section'
  return { kind: 'guess', ...placeOf(grid, row, first?.column ?? 0), found: first?.text ?? '', done }
}

function isRoleLike({ kind }: ColumnUse): boolean {
  return kind === 'role' || kind === 'letter' || kind === 'letters' || kind === 'role-name'
}

/** Whether a row has one text only (which may be repeated, as some programs do for merged cells), besides a number. */
function isNameOnly(grid: Grid, { columns }: Chart, row: number): boolean {
  if (holdsLetters(grid, columns, row)) return false
  const filled = filledIn(grid, row)
  const names = filled.filter(({ column, text }) => !isNumber(columns[column], text))
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

/** A quick answer for most rows of a chart, before they are looked at closer. */
function holdsLetters({ texts }: Grid, columns: readonly ColumnUse[], row: number): boolean {
  return (texts[row] ?? []).some(
    (text, column) => columns[column]?.kind === 'role' && kindOf(text) === 'letters',
  )
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

function habitsOf(grid: Grid, chart: Chart): Habits {
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

function isSetOff(grid: Grid, { columns }: Chart, habits: Habits, row: number): boolean {
  const filled = filledIn(grid, row)
  const named = filled.filter(({ column, text }) => !isNumber(columns[column], text))
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
  { headers, columns, headerRows }: Chart,
): (row: number) => 'whole' | 'names-section' | undefined {
  const roles = headers.flatMap((header, column) =>
    header !== '' && isRoleLike(columns[column] ?? { kind: 'left-out' }) ? [{ header, column }] : [],
  )
  const name = columns.findIndex(({ kind }) => kind === 'name')
  const isNamed = roles.length > 1 || (roles.length === 1 && kindOf(roles[0]?.header ?? '') === 'text')
  const isAlike = (row: number, column: number, header: string): boolean => {
    const text = textAt(grid, row, column)
    return text !== '' && (text === header || headerRows.some((at) => textAt(grid, at, column) === text))
  }
  return (row) => {
    if (!isNamed || !roles.every(({ header, column }) => isAlike(row, column, header))) return undefined
    const text = textAt(grid, row, name)
    return text === '' || isAlike(row, name, headers[name] ?? '') ? 'whole' : 'names-section'
  }
}

import type { LetterKey } from '../../document/ids.ts'
import type { LetterKind, Scheme } from '../../document/matrix.ts'
import type { Grid } from './grid.ts'
import { namesLetters, type Header } from './guessHeader.ts'
import type { Rows } from './guessSections.ts'
import type { LowerRow } from './headers.ts'
import type { ColumnUse, Mark, Orientation, Shape } from './shape.ts'

/** What a row of the chart is. */
export const rowUses = ['responsibility', 'section', 'left-out'] as const
export type RowUse = (typeof rowUses)[number]

/**
 * What a person has decided about how a table is to be read; the rest is guessed around it. Plain data. Rows and columns
 * count from 0; with `roles-down` they are those of the turned table, as in the shape that is being corrected.
 */
export interface Decisions {
  readonly orientation?: Orientation
  /** none, one row, or two below each other */
  readonly headerRows?: readonly number[]
  /** what the second header row says of the first */
  readonly lowerRow?: LowerRow
  /** the row after the last one of the chart */
  readonly endRow?: number
  /** what columns hold, by column; the name column is the one that is `name` */
  readonly columns?: Readonly<Record<number, ColumnUse>>
  /** what rows of the chart are, by row */
  readonly rows?: Readonly<Record<number, RowUse>>
  readonly scheme?: Scheme
  /** what texts of cells stand for, by the text in lower case */
  readonly marks?: Readonly<Record<string, readonly LetterKey[] | 'note'>>
  /** what letters say, by letter, whatever they say in their scheme */
  readonly kinds?: Readonly<Record<string, LetterKind>>
  /** whether rows and columns that the file hides are read, too */
  readonly readsHidden?: boolean
  /** the questions that are answered, by id */
  readonly settled?: readonly string[]
}

/** What was decided before, with what is decided now. */
export function withDecisions(before: Decisions, more: Decisions): Decisions {
  return {
    ...before,
    ...more,
    columns: { ...before.columns, ...more.columns },
    rows: { ...before.rows, ...more.rows },
    marks: { ...before.marks, ...more.marks },
  }
}

/** Whether anything is decided that a layout of Remit's own does not have. */
export function isOtherLayout(own: Shape, { orientation = own.orientation, headerRows }: Decisions): boolean {
  return orientation !== own.orientation || headerRows !== undefined
}

/** The header as decided, or as guessed; undefined when there is neither. */
export function decidedHeader(
  grid: Grid,
  guessed: Header | undefined,
  { orientation, headerRows, lowerRow = 'names' }: Decisions,
): Header | undefined {
  if (headerRows === undefined) {
    if (guessed === undefined || orientation === undefined) return guessed
    return { ...guessed, isOfLetters: orientation === 'letters-across' }
  }
  const rows = headerRows.filter((row) => row >= 0 && row < grid.height).slice(0, 2)
  const last = rows.at(-1)
  const isOfLetters =
    orientation === undefined
      ? last !== undefined &&
        (namesLetters(grid, last) || (guessed?.isOfLetters === true && guessed.rows.at(-1) === last))
      : orientation === 'letters-across'
  const firstRow = last === undefined ? (guessed?.rows[0] ?? guessed?.firstRow ?? 0) : last + 1
  return { rows, firstRow, lowerRow, isOfLetters }
}

/** The sections and left-out rows as decided; what was unclear about those rows no longer is. */
export function decidedRows(guessed: Rows, decided: Decisions['rows'] = {}): Rows {
  const isOpen = (row: number): boolean => decided[row] === undefined
  const of = (use: RowUse, before: readonly number[]): readonly number[] => {
    const more = Object.entries(decided).flatMap(([row, one]) => (one === use ? [Number(row)] : []))
    return [...before.filter(isOpen), ...more].toSorted((a, b) => a - b)
  }
  const sectionRows = of('section', guessed.sectionRows)
  const leftOutRows = of('left-out', guessed.leftOutRows)
  // Only a responsibility goes on in the next row: below anything else the row stands for itself.
  const others = new Set([...sectionRows, ...leftOutRows])
  return {
    ...{ sectionRows, leftOutRows },
    continuedRows: guessed.continuedRows.filter((row) => isOpen(row) && !others.has(row - 1)),
    unclearRows: guessed.unclearRows.filter(isOpen),
  }
}

/** The marks as decided, before those that are guessed. */
export function decidedMarks(guessed: readonly Mark[], decided: Decisions['marks'] = {}): readonly Mark[] {
  const given = Object.entries(decided).map(([mark, means]) => ({ mark, means }))
  return [...given, ...guessed.filter(({ mark }) => !Object.hasOwn(decided, mark))]
}

/** Remit's own layout with what was decided about its columns, rows, letters and marks. */
export function decidedOwn(own: Shape, decided: Decisions): Shape {
  const { columns = {}, rows, scheme = own.scheme, marks, endRow = own.endRow } = decided
  const given = own.columns.map((use, column) => columns[column] ?? use)
  const settled = settledColumns(oneOfEach(given, columns), scheme)
  return {
    ...{ ...own, scheme, marks: decidedMarks(own.marks, marks), endRow: Math.min(endRow, own.endRow) },
    ...withoutUnclear(decidedRows({ ...own, unclearRows: [] }, rows)),
    ...{ orientation: orientationOf(settled), columns: settled },
  }
}

function withoutUnclear({ sectionRows, leftOutRows, continuedRows }: Rows): Omit<Rows, 'unclearRows'> {
  return { sectionRows, leftOutRows, continuedRows }
}

/**
 * The columns with one of names, one of roles' names and one of sections: what was decided before what was guessed, and
 * the first of several. The others are details of their rows.
 */
export function oneOfEach(
  columns: readonly ColumnUse[],
  decided: Decisions['columns'] = {},
): readonly ColumnUse[] {
  const kept = (['name', 'role-name', 'section'] as const).map((kind) => {
    const given = columns.findIndex((_use, column) => decided[column]?.kind === kind)
    return { kind, column: given < 0 ? columns.findIndex((use) => use.kind === kind) : given }
  })
  return columns.map((use, column) =>
    kept.some((one) => one.kind === use.kind && one.column !== column) ? { kind: 'details' } : use,
  )
}

/**
 * The columns as they go together; what cannot be what it was meant to be is a detail of its row: a letter that the scheme
 * has not, a scope or note beside no letters, roles in headers and in cells at once.
 */
export function settledColumns(columns: readonly ColumnUse[], { letters }: Scheme): readonly ColumnUse[] {
  const keys = new Set(letters.map(({ key }) => key))
  const known = columns.map((use): ColumnUse =>
    use.kind === 'letter' && !keys.has(use.letter) ? { kind: 'details' } : use,
  )
  const areInCells = orientationOf(known) !== 'roles-across'
  return known.map((use): ColumnUse => {
    const isStray =
      'of' in use
        ? known[use.of]?.kind !== (areInCells ? 'letters' : 'role')
        : use.kind === (areInCells ? 'role' : 'role-name')
    return isStray ? { kind: 'details' } : use
  })
}

/** The orientation that columns have when each row is a responsibility or a part of one. */
export function orientationOf(columns: readonly ColumnUse[]): Orientation {
  if (columns.some(({ kind }) => kind === 'letter')) return 'letters-across'
  return columns.some(({ kind }) => kind === 'letters') ? 'one-per-row' : 'roles-across'
}

import type { LetterKey } from '../../document/ids.ts'
import type { Scheme } from '../../document/matrix.ts'
import type { BesideLetters, RoleDetailName, RowDetailName } from '../ownHeaders.ts'
import type { LowerRow } from './headers.ts'
import type { Question } from './questions.ts'

/**
 * How the chart lies in the table.
 * - roles-across: a row for each responsibility, a column for each role
 * - roles-down: the same turned; every position in the shape is then one of the turned table
 * - letters-across: a column for each letter, with the names of the roles in the cells, or with marks beside a role
 * - one-per-row: each row names a responsibility, a role and its letters
 */
export const orientations = ['roles-across', 'roles-down', 'letters-across', 'one-per-row'] as const
export type Orientation = (typeof orientations)[number]

/** What a column holds. */
export type ColumnUse =
  | { readonly kind: 'name' }
  /** the number of a row; Remit counts rows itself */
  | { readonly kind: 'number' }
  /** the section of a row, on its first row or on each */
  | { readonly kind: 'section' }
  /** the letters of the role that the header names */
  | { readonly kind: 'role' }
  /** beside the letters in the column `of` */
  | { readonly kind: BesideLetters; readonly of: number }
  /** a detail of the responsibility, such as its status */
  | { readonly kind: 'field'; readonly field: RowDetailName }
  /** anything else about a row: its description */
  | { readonly kind: 'details' }
  /** the roles that have this letter */
  | { readonly kind: 'letter'; readonly letter: LetterKey }
  /** the role that the row is about, and its letters */
  | { readonly kind: 'role-name' | 'letters' }
  | { readonly kind: 'left-out' }

/** What a mark that is no letter stands for. */
export interface Mark {
  /** in lower case */
  readonly mark: string
  /** its letters; none for a mark of nothing; `note` to keep it as the cell's note */
  readonly means: readonly LetterKey[] | 'note'
}

/** How a table is to be read, every guess as plain data. Rows and columns count from 0. */
export interface Shape {
  readonly orientation: Orientation
  /** Remit's own layout: texts are taken as they are, and a row without a number is a section */
  readonly isOwn: boolean
  readonly title: { readonly row: number; readonly column: number } | undefined
  /** only in Remit's own layout */
  readonly goal?: { readonly row: number; readonly column: number } | undefined
  /** none, one row or two */
  readonly headerRows: readonly number[]
  readonly lowerRow: LowerRow
  /** the rows that say who holds the roles, and more of them; only in Remit's own layout */
  readonly roleRows?: Partial<Readonly<Record<RoleDetailName, number>>>
  /** the rows of the chart: from the first up to, not including, `endRow` */
  readonly firstRow: number
  readonly endRow: number
  readonly columns: readonly ColumnUse[]
  readonly sectionRows: readonly number[]
  /** rows within the chart that are no part of it, such as a header that is repeated */
  readonly leftOutRows: readonly number[]
  /** rows with the rest of the name above them, whose letters are those of the row above */
  readonly continuedRows: readonly number[]
  /** rows of the table, turned or not, that say what the letters mean */
  readonly legendRows: readonly number[]
  readonly scheme: Scheme
  readonly marks: readonly Mark[]
  /** what was guessed without good evidence, the weightiest first */
  readonly questions: readonly Question[]
}

/** What the rows of a chart are, to be asked for each. */
export interface RowKinds {
  readonly sections: ReadonlySet<number>
  readonly leftOut: ReadonlySet<number>
  readonly continued: ReadonlySet<number>
}

const kindsOfRows = new WeakMap<Shape, RowKinds>()

/** The rows of a shape that are no responsibilities. */
export function rowKinds(shape: Shape): RowKinds {
  const known = kindsOfRows.get(shape)
  if (known) return known
  const kinds = {
    sections: new Set(shape.sectionRows),
    leftOut: new Set(shape.leftOutRows),
    continued: new Set(shape.continuedRows),
  }
  kindsOfRows.set(shape, kinds)
  return kinds
}

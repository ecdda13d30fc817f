import type { cellFields, chartFields, roleFields, rowFields } from './fields.ts'
import type { Held } from './fieldValues.ts'
import type { LetterKey, MatrixId, RoleId, RowId } from './ids.ts'
import type { Saves } from './saves.ts'

/** What a letter means to the rules, whatever the letter is called in its scheme. */
export const letterKinds = ['owner', 'doer', 'support', 'adviser', 'informed', 'verifier', 'out'] as const
export type LetterKind = (typeof letterKinds)[number]

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Fields of a newer Remit, kept as they came so that a save does not lose them. */
export type ExtraFields = Readonly<Record<string, Json>>

/** The colours a letter can be given; each is legible in both themes. */
export const letterColours = ['blue', 'green', 'amber', 'red', 'violet', 'teal', 'grey'] as const
export type LetterColour = (typeof letterColours)[number]

export interface Letter {
  readonly key: LetterKey
  readonly name: string
  readonly kind: LetterKind
  /** the team's own wording of what the letter asks of a role */
  readonly meaning: string
  /** how many cells of one row hold the letter in a good chart; `max` absent: any number */
  readonly min: number
  readonly max?: number
  /** absent: the colour of its kind */
  readonly colour?: LetterColour
  readonly extra?: ExtraFields
}

export interface Scheme {
  readonly id: string
  readonly name: string
  readonly letters: readonly Letter[]
  readonly extra?: ExtraFields
}

export interface Role extends Held<typeof roleFields> {
  readonly id: RoleId
  readonly extra?: ExtraFields
}

/** The assignment of one role to one responsibility. */
export interface Cell extends Held<typeof cellFields> {
  /** each letter once, in the scheme's order; letters outside the scheme last */
  readonly letters: readonly LetterKey[]
  readonly extra?: ExtraFields
}

export interface Section {
  readonly kind: 'section'
  readonly id: RowId
  readonly name: string
  readonly extra?: ExtraFields
}

export interface Responsibility extends Held<typeof rowFields> {
  readonly kind: 'responsibility'
  readonly id: RowId
  /** only cells that hold something: a letter, a scope or a note */
  readonly cells: ReadonlyMap<RoleId, Cell>
  /** the mark of what it is agreed on (`covered.ts`), while its status is agreed; absent in files from before editions */
  readonly agreed?: string
  readonly extra?: ExtraFields
}

export type Row = Section | Responsibility

/** A finding the team has accepted. `row` and `role` say where, when the finding has a place. */
export interface Waiver {
  readonly id: string
  readonly rule: string
  readonly row?: RowId
  readonly role?: RoleId
  /** the cells it spoke of; the waiver ends when they change. Absent: it covers the place whatever is there */
  readonly about?: string
  readonly reason: string
  readonly by: string
  /** ISO 8601, as every time in the file */
  readonly at: string
  readonly extra?: ExtraFields
}

/** One entry of the decision log. Names are copied: the entry stays true when the row is renamed or removed. */
export interface Decision {
  readonly id: string
  readonly row: RowId
  readonly rowName: string
  readonly before: string
  readonly after: string
  readonly why: string
  readonly by: string
  readonly at: string
  readonly extra?: ExtraFields
}

/** A row put off: the question that is open, who brings the answer and until when. One a row. */
export interface ParkedRow {
  readonly id: string
  readonly row: RowId
  /** copied, as in a decision */
  readonly rowName: string
  readonly question: string
  /** may be empty */
  readonly owner: string
  /** a date such as 2026-03-31; absent: none was named */
  readonly due?: string
  readonly at: string
  readonly extra?: ExtraFields
}

/** The chart as it stood at one moment. */
export interface Snapshot {
  readonly id: string
  readonly name: string
  readonly at: string
  readonly roles: readonly Role[]
  readonly rows: readonly Row[]
  readonly extra?: ExtraFields
}

/** The chart as a team adopted it: it never changes. What comes after it is a draft of the next one. */
export interface Edition extends Held<typeof chartFields> {
  readonly id: string
  /** from 1; two people who adopt apart can both make a number 4 */
  readonly number: number
  readonly at: string
  /** may be empty, as may the reason */
  readonly by: string
  readonly why: string
  /** of what it was made of: see `recordDigest.ts` */
  readonly digest: string
  /** the edition it was a draft of, by id; absent: the first */
  readonly after?: string
  readonly scheme: Scheme
  readonly roles: readonly Role[]
  readonly rows: readonly Row[]
  readonly extra?: ExtraFields
}

/** That a role has signed an edition, in whose name and when. */
export interface SignOff {
  readonly id: string
  readonly role: RoleId
  readonly roleName: string
  readonly name: string
  readonly at: string
  /** what was signed, by id, and the digest (`recordDigest.ts`); absent: signed before there were editions */
  readonly edition?: string
  readonly digest?: string
  readonly extra?: ExtraFields
}

/** One document: one chart. Immutable; every command returns the next one, sharing what did not change. */
export interface Matrix extends Held<typeof chartFields> {
  readonly id: MatrixId
  readonly scheme: Scheme
  readonly roles: readonly Role[]
  /** sections and responsibilities in display order */
  readonly rows: readonly Row[]
  readonly waivers: readonly Waiver[]
  readonly decisions: readonly Decision[]
  /** the parking lot, in the order the rows were put there */
  readonly parked: readonly ParkedRow[]
  readonly snapshots: readonly Snapshot[]
  readonly signOffs: readonly SignOff[]
  /** by number; equal ones by time, then by id */
  readonly editions: readonly Edition[]
  /** which saves of whom it contains, as its file says; no part of the content. Absent, never empty */
  readonly saves?: Saves
  /** fields this version does not know, among them those of later releases of the same version */
  readonly extra?: ExtraFields
}

import type { LetterKey, RoleId, RowId } from '../document/ids.ts'
import type { Decision, Edition, ParkedRow, Scheme, SignOff, Snapshot, Waiver } from '../document/matrix.ts'
import type { FieldError } from '../document/field.ts'
import type { CellDetails, RoleDetails, RowDetails } from '../document/details.ts'

/** The place of one cell. */
export interface CellRef {
  readonly row: RowId
  readonly role: RoleId
}

/** What a cell is to hold; what is left out stays as it is. */
export interface CellContent extends CellRef, Partial<CellDetails> {
  readonly letters: readonly LetterKey[]
}

/** What a decision gives one cell of its row. */
export type DecidedCell = Omit<CellContent, 'row'>

/** Why a decision was taken, by whom and when. */
export type DecisionStamp = Pick<Decision, 'id' | 'why' | 'by' | 'at'>

/**
 * Everything that changes a matrix. A command is data: it can be named, logged and tested. `at` and `to` are places in
 * the list as it is without the moved items, from 0.
 */
export type Command =
  | {
      readonly type: 'setLetters'
      readonly cells: readonly CellRef[]
      readonly letters: readonly LetterKey[]
    }
  /** adds the letter to every cell, or removes it when all of them hold it */
  | { readonly type: 'toggleLetter'; readonly cells: readonly CellRef[]; readonly letter: LetterKey }
  | { readonly type: 'clearLetters'; readonly cells: readonly CellRef[] }
  /** the first role leads (owner and doer), the others are doers; no roles: nobody */
  | { readonly type: 'assignRow'; readonly row: RowId; readonly roles: readonly RoleId[] }
  /** gives each cell a content of its own, as a fill or a paste does; `doing` says which of them: `Fill down` */
  | { readonly type: 'setCells'; readonly doing: string; readonly cells: readonly CellContent[] }
  /** what is left out stays as it is, here and in the next two */
  | { readonly type: 'setCellDetails'; readonly cell: CellRef; readonly details: Partial<CellDetails> }
  | { readonly type: 'addResponsibility'; readonly id: RowId; readonly name: string; readonly at: number }
  | { readonly type: 'addSection'; readonly id: RowId; readonly name: string; readonly at: number }
  | { readonly type: 'renameRow'; readonly row: RowId; readonly name: string }
  | { readonly type: 'setRowDetails'; readonly row: RowId; readonly details: Partial<RowDetails> }
  | { readonly type: 'removeRows'; readonly rows: readonly RowId[] }
  | { readonly type: 'moveRows'; readonly rows: readonly RowId[]; readonly to: number }
  /** the same rows in another order; `by` says which: `name` */
  | { readonly type: 'orderRows'; readonly rows: readonly RowId[]; readonly by: string }
  /** puts copies under new ids, in the order given, below the last of the rows copied */
  | {
      readonly type: 'duplicateRows'
      readonly copies: readonly { readonly row: RowId; readonly id: RowId }[]
    }
  | { readonly type: 'addRole'; readonly id: RoleId; readonly name: string; readonly at: number }
  | { readonly type: 'renameRole'; readonly role: RoleId; readonly name: string }
  | { readonly type: 'setRoleDetails'; readonly role: RoleId; readonly details: Partial<RoleDetails> }
  | { readonly type: 'removeRole'; readonly role: RoleId }
  | { readonly type: 'moveRole'; readonly role: RoleId; readonly to: number }
  /** several commands as one step, under a name of their own; all are carried out, or none */
  | { readonly type: 'together'; readonly label: string; readonly commands: readonly Command[] }
  /** takes another set of letters; each letter in use becomes another one, or is taken out (`null`) */
  | { readonly type: 'changeScheme'; readonly scheme: Scheme; readonly mapping: LetterMapping }
  /** accepts a finding, with a reason; an earlier waiver of the same finding goes */
  | { readonly type: 'waive'; readonly waiver: Waiver }
  | { readonly type: 'revokeWaiver'; readonly id: string }
  /** gives cells of a row their content and logs it: the row before and after, why, who and when */
  | {
      readonly type: 'decide'
      readonly row: RowId
      readonly cells: readonly DecidedCell[]
      readonly stamp: DecisionStamp
    }
  /** enters what was decided into the log, and changes nothing else */
  | { readonly type: 'logDecision'; readonly decision: Decision }
  /** puts a row off; what was parked of it before goes */
  | { readonly type: 'park'; readonly parked: Omit<ParkedRow, 'rowName' | 'extra'> }
  | { readonly type: 'unpark'; readonly id: string }
  | { readonly type: 'takeSnapshot'; readonly snapshot: Pick<Snapshot, 'id' | 'name' | 'at'> }
  | { readonly type: 'removeSnapshot'; readonly id: string }
  /** fixes the chart as it stands as its next edition */
  | { readonly type: 'adopt'; readonly edition: Pick<Edition, 'id' | 'at' | 'by' | 'why'> }
  /** an earlier signature of that role on that edition goes */
  | {
      readonly type: 'signOff'
      readonly signOff: Pick<SignOff, 'id' | 'role' | 'name' | 'at'> & { readonly edition: string }
    }
  | { readonly type: 'withdrawSignOff'; readonly id: string }
  | { readonly type: 'setStrict'; readonly strict: boolean }
  | { readonly type: 'setTitle'; readonly title: string }
  | { readonly type: 'setGoal'; readonly goal: string }

/** What becomes of each letter: another one, or nothing. A letter that is not named stays as it is. */
export type LetterMapping = ReadonlyMap<LetterKey, LetterKey | null>

/** Why a command was refused; the matrix is then as it was. */
export type CommandError =
  | { readonly kind: 'unknown-row'; readonly row: RowId }
  | { readonly kind: 'unknown-role'; readonly role: RoleId }
  | { readonly kind: 'section-not-assignable'; readonly row: RowId }
  | { readonly kind: 'letter-outside-scheme'; readonly letter: LetterKey; readonly scheme: string }
  | { readonly kind: 'scheme-lacks-kind'; readonly letterKind: 'owner' | 'doer'; readonly scheme: string }
  | { readonly kind: 'bad-scheme'; readonly problem: string }
  | { readonly kind: 'unknown-edition'; readonly edition: string }
  | { readonly kind: 'id-in-use'; readonly id: string }
  | FieldError
  | { readonly kind: 'too-many'; readonly what: 'rows' | 'roles' | 'editions'; readonly max: number }
  | { readonly kind: 'no-such-place'; readonly at: number; readonly last: number }

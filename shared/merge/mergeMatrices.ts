import { changesBetween, type Change } from '../commands/diff.ts'
import { mapLetters } from '../commands/scheme.ts'
import { createMatrix } from '../document/create.ts'
import { chartFields } from '../document/fields.ts'
import { asMatrixId } from '../document/ids.ts'
import { limits } from '../document/limits.ts'
import type { Matrix, Scheme } from '../document/matrix.ts'
import { isWithin, mergedSaves, noSaves, withSaves, type Saves } from '../document/saves.ts'
import {
  conflictId,
  type ChartConflict,
  type Choices,
  type Conflict,
  type Side,
  type Three,
} from './conflict.ts'
import { mergeAgreed } from './mergeAgreed.ts'
import { mergeEditions } from './mergeEditions.ts'
import { mergeExtra } from './mergeExtra.ts'
import { mergeRecords } from './mergeRecords.ts'
import { mergeRoles } from './mergeRoles.ts'
import { mergeRows } from './mergeRows.ts'
import { mergeScheme } from './mergeScheme.ts'
import { remarksOn, type Remark } from './remarks.ts'
import { mergeField, mergeValues, settle, type Session } from './session.ts'

/** The outcome of a merge. It is always a whole, valid matrix; where there are conflicts it holds what ours has. */
export interface Merged {
  readonly matrix: Matrix
  /** what came in from theirs, in words */
  readonly changes: readonly Change[]
  /** what is still to be chosen, in the order of the chart */
  readonly conflicts: readonly Conflict[]
  /** what a person may want to look at; nothing has to be chosen */
  readonly remarks: readonly Remark[]
  /** what it was made of, for {@link resolveConflicts} */
  readonly three: Three<Matrix>
  readonly choices: Choices
}

/**
 * Merges two states of a matrix that come from a common one. Everything is told apart by its id: what one side changed is
 * taken, what both changed to the same is fine, what both changed differently is a conflict. Pure; never throws on valid
 * matrices.
 *
 * @param choices the sides already chosen, by the id of the conflict; others are ignored
 */
export function mergeMatrices(
  base: Matrix,
  ours: Matrix,
  theirs: Matrix,
  choices: Choices = new Map(),
): Merged {
  const session: Session = { choices, conflicts: [], ...knownSide(ours.saves, theirs.saves) }
  const three = { base, ours, theirs }
  const merged = mergeParts(session, three)
  const tooMuch = tooMany(three, merged.matrix)
  if (tooMuch === undefined) {
    const changes = changesBetween(ours, merged.matrix)
    return { ...merged, changes, conflicts: session.conflicts, three, choices }
  }
  const whole: Session = { choices, conflicts: [] }
  const matrix = settle(whole, tooMuch, three)
  const changes = changesBetween(ours, matrix)
  return { matrix, changes, conflicts: whole.conflicts, remarks: [], three, choices }
}

function knownSide(ours: Saves = noSaves, theirs: Saves = noSaves): Pick<Session, 'knows'> {
  const [oursHasAll, theirsHasAll] = [isWithin(theirs, ours), isWithin(ours, theirs)]
  return oursHasAll === theirsHasAll ? {} : { knows: oursHasAll ? 'ours' : 'theirs' }
}

/** The merge again, with a side chosen for some of its conflicts; what was chosen before stays chosen. */
export function resolveConflicts(merged: Merged, ids: readonly string[], side: Side): Merged {
  const { base, ours, theirs } = merged.three
  const choices = new Map([...merged.choices, ...ids.map((id) => [id, side] as const)])
  return mergeMatrices(base, ours, theirs, choices)
}

/** What two matrices have in common that were started apart: nothing. For a merge without a known common state. */
export function nothingInCommon(): Matrix {
  return createMatrix({ scheme: { id: '', name: '', letters: [] } }, asMatrixId(''))
}

function mergeParts(session: Session, three: Three<Matrix>): Pick<Merged, 'matrix' | 'remarks'> {
  const place = { in: 'chart' } as const
  const own = {
    id: mergeField(session, place, 'id', {
      ...{ base: three.base.id, ours: three.ours.id, theirs: three.theirs.id },
    }),
    ...mergeValues(session, place, chartFields, three),
  }
  const scheme = mergeScheme(session, {
    ...{ base: three.base.scheme, ours: three.ours.scheme, theirs: three.theirs.scheme },
  })
  const alike = {
    base: withLettersIn(scheme, three.base),
    ours: withLettersIn(scheme, three.ours),
    theirs: withLettersIn(scheme, three.theirs),
  }
  const roles = mergeRoles(session, alike)
  const columns = { scheme, roles: roles.items, ofOurs: roleIds(alike.ours), ofTheirs: roleIds(alike.theirs) }
  const rows = mergeRows(session, columns, alike)
  const agreed = mergeAgreed(alike, scheme, rows.items)
  const { ours } = three
  const matrix: Matrix = {
    ...own,
    scheme,
    roles: sameList(ours.roles, roles.items),
    rows: sameList(ours.rows, agreed.rows),
    ...mergeRecords(session, alike),
    editions: mergeEditions(session, {
      ...{ base: three.base.editions, ours: three.ours.editions, theirs: three.theirs.editions },
    }),
    ...mergeExtra(session, place, three),
  }
  const saves = mergedSaves(ours.saves ?? noSaves, three.theirs.saves ?? noSaves)
  const movedTwice = { roles: roles.movedTwice, rows: rows.movedTwice }
  return { matrix: withSaves(matrix, saves), remarks: remarksOn(three, movedTwice, agreed.reopened) }
}

/** The matrix with its letters in the order of a scheme, so that sides with different schemes can be compared. */
function withLettersIn(scheme: Scheme, matrix: Matrix): Matrix {
  const keysOf = ({ letters }: Scheme) => letters.map(({ key }) => key).join('/')
  if (keysOf(scheme) === keysOf(matrix.scheme)) return matrix
  const inOrder = (rows: Matrix['rows']) => rows.map((row) => mapLetters(row, scheme, new Map()))
  const snapshots = matrix.snapshots.map((snapshot) => ({ ...snapshot, rows: inOrder(snapshot.rows) }))
  return { ...matrix, rows: inOrder(matrix.rows), snapshots }
}

function roleIds({ roles }: Matrix): ReadonlySet<Matrix['roles'][number]['id']> {
  return new Set(roles.map(({ id }) => id))
}

/** The list as it was when the items are the same ones. */
function sameList<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((item, at) => item === after[at]) ? before : after
}

/** That both sides together would not open again; each by itself does. */
function tooMany(three: Three<Matrix>, merged: Matrix): ChartConflict | undefined {
  const what = (['rows', 'roles', 'editions'] as const).find((one) => merged[one].length > limits[one])
  if (what === undefined) return undefined
  const place = { in: 'chart' } as const
  const count = merged[what].length
  return { kind: 'chart', id: conflictId(place), place, what, count, max: limits[what], ...three }
}

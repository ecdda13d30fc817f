import { rowDigest } from '../document/covered.ts'
import type { CoveredState } from '../document/covered.ts'
import type { RoleId, RowId } from '../document/ids.ts'
import { isSame } from '../document/isSame.ts'
import type { Responsibility, Row } from '../document/matrix.ts'
import { isResponsibility } from '../document/query.ts'

/** What of all that a signature covers is other than it was. */
export interface CoveredChanges {
  /** the rows that changed, were added or removed; those that are there in the order of the chart, then those that are gone */
  readonly rows: readonly ChangedRow[]
  /** roles that were added, removed or renamed */
  readonly roles: readonly RoleId[]
  /** whether a letter in use means something else */
  readonly hasOtherLetters: boolean
}

export interface ChangedRow {
  readonly id: RowId
  /** as it is now; as it was when it is gone */
  readonly name: string
  /** who has a letter in it, or had */
  readonly roles: ReadonlySet<RoleId>
}

/** What is covered and differs between two states. Nothing: their digests are the same. */
export function coveredChanges(before: CoveredState, after: CoveredState): CoveredChanges {
  return {
    rows: changedRows(before, after),
    roles: changedRoles(before, after),
    // With one scheme a letter means the same; where another one is in use, a row has changed.
    hasOtherLetters: !isSame(before.scheme, after.scheme) && !isSame(usedLetters(before), usedLetters(after)),
  }
}

/** Whether nothing that is covered changed. */
export function isUnchanged({ rows, roles, hasOtherLetters }: CoveredChanges): boolean {
  return rows.length === 0 && roles.length === 0 && !hasOtherLetters
}

function changedRows(before: CoveredState, after: CoveredState): readonly ChangedRow[] {
  const isOneScheme = isSame(before.scheme, after.scheme)
  const old = byId(before.rows)
  const now = byId(after.rows)
  const changed = [...now.values()].flatMap((row): ChangedRow[] => {
    const was = old.get(row.id)
    if (was === row && isOneScheme) return []
    if (was && rowDigest(before.scheme, was) === rowDigest(after.scheme, row)) return []
    return [changedRow(row, was)]
  })
  const gone = [...old.values()].filter(({ id }) => !now.has(id)).map((row) => changedRow(row))
  return [...changed, ...gone]
}

function byId(rows: readonly Row[]): ReadonlyMap<RowId, Responsibility> {
  return new Map(rows.filter(isResponsibility).map((row) => [row.id, row]))
}

function changedRow({ id, name, cells }: Responsibility, was?: Responsibility): ChangedRow {
  const held = [...cells, ...(was?.cells ?? [])].filter(
    ([, { letters, scope, term }]) => letters.length > 0 || scope !== '' || term !== undefined,
  )
  return { id, name, roles: new Set(held.map(([role]) => role)) }
}

function changedRoles(before: CoveredState, after: CoveredState): readonly RoleId[] {
  const old = new Map(before.roles.map(({ id, name }) => [id, name]))
  const now = new Map(after.roles.map(({ id, name }) => [id, name]))
  const ids = new Set([...old.keys(), ...now.keys()])
  return [...ids].filter((id) => old.get(id) !== now.get(id))
}

function usedLetters({ scheme, rows }: CoveredState): object {
  const used = new Set(
    rows.filter(isResponsibility).flatMap(({ cells }) => [...cells.values()].flatMap((one) => one.letters)),
  )
  const letters = scheme.letters.filter(({ key }) => used.has(key))
  return Object.fromEntries(letters.map(({ key, name }) => [key, name]))
}

import type { RoleId } from '../document/ids.ts'
import type { Responsibility } from '../document/matrix.ts'
import type { ChartFrame } from './chartFrame.ts'
import { bit, kindMask, takesPart } from './kindMask.ts'

/** What one pass over a row's cells counts. Counts are of cells, that is of roles. */
export interface RowFacts {
  readonly row: Responsibility
  readonly frame: ChartFrame
  /** cells with any letter */
  readonly lettered: number
  /** cells with a letter that takes part */
  readonly taking: number
  readonly owners: number
  readonly scopedOwners: number
  readonly doers: number
  readonly advisers: number
  readonly informed: number
  /** the cells with letters of more than one kind, or with a letter outside the scheme */
  readonly odd: readonly OddCell[]
}

export interface OddCell {
  readonly role: RoleId
  readonly kinds: number
}

const none: readonly OddCell[] = []

/** Counts a row's cells by the kinds of their letters, and tells `each` lettered cell. */
export function rowFacts(
  frame: ChartFrame,
  row: Responsibility,
  each: (role: RoleId, kinds: number) => void,
): RowFacts {
  let [lettered, taking, owners, scopedOwners, doers, advisers, informed] = [0, 0, 0, 0, 0, 0, 0]
  let odd: OddCell[] | undefined
  for (const [role, { letters, scope }] of row.cells) {
    if (letters.length === 0) continue
    const kinds = kindMask(frame.bits, letters)
    each(role, kinds)
    lettered++
    if (kinds & takesPart) taking++
    if (kinds & bit.owner) {
      owners++
      if (scope.trim() !== '') scopedOwners++
    }
    if (kinds & bit.doer) doers++
    if (kinds & bit.adviser) advisers++
    if (kinds & bit.informed) informed++
    if (kinds & (kinds - 1) || kinds & bit.unknown) (odd ??= []).push({ role, kinds })
  }
  return { row, frame, lettered, taking, owners, scopedOwners, doers, advisers, informed, odd: odd ?? none }
}

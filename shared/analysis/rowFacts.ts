import { countAtOnce, ownerGap, type CountedCell } from '../document/atOnce.ts'
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
  /** at one time, as are scoped owners and doers */
  readonly owners: number
  readonly scopedOwners: number
  readonly doers: number
  /** the first day of a time without an owner, where there is one at another time; empty: before the first */
  readonly ownerGap: string | undefined
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
  let hasTerms = false
  for (const [role, { letters, scope, term }] of row.cells) {
    if (letters.length === 0) continue
    const kinds = kindMask(frame.bits, letters)
    each(role, kinds)
    lettered++
    if (term !== undefined) hasTerms = true
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
  const counts = { lettered, taking, owners, scopedOwners, doers, advisers, informed, ownerGap: undefined }
  return { row, frame, ...counts, ...(hasTerms ? byTerm(frame, row) : {}), odd: odd ?? none }
}

/** What is counted otherwise where some cells hold on some days only. */
function byTerm(frame: ChartFrame, { cells }: Responsibility) {
  const counted = [...cells.values()].map(({ letters, scope, term }): CountedCell => {
    const kinds = kindMask(frame.bits, letters)
    const [isOwner, isDoer] = [(kinds & bit.owner) !== 0, (kinds & bit.doer) !== 0]
    return { isOwner, isDoer, isScoped: scope.trim() !== '', term }
  })
  return { ...countAtOnce(counted), ownerGap: ownerGap(counted) }
}

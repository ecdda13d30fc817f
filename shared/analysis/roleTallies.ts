import type { RoleId } from '../document/ids.ts'
import type { ChartFrame } from './chartFrame.ts'
import { bit, takesPart } from './kindMask.ts'

/** In how many rows a role has each part. */
export interface RoleTally {
  readonly lettered: number
  readonly taking: number
  readonly owner: number
  readonly doer: number
  readonly adviser: number
  readonly informed: number
  /** rows in which it takes a part beyond being informed */
  readonly beyondInformed: number
}

const fields = 7

/** The tallies of all roles as one list of numbers, so that the next one is a quick copy. */
export type RoleTallies = Int32Array

/** The place of each role in a list of tallies. */
export type RolePlaces = ReadonlyMap<RoleId, number>

/** Tallies of nothing yet. */
export function noTallies(frame: ChartFrame): RoleTallies {
  return new Int32Array(frame.roles.length * fields)
}

/** Where each role's tallies stand. */
export function rolePlaces(frame: ChartFrame): RolePlaces {
  return new Map(frame.roles.map((role, index) => [role.id, index * fields]))
}

/** Counts one cell with letters of these kinds in (`by` 1) or out (-1) of `tallies`, which it changes. */
export function countCell(
  tallies: RoleTallies,
  places: RolePlaces,
  role: RoleId,
  kinds: number,
  by: 1 | -1,
): void {
  const at = places.get(role)
  if (at === undefined) return
  const add = (field: number): void => void (tallies[at + field] = (tallies[at + field] ?? 0) + by)
  add(0)
  if (kinds & takesPart) add(1)
  if (kinds & bit.owner) add(2)
  if (kinds & bit.doer) add(3)
  if (kinds & bit.adviser) add(4)
  if (kinds & bit.informed) add(5)
  if (kinds & takesPart & ~bit.informed) add(6)
}

/** The tally of the role that stands at `index` in the chart. */
export function tallyOf(tallies: RoleTallies, index: number): RoleTally {
  const field = (at: number): number => tallies[index * fields + at] ?? 0
  return {
    ...{ lettered: field(0), taking: field(1), owner: field(2), doer: field(3) },
    ...{ adviser: field(4), informed: field(5), beyondInformed: field(6) },
  }
}

/** The rows done by a role that does any, on average. */
export function meanDoer(tallies: RoleTallies): number {
  let [rows, doers] = [0, 0]
  for (let at = 3; at < tallies.length; at += fields) {
    const done = tallies[at] ?? 0
    rows += done
    if (done > 0) doers++
  }
  return rows / Math.max(1, doers)
}

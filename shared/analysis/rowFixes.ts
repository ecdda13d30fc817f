import type { CellContent } from '../commands/command.ts'
import type { LetterKey, RoleId } from '../document/ids.ts'
import { inSchemeOrder } from '../document/letters.ts'
import { nameOfRole } from '../document/names.ts'
import { command, type Fix } from './fix.ts'
import type { RowPlace } from './rule.ts'

/** So many roles are offered by name; past that a person chooses from a list. */
export const rolesOffered = 4

/** Adds a letter to one of the roles. */
export function give(place: RowPlace, key: LetterKey | undefined, roles: readonly RoleId[]): readonly Fix[] {
  if (key === undefined) return []
  return roles
    .slice(0, rolesOffered)
    .map((role) => set(`${key} to ${nameOfRole(place.matrix, role)}`, [changed(place, role, [], [key])]))
}

/** Leaves a letter with one of the roles concerned; the others get another one instead, or lose it. */
export function keep(
  place: RowPlace,
  key: LetterKey | undefined,
  instead: LetterKey | undefined,
): readonly Fix[] {
  if (key === undefined) return []
  return place.concerned.slice(0, rolesOffered).map((kept) => {
    const others = place.concerned.filter((role) => role !== kept)
    return set(
      `Keep ${key} with ${nameOfRole(place.matrix, kept)}`,
      others.map((role) => changed(place, role, [key], [instead])),
    )
  })
}

/** Takes letters away from roles; `add` is what they get instead. */
export function drop(
  place: RowPlace,
  roles: readonly RoleId[],
  keys: readonly (LetterKey | undefined)[],
  add?: LetterKey,
): readonly Fix[] {
  const known = keys.filter((key) => key !== undefined)
  if (known.length === 0 || roles.length === 0) return []
  const label = add === undefined ? `Drop ${known.join('/')}` : `Make them ${add}`
  return [
    set(
      label,
      roles.map((role) => changed(place, role, known, [add])),
    ),
  ]
}

/** Gives the owner's letter to a role that does not do the work. */
export function moveOwner(place: RowPlace, role: RoleId): readonly Fix[] {
  const owner = place.key('owner')
  if (owner === undefined) return []
  // An owner need not be asked or told as well.
  const implied = [place.key('adviser'), place.key('informed')].filter((key) => key !== undefined)
  return [
    set(`Move ${owner} to ${nameOfRole(place.matrix, role)}`, [
      ...place.concerned.map((one) => changed(place, one, [owner], [])),
      changed(place, role, implied, [owner]),
    ]),
  ]
}

function set(doing: string, cells: readonly CellContent[]): Fix {
  return command(doing, { type: 'setCells', doing, cells })
}

/** A cell of the row without some letters and with others. A command takes no letters outside the scheme. */
function changed(
  { matrix: { scheme }, row }: RowPlace,
  role: RoleId,
  without: readonly LetterKey[],
  added: readonly (LetterKey | undefined)[],
): CellContent {
  const known = new Set(scheme.letters.map((letter) => letter.key))
  const kept = (row.cells.get(role)?.letters ?? []).filter((key) => known.has(key) && !without.includes(key))
  return {
    row: row.id,
    role,
    letters: inSchemeOrder(scheme, [...kept, ...added.filter((key) => key !== undefined)]),
  }
}

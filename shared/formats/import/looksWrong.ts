import { counted } from '../../counted.ts'
import { isResponsibility, ownerCount } from '../../document/query.ts'
import type { Matrix } from '../../document/matrix.ts'

/** What a chart holds, counted. */
export interface Measure {
  readonly roles: number
  readonly responsibilities: number
  readonly sections: number
  readonly letters: number
  /** responsibilities with exactly one owner, with several, and with none */
  readonly ownedOnce: number
  readonly severalOwners: number
  readonly unnamed: number
  readonly withoutLetters: number
  readonly rolesWithoutLetters: number
  readonly rolesWithoutNames: number
}

/** Counts what a chart holds. */
export function measure({ scheme, roles, rows }: Matrix): Measure {
  const responsibilities = rows.filter(isResponsibility)
  const used = new Set<string>()
  const found = { letters: 0, ownedOnce: 0, severalOwners: 0, unnamed: 0, withoutLetters: 0 }
  for (const row of responsibilities) {
    const { name, cells } = row
    const own = ownerCount(scheme, row)
    let letters = 0
    for (const [role, cell] of cells) {
      letters += cell.letters.length
      if (cell.letters.length > 0) used.add(role)
    }
    found.letters += letters
    if (own === 1) found.ownedOnce += 1
    if (own > 1) found.severalOwners += 1
    if (name === '') found.unnamed += 1
    if (letters === 0) found.withoutLetters += 1
  }
  return {
    ...{ roles: roles.length, responsibilities: responsibilities.length },
    ...{ sections: rows.length - responsibilities.length, ...found },
    rolesWithoutLetters: roles.filter(({ id }) => !used.has(id)).length,
    rolesWithoutNames: roles.filter(({ name }) => name === '').length,
  }
}

/**
 * Why a chart that was read looks as if it was read wrongly, as part of a sentence; undefined when nothing speaks for
 * that. A chart to be filled in has roles and responsibilities and no letters, and is asked about, too.
 */
export function looksWrong(matrix: Matrix): string | undefined {
  const found = measure(matrix)
  const { roles, responsibilities, letters, ownedOnce, severalOwners, unnamed, withoutLetters } = found
  const hasOwners = ownedOnce + severalOwners > 0
  if (responsibilities === 0) return 'it has no responsibilities'
  if (roles === 0) return 'it has no roles'
  if (letters === 0) return 'it has no letters'
  if (unnamed * 3 > responsibilities) return `${unnamed} of ${responsibilities} responsibilities have no name`
  if (found.rolesWithoutNames * 3 > roles)
    return `${found.rolesWithoutNames} of ${counted(roles, 'role')} have no name`
  if (responsibilities > 2 && hasOwners && severalOwners * 2 > responsibilities)
    return `${severalOwners} of ${responsibilities} responsibilities have several owners`
  if (found.rolesWithoutLetters * 2 > roles)
    return `${found.rolesWithoutLetters} of ${counted(roles, 'role')} have no letters`
  if (responsibilities > 3 && withoutLetters * 2 > responsibilities)
    return `${withoutLetters} of ${responsibilities} responsibilities have no letters`
  if (responsibilities > 3 && hasOwners && ownedOnce * 4 < responsibilities)
    return `only ${ownedOnce} of ${responsibilities} responsibilities have one owner`
  if (roles > 1 && namesRepeat(matrix.roles.map(({ name }) => name)))
    return 'the same role stands there twice'
  return undefined
}

function namesRepeat(names: readonly string[]): boolean {
  const filled = names.filter((name) => name !== '')
  return new Set(filled).size < filled.length
}

/** What a reading gives, in a few words: `5 roles, 12 responsibilities, 40 letters, one owner in 11`. */
export function describeMeasure({ roles, responsibilities, sections, letters, ownedOnce }: Measure): string {
  return [
    counted(roles, 'role'),
    counted(responsibilities, 'responsibility', 'responsibilities'),
    ...(sections > 0 ? [counted(sections, 'section')] : []),
    counted(letters, 'letter'),
    `one owner in ${ownedOnce}`,
  ].join(', ')
}

/** How plausible a reading is, to compare readings of one table by: 0 to 1. */
export function plausibility(found: Measure): number {
  const { roles, responsibilities, letters, ownedOnce, severalOwners, unnamed, withoutLetters } = found
  if (responsibilities === 0 || roles === 0 || letters === 0) return 0
  const of = (count: number): number => count / responsibilities
  const owned = of(ownedOnce) - 0.5 * of(severalOwners)
  const emptyRoles = (found.rolesWithoutLetters + 2 * found.rolesWithoutNames) / roles
  return Math.max(0, (1 + owned - of(unnamed) - of(withoutLetters) - emptyRoles) / 2)
}

import type { LetterKey, RoleId } from '../document/ids.ts'
import { findLetter, hasKind } from '../document/letters.ts'
import type { Cell, Matrix, ParkedRow, Responsibility, Role } from '../document/matrix.ts'
import { nameByItself } from '../document/names.ts'
import { standing } from '../document/progress.ts'
import { termDays, termInWords } from '../document/term.ts'
import { dayInWords } from '../dates.ts'
import { foldName } from '../analysis/foldName.ts'
import { inWords } from '../inWords.ts'

/** A role that owns a row, or a part of it. */
export interface PlacedOwner {
  readonly role: RoleId
  readonly name: string
  /** what it owns of the row, and when, in words; both may be empty */
  readonly scope: string
  readonly term: string
  /** the roles that do the row together with it, in words; empty: it is not shared */
  readonly withRoles: string
  readonly letter: LetterKey | undefined
}

/** Where a responsibility stands on the map. */
export interface MapPlace {
  readonly row: Responsibility
  /** in the order of the roles; none where it is undecided */
  readonly owners: readonly PlacedOwner[]
  /** a second role does it, too, or owns another part of it at the same time */
  readonly isShared: boolean
  readonly isDivided: boolean
  /** why nobody answers for it alone, in words; undefined: somebody does */
  readonly undecided: string | undefined
  /** it was put off: who brings the answer, if that is on record */
  readonly parked: Pick<ParkedRow, 'owner' | 'due'> | undefined
}

/**
 * Where a row stands. It is shared if its owner does the work and a second role does it, too; where the owner does not, the work is
 * delegated and the row stands with the owner alone.
 */
export function placesOf(matrix: Matrix, row: Responsibility): MapPlace {
  const { scheme, roles } = matrix
  const parked =
    row.status === 'parked' ? (matrix.parked.find((one) => one.row === row.id) ?? { owner: '' }) : undefined
  const owning = roles.filter(({ id }) => hasKind(scheme, row.cells.get(id), 'owner'))
  const stands = standing(scheme, row)
  if (stands !== 'oneOwner' && stands !== 'divided') {
    const undecided = undecidedWords(matrix, row, owning, parked)
    return { row, owners: [], isShared: false, isDivided: false, undecided, parked }
  }
  const owners = owning.map((role) => placedOwner(matrix, row, role))
  const isDivided = stands === 'divided'
  const isShared = isDivided || owners.some(({ withRoles }) => withRoles !== '')
  return { row, owners, isShared, isDivided, undecided: undefined, parked }
}

function placedOwner({ scheme, roles }: Matrix, row: Responsibility, role: Role): PlacedOwner {
  const cell = row.cells.get(role.id)
  const beside = hasKind(scheme, cell, 'doer')
    ? roles.filter(({ id }) => {
        const other = row.cells.get(id)
        const isDoer = hasKind(scheme, other, 'doer') && !hasKind(scheme, other, 'owner')
        return id !== role.id && isDoer && holdTogether(cell, other)
      })
    : []
  return {
    ...{ role: role.id, name: nameByItself('role', role.name) },
    ...{ scope: cell?.scope.trim() ?? '', term: termInWords(cell?.term ?? '') },
    withRoles: inWords(beside.map((other) => nameBeside(role, other))),
    letter: cell?.letters.find((key) => findLetter(scheme, key)?.kind === 'owner'),
  }
}

/** One person in both roles shares with nobody else, and that is said. */
function nameBeside(role: Role, other: Role): string {
  const isOnePerson = foldName(role.holder) !== '' && foldName(role.holder) === foldName(other.holder)
  return `${nameByItself('role', other.name)}${isOnePerson ? ' (the same person)' : ''}`
}

/** Whether there is a day on which both cells hold. */
function holdTogether(one: Cell | undefined, other: Cell | undefined): boolean {
  const [a, b] = [termDays(one?.term ?? ''), termDays(other?.term ?? '')]
  const beginsInTime = (from: string, until: string): boolean => until === '' || from <= until
  return beginsInTime(a.from, b.until) && beginsInTime(b.from, a.until)
}

function undecidedWords(
  { scheme, roles }: Matrix,
  row: Responsibility,
  owning: readonly Role[],
  parked: MapPlace['parked'],
): string {
  const names = (some: readonly Role[]): string => inWords(some.map(({ name }) => nameByItself('role', name)))
  const doing = roles.filter(({ id }) => hasKind(scheme, row.cells.get(id), 'doer'))
  const why =
    owning.length > 1
      ? `${names(owning)} ${owning.length === 2 ? 'both' : 'all'} answer for it`
      : doing.length > 0
        ? `${names(doing)} ${doing.length === 1 ? 'does' : 'do'} it, nobody answers for it`
        : ''
  if (parked === undefined) return why
  const due = parked.due === undefined ? '' : dayInWords(parked.due)
  return [why, 'parked', parked.owner, due].filter(Boolean).join(', ')
}

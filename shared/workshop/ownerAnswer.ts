import type { RoleId } from '../document/ids.ts'
import { findLetter, lettersText } from '../document/letters.ts'
import type { LetterKind, Matrix } from '../document/matrix.ts'
import { keysOf } from './answerText.ts'
import { isOwned } from './camps.ts'

/** What a voter says to the question of a chart: who answers for it? */
export type OwnerAnswer =
  | { readonly kind: 'one'; readonly role: RoleId }
  /** who leads them; absent: that is for the room to say */
  | { readonly kind: 'several'; readonly roles: readonly RoleId[]; readonly lead?: RoleId }
  /** nobody answers for it yet */
  | { readonly kind: 'nobody' }

/**
 * An answer as the letters of a ballot. Of a role it does not speak of there is no opinion; nobody leaves every role out. Who leads
 * several answers for it and does it, the others do it; where nobody is said to lead, each of them answers for it.
 */
export function cellsOfOwner(matrix: Matrix, answer: OwnerAnswer): ReadonlyMap<RoleId, string> {
  const [owner, doer] = [letterOf(matrix, 'owner'), letterOf(matrix, 'doer')]
  switch (answer.kind) {
    case 'one':
      return new Map([[answer.role, owner]])
    case 'nobody':
      return new Map(matrix.roles.map(({ id }) => [id, '']))
    case 'several': {
      const { lead, roles } = answer
      if (lead === undefined) return new Map(roles.map((role) => [role, owner]))
      const both = lettersText(matrix.scheme, keysOf(matrix.scheme, `${owner}/${doer}`))
      return new Map(roles.map((role) => [role, role === lead ? both : doer]))
    }
  }
}

/** What the letters of a ballot say to it; undefined: no opinion. */
export function ownerAnswerOf(
  matrix: Matrix,
  cells: ReadonlyMap<RoleId, string> | undefined,
): OwnerAnswer | undefined {
  if (cells === undefined) return undefined
  const ids = matrix.roles.map(({ id }) => id)
  const owners = ids.filter((id) => isOwned(matrix, cells.get(id) ?? ''))
  const [first] = owners
  if (owners.length > 1) return { kind: 'several', roles: owners }
  if (first === undefined) return ids.every((id) => cells.has(id)) ? { kind: 'nobody' } : undefined
  const doers = ids.filter((id) =>
    keysOf(matrix.scheme, cells.get(id) ?? '').some((key) => findLetter(matrix.scheme, key)?.kind === 'doer'),
  )
  const isLed = doers.includes(first) && doers.length > 1
  return isLed ? { kind: 'several', roles: doers, lead: first } : { kind: 'one', role: first }
}

/** Whether several can be said to do it together, and one of them to lead: that needs a letter for who does it. */
export function canBeLed({ scheme, roles }: Matrix): boolean {
  return roles.length > 1 && scheme.letters.some(({ kind }) => kind === 'doer')
}

function letterOf({ scheme }: Matrix, wanted: LetterKind): string {
  return scheme.letters.find(({ kind }) => kind === wanted)?.key ?? ''
}

import type { LetterKey, RoleId } from '../document/ids.ts'
import { findLetter, lettersText } from '../document/letters.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import type { Camp } from './camps.ts'
import { proposalOf, type ProposedCell } from './proposal.ts'

/**
 * A row as it would be if one role answered for it: by those who named that role alone, or else as the chart holds it, with the
 * letter of the owner moved there.
 */
export function rowOwnedBy(
  matrix: Matrix,
  row: Responsibility,
  camps: readonly Camp[],
  owner: RoleId,
): readonly ProposedCell[] {
  const camp = camps.find(({ owners }) => owners.length === 1 && owners[0] === owner)
  const proposed = camp && proposalOf(matrix, row, [camp])
  const letter = matrix.scheme.letters.find(({ kind }) => kind === 'owner')
  return matrix.roles.map(({ id }): ProposedCell => {
    const given = proposed?.cells.find(({ role }) => role === id)
    if (given) return given
    const others = withoutOwner(matrix, row.cells.get(id)?.letters ?? [])
    return { role: id, letters: id === owner && letter ? [letter.key, ...others] : others }
  })
}

/** A row that several do and one of them leads: the leader answers for it and does it, the others do it. */
export function rowLedBy(
  matrix: Matrix,
  row: Responsibility,
  leader: RoleId,
  doers: readonly RoleId[],
): readonly ProposedCell[] {
  const [owner, doer] = (['owner', 'doer'] as const).map((wanted) =>
    matrix.scheme.letters.find(({ kind }) => kind === wanted),
  )
  const does = doer === undefined ? [] : [doer.key]
  return matrix.roles.map(({ id }): ProposedCell => {
    if (id === leader) return { role: id, letters: owner === undefined ? does : [owner.key, ...does] }
    if (doers.includes(id)) return { role: id, letters: does }
    return { role: id, letters: withoutOwner(matrix, row.cells.get(id)?.letters ?? []) }
  })
}

function withoutOwner({ scheme }: Matrix, letters: readonly LetterKey[]): readonly LetterKey[] {
  return letters.filter((key) => findLetter(scheme, key)?.kind !== 'owner')
}

/** Cells as the texts that are toggled. */
export function textsOf({ scheme }: Matrix, cells: readonly ProposedCell[]): ReadonlyMap<RoleId, string> {
  return new Map(cells.map(({ role, letters }) => [role, lettersText(scheme, letters)]))
}

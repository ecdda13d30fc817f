import type { LetterKey, RoleId } from '../document/ids.ts'
import { findLetter, lettersText } from '../document/letters.ts'
import type { Matrix, Responsibility } from '../document/matrix.ts'
import { keysOf, sameLetters } from './answerText.ts'
import { leadingCamp, type Camp } from './camps.ts'

/** What the votes propose for one cell. */
export interface ProposedCell {
  readonly role: RoleId
  readonly letters: readonly LetterKey[]
}

/** The answer most given to a row. */
export interface RowProposal {
  /** never empty; several only where ballots named just these together */
  readonly owners: readonly RoleId[]
  /** how many named them, of how many with an opinion on it */
  readonly count: number
  readonly of: number
  /** cells that would be other than they are in the chart, or that somebody answered */
  readonly cells: readonly ProposedCell[]
  /** roles whose letters are left as they are, since two answers were given as often */
  readonly tied: readonly RoleId[]
}

/**
 * What most say of a row, owner first: the owners of the largest camp, and of those in it the letters most gave each role. A cell
 * that is tied, or that nobody in the camp answered, keeps what the chart holds, except for the letter of an owner who is none.
 *
 * @returns undefined where two camps are as large, and where most name nobody: then nothing is proposed
 */
export function proposalOf(
  matrix: Matrix,
  row: Responsibility,
  camps: readonly Camp[],
): RowProposal | undefined {
  const camp = leadingCamp(camps)
  if (camp === undefined) return undefined
  const proposed = matrix.roles.map(({ id }) => proposedCell(matrix, row, camp, id))
  return {
    ...{ owners: camp.owners, count: camp.count, of: camps.reduce((sum, { count }) => sum + count, 0) },
    cells: proposed
      .filter(({ role, letters, isAnswered }) => isAnswered || isOther(matrix, row, role, letters))
      .map(({ role, letters }) => ({ role, letters })),
    tied: proposed.filter(({ isTied }) => isTied).map(({ role }) => role),
  }
}

function proposedCell(
  { scheme }: Matrix,
  row: Responsibility,
  camp: Camp,
  role: RoleId,
): ProposedCell & { readonly isAnswered: boolean; readonly isTied: boolean } {
  const isOwnerLetter = (key: LetterKey): boolean => findLetter(scheme, key)?.kind === 'owner'
  const counts = new Map<string, number>()
  for (const { answers } of camp.votes) {
    const text = answers.get(row.id)?.get(role)
    if (text === undefined) continue
    const letters = sameLetters(scheme, text)
    counts.set(letters, (counts.get(letters) ?? 0) + 1)
  }
  const highest = Math.max(0, ...counts.values())
  const most = [...counts]
    .filter(([, count]) => count === highest)
    .map(([letters]) => keysOf(scheme, letters))
  const [first = []] = most
  const isKnown = (key: LetterKey): boolean => findLetter(scheme, key) !== undefined
  const kept = (row.cells.get(role)?.letters ?? []).filter((key) => !isOwnerLetter(key))
  if (most.length === 1) {
    // Who only said who answers for it has no opinion on what else that role does.
    const others = first.every(isOwnerLetter) && isOwnerOnly(camp, row) ? kept : []
    return { role, letters: [...first.filter(isKnown), ...others], isAnswered: true, isTied: false }
  }
  // An owner stays one: it is the other letters that are tied.
  const letters = camp.owners.includes(role)
    ? first.filter(
        (key) => isKnown(key) && (isOwnerLetter(key) || most.every((other) => other.includes(key))),
      )
    : kept
  return { role, letters, isAnswered: camp.owners.includes(role), isTied: most.length > 1 }
}

/** Whether all in a camp speak of its owners only. */
function isOwnerOnly({ owners, votes }: Camp, row: Responsibility): boolean {
  return owners.length > 0 && votes.every(({ answers }) => answers.get(row.id)?.size === owners.length)
}

function isOther(
  { scheme }: Matrix,
  row: Responsibility,
  role: RoleId,
  letters: readonly LetterKey[],
): boolean {
  return lettersText(scheme, row.cells.get(role)?.letters ?? []) !== lettersText(scheme, letters)
}

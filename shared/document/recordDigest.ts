import { stateDigest } from './covered.ts'
import type { Edition, SignOff } from './matrix.ts'
import { sha256Of } from './sha256.ts'

/*
 * A record's digest says what it was made of, so that a change by hand is noticed. It is no proof against somebody who makes a new
 * one: that would take a secret, and a file that everybody reads has none.
 */

const kind = 'sha256:'

/** The digest of an edition: of its state, and of who adopted it, when and why. */
export function editionDigest(edition: Omit<Edition, 'digest'>): string {
  const { id, number, at, by, why } = edition
  return kind + sha256Of(JSON.stringify(['remit edition 1', id, number, at, by, why, stateDigest(edition)]))
}

/** The digest of a signature: of the role, the name, the time, and the edition that was signed. */
export function signatureDigest(
  { role, name, at }: Pick<SignOff, 'role' | 'name' | 'at'>,
  edition: Edition,
): string {
  return kind + sha256Of(JSON.stringify(['remit signature 1', role, name, at, edition.digest]))
}

/** Whether a digest fits its record, does not, or is of a kind that only a newer Remit knows. */
export type DigestState = 'fits' | 'broken' | 'unknown'

const known = new WeakMap<Edition, DigestState>()

/** How an edition stands to its digest. Worked out once, as an edition does not change. */
export function digestOfEdition(edition: Edition): DigestState {
  const state = known.get(edition) ?? stateOf(edition.digest, () => editionDigest(edition))
  known.set(edition, state)
  return state
}

/** How a signature stands to its digest, given the edition it names. */
export function digestOfSignature(signOff: SignOff, edition: Edition): DigestState {
  return stateOf(signOff.digest ?? kind, () => signatureDigest(signOff, edition))
}

function stateOf(found: string, expected: () => string): DigestState {
  if (!found.startsWith(kind)) return 'unknown'
  return found === expected() ? 'fits' : 'broken'
}

import type { RoleId } from '../../shared/document/ids.ts'
import type { Role } from '../../shared/document/matrix.ts'
import { foldCase } from '../window/assignment.ts'

/** What has been typed of a role's name so far, and when. */
export interface TypedName {
  readonly text: string
  readonly at: number
}

/** A pause after which a key begins another name, in milliseconds. */
const pause = 1_500

/**
 * A role by the first letters of its name, typed one after the other: it is meant once no other role begins with them.
 *
 * @returns what is typed by now, and the role, if it is only one
 */
export function typeRole(
  roles: readonly Role[],
  before: TypedName,
  key: string,
  now: number,
): { readonly typed: TypedName; readonly role: RoleId | undefined } {
  const going = now - before.at > pause ? '' : before.text
  const text = beginners(roles, going + key).length > 0 ? going + key : key
  const found = beginners(roles, text)
  const role =
    found.length === 1 ? found[0]?.id : found.find(({ name }) => foldCase(name) === foldCase(text))?.id
  return { typed: role && found.length === 1 ? { text: '', at: now } : { text, at: now }, role }
}

function beginners(roles: readonly Role[], text: string): readonly Role[] {
  return roles.filter(({ name }) => foldCase(name).startsWith(foldCase(text)))
}

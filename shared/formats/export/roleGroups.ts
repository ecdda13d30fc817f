import type { Role } from '../../document/matrix.ts'

/** The roles in as few groups as fit, all of about the same size; one empty group when there are no roles. */
export function roleGroups(roles: readonly Role[], most: number): readonly (readonly Role[])[] {
  const groups = Math.max(1, Math.ceil(roles.length / Math.max(1, most)))
  const size = Math.ceil(roles.length / groups)
  return Array.from({ length: groups }, (_, at) => roles.slice(at * size, (at + 1) * size))
}

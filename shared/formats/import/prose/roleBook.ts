import { headingName } from './declaredRoles.ts'
import { findRoles, initialsOf, roleKey, type RoleMention } from './findRoles.ts'
import { capitalised } from './phrase.ts'

/** The roles of a text under one name each, however they are written: `CIO` and `chief information officer`. */
export interface RoleBook {
  /** the key of a role that is mentioned */
  readonly keyOf: (mention: RoleMention) => string
  /** what the role of a key is called */
  readonly nameOf: (key: string) => string
  /** whether a heading stands in a row of roles, and so is one, whatever its words */
  readonly isDeclared: (heading: string) => boolean
}

/** Gathers how the roles of all texts are called; a short form that the text gives or uses goes before the long one. */
export function roleBook(texts: readonly string[], declared: readonly string[] = []): RoleBook {
  const mentions = texts.flatMap((text) => findRoles(text))
  const names = new Map<string, string>()
  const shorts = new Map<string, string>()
  for (const { name, short } of mentions) {
    const key = roleKey(name)
    const known = names.get(key)
    if (known === undefined || rank(name) > rank(known)) names.set(key, name)
    if (short !== undefined) shorts.set(key, short)
  }
  for (const [key, name] of names) {
    const initials = initialsOf(name)
    if (initials !== undefined && names.has(initials.toLowerCase())) shorts.set(key, initials)
  }
  for (const text of declared) if (!names.has(roleKey(text))) names.set(roleKey(text), text)
  const keyOf = ({ name }: RoleMention): string => roleKey(shorts.get(roleKey(name)) ?? name)
  return {
    keyOf,
    isDeclared: (heading) => declared.includes(headingName(heading)),
    nameOf(key) {
      const short = [...shorts.values()].find((one) => roleKey(one) === key)
      const name = names.get(key) ?? key
      // Where one chief officer goes by the short form, all do.
      const isLikeOthers = shorts.size > 0 && /^chief .+ officer$/i.test(name)
      return capitalised(short ?? (isLikeOthers ? (initialsOf(name) ?? name) : name))
    },
  }
}

/** How fit a spelling is for a name: with a capital letter first, rather than small, rather than all in capitals. */
function rank(name: string): number {
  if (name.length > 6 && name === name.toUpperCase()) return 0
  return name[0] === name[0]?.toLowerCase() ? 1 : 2
}

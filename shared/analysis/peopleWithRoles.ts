import type { Matrix, Role } from '../document/matrix.ts'
import { hasKind } from '../document/letters.ts'
import { isResponsibility } from '../document/query.ts'
import { foldName } from './foldName.ts'

/** A person who holds several roles, counted as one. */
export interface PersonWithRoles {
  readonly name: string
  readonly roles: readonly Role[]
  /** responsibilities for which any of the roles answers; each once */
  readonly owned: number
  /** responsibilities that several of the roles own or do: they are shared by one person */
  readonly shared: number
  /** of how many */
  readonly responsibilities: number
}

/** Everybody who holds several roles, whoever answers for most first. Holders are told apart by name, but for case and spaces. */
export function peopleWithRoles({ roles, rows, scheme }: Matrix): readonly PersonWithRoles[] {
  const byName = new Map<string, Role[]>()
  for (const role of roles) {
    const key = foldName(role.holder)
    if (key !== '') byName.set(key, [...(byName.get(key) ?? []), role])
  }
  const several = [...byName.values()].filter((held) => held.length > 1)
  if (several.length === 0) return []
  const responsibilities = rows.filter(isResponsibility)
  const people = several.map((held): PersonWithRoles => {
    const cellsOf = responsibilities.map(({ cells }) => held.flatMap(({ id }) => cells.get(id) ?? []))
    const owned = cellsOf.filter((cells) => cells.some((cell) => hasKind(scheme, cell, 'owner')))
    const shared = cellsOf.filter((cells) => {
      const taking = cells.filter((cell) => hasKind(scheme, cell, 'owner') || hasKind(scheme, cell, 'doer'))
      return taking.length > 1
    })
    return {
      ...{ name: held[0]?.holder.trim() ?? '', roles: held },
      ...{ owned: owned.length, shared: shared.length, responsibilities: responsibilities.length },
    }
  })
  return people.toSorted((a, b) => b.owned - a.owned)
}

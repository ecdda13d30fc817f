import type { RoleId } from '../document/ids.ts'
import { inReadingOrder } from '../document/letters.ts'
import type { Letter, LetterKind, Matrix, Role } from '../document/matrix.ts'

/** What one role has to do with one responsibility. */
export interface CharterEntry {
  readonly name: string
  /** the heading it stands under; empty when under none */
  readonly section: string
  readonly scope: string
  readonly note: string
  readonly term: string
}

/** All that a role holds one letter on. */
export interface CharterPart {
  readonly letter: Letter
  /** `Answers for` */
  readonly heading: string
  readonly entries: readonly CharterEntry[]
}

/** One role's part in a chart, in words. */
export interface RoleCharter {
  readonly role: Role
  readonly parts: readonly CharterPart[]
}

const headings: Readonly<Record<LetterKind, string>> = {
  owner: 'Answers for',
  doer: 'Does',
  support: 'Helps with',
  adviser: 'Is asked about',
  informed: 'Is told about',
  verifier: 'Checks',
  out: 'Is left out of',
}

/** What a role answers for, does, is asked about and is told, in chart order; undefined when there is no such role. */
export function roleCharter({ roles, rows, scheme }: Matrix, id: RoleId): RoleCharter | undefined {
  const role = roles.find((one) => one.id === id)
  if (role === undefined) return undefined
  const entries = new Map(scheme.letters.map((letter) => [letter.key, [] as CharterEntry[]]))
  let section = ''
  for (const row of rows) {
    if (row.kind === 'section') {
      section = row.name
      continue
    }
    const cell = row.cells.get(id)
    const { scope = '', note = '', term = '' } = cell ?? {}
    for (const key of cell?.letters ?? [])
      entries.get(key)?.push({ name: row.name, section, scope, note, term })
  }
  const order = inReadingOrder(
    scheme,
    scheme.letters.map((letter) => letter.key),
  )
  const parts = order.flatMap((key): CharterPart[] => {
    const letter = scheme.letters.find((one) => one.key === key)
    const held = entries.get(key) ?? []
    return letter && held.length > 0 ? [{ letter, heading: headings[letter.kind], entries: held }] : []
  })
  return { role, parts }
}

import { counted } from '../../../counted.ts'
import type { LetterKey } from '../../../document/ids.ts'
import { question, type Answer, type FoundAt, type Question } from '../questions.ts'

/** A responsibility that several roles do, with the cell of each. */
export interface SharedRow {
  readonly name: string
  readonly cells: readonly (FoundAt & { readonly role: string })[]
}

interface Letters {
  readonly owner: LetterKey
  readonly doer: LetterKey
}

/** Roles that are offered as the one who leads. */
const mostRoles = 8

/** Asks once, for all responsibilities that several roles do, who of them leads; undefined when there are none. */
export function leadQuestion(rows: readonly SharedRow[], letters: Letters): Question | undefined {
  const [first] = rows
  if (first === undefined) return undefined
  const others =
    rows.length > 1
      ? ` and ${counted(rows.length - 1, 'other responsibility', 'other responsibilities')}`
      : ''
  return question(
    'who-leads',
    `Who leads “${first.name}”${others}? The text names several roles for ${rows.length === 1 ? 'it' : 'each'}.`,
    rows.flatMap(({ cells }) => cells.map(({ row, column, found }) => ({ row, column, found }))),
    [
      { says: `nobody yet: all of them do the work (${letters.doer})`, decisions: {} },
      ...ofRoles(rows, letters),
      ...(isOneGroup(rows) ? [] : [firstNamed(rows, letters)]),
    ],
  )
}

/** An answer for each role, those with the most rows first. */
function ofRoles(rows: readonly SharedRow[], letters: Letters): readonly Answer[] {
  const cells = rows.flatMap((row) => row.cells)
  const roles = [...new Set(cells.map(({ role }) => role))].map((role) => ({
    role,
    texts: cells.filter((cell) => cell.role === role).map(({ found }) => found),
  }))
  return roles
    .toSorted((one, other) => other.texts.length - one.texts.length)
    .slice(0, mostRoles)
    .map(({ role, texts }) => ({
      says:
        texts.length === rows.length
          ? `${role} (${letters.owner})`
          : `${role} (${letters.owner}), in the ${texts.length} of them that it takes part in`,
      decisions: { marks: leading(texts, letters) },
    }))
}

function firstNamed(rows: readonly SharedRow[], letters: Letters): Answer {
  const texts = rows.flatMap(({ cells: [first] }) => (first ? [first.found] : []))
  return {
    says: `in each the role that stands first (${letters.owner})`,
    decisions: { marks: leading(texts, letters) },
  }
}

function leading(
  texts: readonly string[],
  { owner, doer }: Letters,
): Readonly<Record<string, readonly LetterKey[]>> {
  return Object.fromEntries(texts.map((text) => [text.toLowerCase(), [owner, doer]]))
}

/** Whether the same roles share all rows. */
function isOneGroup(rows: readonly SharedRow[]): boolean {
  return new Set(rows.map(({ cells }) => cells.map(({ role }) => role).join('\n'))).size === 1
}

import { cellFields } from './fields.ts'
import { tableTextsOf } from './fieldValues.ts'
import { sha256Of } from './sha256.ts'
import { findLetter } from './letters.ts'
import type { Cell, Letter, Matrix, Responsibility } from './matrix.ts'
import { perRow } from './perRow.ts'
import { isResponsibility } from './query.ts'

/*
 * What a signature covers, in canonical form: who holds which letters on what, with scopes and terms, and the names of rows and roles. It
 * does not cover the order of rows and roles, sections, notes, descriptions, states, or the wording of the letters.
 */

/** A chart as far as it can be covered. */
export type CoveredState = Pick<Matrix, 'scheme' | 'roles' | 'rows'>

/** What is said of a cell and covered. */
const coveredOfCell = ['scope', 'term'] as const satisfies readonly (keyof typeof cellFields)[]

/** The hash of what is covered of a responsibility: its id, its name, and who holds what on it. The names of roles are not in it. */
export const rowDigest = perRow((scheme, row) => {
  const cells = [...row.cells].flatMap(([role, cell]) => {
    const covered = [lettersOf(cell, (key) => findLetter(scheme, key)), detailsOf(cell)]
    return covered.every(({ length }) => length === 0) ? [] : [[role, ...covered] as const]
  })
  return sha256Of(JSON.stringify(['remit row 1', row.id, row.name, cells.toSorted(byFirst)]))
})

/** The hash of what is covered of a chart. */
export function stateDigest({ scheme, roles, rows }: CoveredState): string {
  const responsibilities = rows.filter(isResponsibility)
  const used = new Set(
    responsibilities.flatMap(({ cells }) => [...cells.values()].flatMap((one) => one.letters)),
  )
  const letters = scheme.letters
    .filter(({ key }) => used.has(key))
    .map(({ key, name }) => [key, name] as const)
  return sha256Of(
    JSON.stringify([
      'remit state 1',
      letters.toSorted(byFirst),
      roles.map(({ id, name }) => [id, name] as const).toSorted(byFirst),
      responsibilities.map((row) => rowDigest(scheme, row)).toSorted(),
    ]),
  )
}

const markLength = 12

/** The mark of what a row is agreed on: 48 bits of {@link rowDigest}. It tells states of one row apart, no more. */
export function agreedMark(scheme: Matrix['scheme'], row: Responsibility): string {
  return rowDigest(scheme, row).slice(0, markLength)
}

/** Each letter with what it means to the rules, in an order of its own: a scheme's order is no part of what is agreed. */
function lettersOf({ letters }: Cell, find: (key: Cell['letters'][number]) => Letter | undefined): string[] {
  return letters.map((key) => `${key} ${find(key)?.kind ?? ''}`).toSorted()
}

function detailsOf(cell: Cell): (readonly [string, string])[] {
  const texts = tableTextsOf(cellFields, cell)
  return coveredOfCell.flatMap((name) => (texts[name] ? [[name, texts[name]] as const] : []))
}

function byFirst([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : a > b ? 1 : 0
}

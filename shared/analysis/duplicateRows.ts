import type { RowId } from '../document/ids.ts'
import type { Row } from '../document/matrix.ts'
import type { Finding } from './finding.ts'
import { foldName } from './foldName.ts'
import { rulesOf } from './rules.ts'

const twinRules = rulesOf('row-twin')

/** The name of each row for comparing; empty for a section, which is never a duplicate. */
export function foldedNames(rows: readonly Row[]): readonly string[] {
  return rows.map((row) => (row.kind === 'section' ? '' : foldName(row.name)))
}

/** Each responsibility whose folded name an earlier one has, by its id. */
export function duplicateRows(
  rows: readonly Row[],
  names: readonly string[],
): ReadonlyMap<RowId, readonly Finding[]> {
  const first = new Map<string, RowId>()
  const found = new Map<RowId, readonly Finding[]>()
  for (const [at, row] of rows.entries()) {
    const name = names[at] ?? ''
    if (name === '') continue
    const twinRow = first.get(name)
    if (twinRow === undefined) first.set(name, row.id)
    else
      found.set(
        row.id,
        twinRules.map(({ id, severity }) => ({ rule: id, severity, row: row.id, twinRow })),
      )
  }
  return found
}

/** Past this many, looking for each name costs more than finding all duplicates again. */
const fewNames = 16

/**
 * Whether rows can go and come without a change to the duplicates: none of their names is that of another row.
 * `others` are the names of all rows before, with `going` among them.
 */
export function areUnique(
  others: readonly string[],
  going: readonly string[],
  coming: readonly string[],
): boolean {
  if (going.length + coming.length > fewNames) return false
  const isAt = (name: string) => others.indexOf(name) !== others.lastIndexOf(name)
  const isThere = (name: string) => others.includes(name) && !going.includes(name)
  const isTwice = (name: string) => coming.indexOf(name) !== coming.lastIndexOf(name)
  const named = (name: string) => name !== ''
  return (
    !going.filter(named).some(isAt) && !coming.filter(named).some((name) => isThere(name) || isTwice(name))
  )
}

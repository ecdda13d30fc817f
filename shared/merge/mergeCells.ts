import { emptyCell, isEmptyCell, isSameCell } from '../document/cellContent.ts'
import { cellFields } from '../document/fields.ts'
import type { LetterKey, RoleId } from '../document/ids.ts'
import { lettersText } from '../document/letters.ts'
import type { Cell, Responsibility, Role, Scheme } from '../document/matrix.ts'
import { conflictId, type Place, type Three } from './conflict.ts'
import { mergeExtra } from './mergeExtra.ts'
import { mergeValues, settle, unlessBothChanged, type Session } from './session.ts'

/** The columns of the outcome, and which of them each side still has. */
export interface Columns {
  readonly scheme: Scheme
  readonly roles: readonly Role[]
  readonly ofOurs: ReadonlySet<RoleId>
  readonly ofTheirs: ReadonlySet<RoleId>
}

type Cells = Responsibility['cells']

/**
 * The cells of one row. A side without the role left its cell as it was. Letters are one field, never put together: two
 * owners would come of it.
 *
 * @returns the very cells of ours when nothing is different
 */
export function mergeCells(
  session: Session,
  columns: Columns,
  { base, ours, theirs }: Three<Cells, Cells | undefined>,
  rowOf: () => Pick<Responsibility, 'id' | 'name'>,
): Cells {
  const cells = new Map<RoleId, Cell>()
  let hasChanged = false
  for (const role of columns.roles) {
    const before = base?.get(role.id)
    const three = {
      base: before,
      ours: columns.ofOurs.has(role.id) ? ours.get(role.id) : before,
      theirs: columns.ofTheirs.has(role.id) ? theirs.get(role.id) : before,
    }
    const cell = mergeCell(session, columns.scheme, three, () => {
      const { id, name } = rowOf()
      return { in: 'cell', row: id, role: role.id, rowName: name, roleName: role.name }
    })
    if (cell !== undefined) cells.set(role.id, cell)
    hasChanged ||= cell !== ours.get(role.id)
  }
  return hasChanged || cells.size !== ours.size ? cells : ours
}

function mergeCell(
  session: Session,
  scheme: Scheme,
  three: Three<Cell | undefined>,
  placeOf: () => Place,
): Cell | undefined {
  if (isSameCell(three.ours, three.theirs) || isSameCell(three.base, three.theirs)) return three.ours
  if (isSameCell(three.base, three.ours)) return three.theirs
  const place = placeOf()
  const { base = emptyCell, ours = emptyCell, theirs = emptyCell } = three
  const merged: Cell = {
    letters: mergeLetters(session, scheme, place, {
      ...{ base: base.letters, ours: ours.letters, theirs: theirs.letters },
    }),
    ...mergeValues(session, place, cellFields, { base, ours, theirs }),
    ...mergeExtra(session, place, { base, ours, theirs }),
  }
  if (isEmptyCell(merged)) return undefined
  return isSameCell(merged, three.ours) ? three.ours : merged
}

function mergeLetters(
  session: Session,
  scheme: Scheme,
  place: Place,
  three: Three<readonly LetterKey[]>,
): readonly LetterKey[] {
  return unlessBothChanged(three, () => {
    const { base, ours, theirs } = three
    const text = (keys: readonly LetterKey[]) => lettersText(scheme, keys)
    const values = { base: text(base), ours: text(ours), theirs: text(theirs) }
    const field = 'letters'
    return settle(session, { kind: 'field', id: conflictId(place, field), place, field, ...values }, three)
  })
}

import { inEditionOrder } from '../document/editionOrder.ts'
import type { Cell, ExtraFields, Matrix, Row, Scheme } from '../document/matrix.ts'
import type { Conflict, Place, RecordKind } from './conflict.ts'
import type { Merged } from './mergeMatrices.ts'

/**
 * What the next merge goes on from while conflicts of the last one are still open: the state that was taken in, and at the
 * places still to be chosen what was there before. So a later change of the other side is taken in where nothing is open, and
 * what is open stays open.
 *
 * @param taken the state both sides have by now, but for what is open: usually theirs
 */
export function withDisputed(
  { conflicts, three }: Pick<Merged, 'conflicts' | 'three'>,
  taken: Matrix,
): Matrix {
  return conflicts.reduce((matrix, conflict) => withBaseAt(conflict, three.base, matrix), taken)
}

function withBaseAt(conflict: Conflict, base: Matrix, matrix: Matrix): Matrix {
  if (conflict.kind === 'chart') return base
  const { place } = conflict
  const field = conflict.kind === 'field' ? conflict.field : undefined
  switch (place.in) {
    case 'chart':
      return withField(matrix, base, field)
    case 'scheme':
      return { ...matrix, scheme: withField(matrix.scheme, base.scheme, field) }
    case 'letter':
      return {
        ...matrix,
        scheme: { ...matrix.scheme, letters: lettersWith(matrix.scheme, base.scheme, place, field) },
      }
    case 'role':
      return { ...matrix, roles: listWith(matrix.roles, base.roles, ({ id }) => id === place.role, field) }
    case 'row':
      return { ...matrix, rows: listWith(matrix.rows, base.rows, ({ id }) => id === place.row, field) }
    case 'cell':
      return {
        ...matrix,
        rows: matrix.rows.map((row) => (row.id === place.row ? withCell(row, base, place, field) : row)),
      }
    default:
      return withRecord(matrix, base, place.in, place.key)
  }
}

type CellPlace = Extract<Place, { in: 'cell' }>

function withCell(row: Row, base: Matrix, { role }: CellPlace, field: string | undefined): Row {
  const before = base.rows.find(({ id }) => id === row.id)
  if (row.kind === 'section' || before?.kind === 'section') return row
  const nothing: Cell = { letters: [], scope: '', note: '' }
  const cell = withField(row.cells.get(role) ?? nothing, before?.cells.get(role) ?? nothing, field)
  return { ...row, cells: new Map([...row.cells, [role, cell]]) }
}

function lettersWith(
  { letters }: Scheme,
  base: Scheme,
  { letter }: Extract<Place, { in: 'letter' }>,
  field: string | undefined,
): Scheme['letters'] {
  const isIt = ({ key }: Scheme['letters'][number]): boolean => key === letter
  if (field !== 'bounds') return listWith(letters, base.letters, isIt, field)
  return listWith(listWith(letters, base.letters, isIt, 'min'), base.letters, isIt, 'max')
}

function withRecord(matrix: Matrix, base: Matrix, kind: RecordKind, key: string): Matrix {
  const isIt = ({ id }: { readonly id: string }): boolean => key === id
  switch (kind) {
    case 'waiver':
      return { ...matrix, waivers: listWith(matrix.waivers, base.waivers, isIt) }
    case 'decision':
      return { ...matrix, decisions: listWith(matrix.decisions, base.decisions, isIt) }
    case 'parked':
      return { ...matrix, parked: listWith(matrix.parked, base.parked, isIt) }
    case 'snapshot':
      return { ...matrix, snapshots: listWith(matrix.snapshots, base.snapshots, isIt) }
    case 'edition':
      return { ...matrix, editions: inEditionOrder(listWith(matrix.editions, base.editions, isIt)) }
    case 'sign-off':
      return { ...matrix, signOffs: listWith(matrix.signOffs, base.signOffs, isIt) }
  }
}

/** The list with one item, or one field of it, as it is in the base; an item the base does not have is left out. */
function listWith<T extends object>(
  list: readonly T[],
  base: readonly T[],
  isIt: (item: T) => boolean,
  field?: string,
): readonly T[] {
  const before = base.find(isIt)
  if (before === undefined) return field === undefined ? list.filter((item) => !isIt(item)) : list
  if (!list.some(isIt)) return field === undefined ? [...list, before] : list
  return list.map((item) => (isIt(item) ? withField(item, before, field) : item))
}

/** The item with one field as the base has it; a field of a newer release is told by its JSON pointer. Without a field: the base. */
function withField<T extends object>(item: T, base: T, field: string | undefined): T {
  if (field === undefined) return base
  if (!field.startsWith('/')) return withProperty(item, base, field)
  const key = (field.split('/')[1] ?? '').replaceAll('~1', '/').replaceAll('~0', '~')
  const extra = withProperty(extraOf(item), extraOf(base), key)
  const { extra: _, ...own } = item as T & { readonly extra?: ExtraFields }
  // The same item but for its further fields.
  return (Object.keys(extra).length === 0 ? own : { ...own, extra }) as T
}

function extraOf(item: object): ExtraFields {
  // Every item of a document has its further fields here, if it has any.
  return (item as { readonly extra?: ExtraFields }).extra ?? {}
}

function withProperty<T extends object>(item: T, base: T, name: string): T {
  const others = Object.entries(item).filter(([key]) => key !== name)
  const own = Object.entries(base).filter(([key]) => key === name)
  // The same fields as before, one with the value it has in an item of the same kind.
  return Object.fromEntries([...others, ...own]) as T
}

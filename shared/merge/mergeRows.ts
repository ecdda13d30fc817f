import { isSameCell } from '../document/cellContent.ts'
import { rowFields } from '../document/fields.ts'
import { hasSameValues } from '../document/fieldValues.ts'
import type { RoleId } from '../document/ids.ts'
import type { Matrix, Responsibility, Row, Section } from '../document/matrix.ts'
import type { Place, Three } from './conflict.ts'
import { isSame } from '../document/isSame.ts'
import { mergeCells, type Columns } from './mergeCells.ts'
import { mergeExtra } from './mergeExtra.ts'
import { mergeList, type ById, type MergedList } from './mergeList.ts'
import { mergeField, mergeValues, mergeWhole, type Session } from './session.ts'

/** Row by row and cell by cell, under the roles of the outcome. */
export function mergeRows(session: Session, columns: Columns, three: Three<Matrix>): MergedList<Row> {
  const lists = { base: byId(three.base), ours: byId(three.ours), theirs: byId(three.theirs) }
  const isChanged = (base: Row, now: Row, side: 'ours' | 'theirs') =>
    isRowChanged(base, now, side === 'ours' ? columns.ofOurs : columns.ofTheirs)
  return mergeList(session, lists, {
    placeOf,
    isChanged,
    isHeading: (row) => row.kind === 'section',
    merge: (rows) => mergeRow(session, columns, rows),
  })
}

function byId({ rows }: Matrix): ById<Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function placeOf({ id, kind, name }: Row): Place {
  return { in: 'row', row: id, kind, name }
}

/** Whether a side changed a row; that it removed a whole role is not a change of each row. */
function isRowChanged(base: Row, now: Row, rolesOfSide: ReadonlySet<RoleId>): boolean {
  if (base === now) return false
  if (base.name !== now.name || !isSame(base.extra, now.extra)) return true
  if (base.kind === 'section' || now.kind === 'section') return base.kind !== now.kind
  if (!hasSameValues(rowFields, base, now)) return true
  return [...rolesOfSide].some((role) => !isSameCell(base.cells.get(role), now.cells.get(role)))
}

function mergeRow(
  session: Session,
  columns: Columns,
  { base, ours, theirs }: Three<Row, Row | undefined>,
): Row {
  if (ours.kind === 'section' && theirs.kind === 'section') {
    return mergeSection(session, { base, ours, theirs })
  }
  if (ours.kind === 'responsibility' && theirs.kind === 'responsibility') {
    return mergeResponsibility(session, columns, { base, ours, theirs })
  }
  // One side made a heading of a responsibility, or the other way round: there is nothing to put together.
  const row = mergeWhole(session, placeOf(ours), { base, ours, theirs }, (before, now) =>
    isRowChanged(before, now, now === ours ? columns.ofOurs : columns.ofTheirs),
  )
  return row.kind === 'section' ? row : withinColumns(columns, row)
}

function mergeSection(session: Session, three: Three<Section, Row | undefined>): Section {
  const { base, ours, theirs } = three
  const place = placeOf(ours)
  const name = mergeField(session, place, 'name', {
    ...{ base: base?.name ?? '', ours: ours.name, theirs: theirs.name },
  })
  const merged: Section = { kind: 'section', id: ours.id, name, ...mergeExtra(session, place, three) }
  return isSame(ours, merged) ? ours : merged
}

function mergeResponsibility(
  session: Session,
  columns: Columns,
  three: Three<Responsibility, Row | undefined>,
): Responsibility {
  const { ours, theirs } = three
  const base = three.base?.kind === 'responsibility' ? three.base : undefined
  const cellsOf = { base: base?.cells, ours: ours.cells, theirs: theirs.cells }
  const cells = mergeCells(session, columns, cellsOf, () => ours)
  const texts = mergeTexts(session, three)
  const isOurs = cells === ours.cells && texts === ours
  return isOurs ? ours : { ...texts, cells }
}

/** What a responsibility says besides its cells; ours itself when nothing is different. */
function mergeTexts(session: Session, three: Three<Responsibility, Row | undefined>): Responsibility {
  const { base, ours, theirs } = three
  if (ours === theirs) return ours
  const place = placeOf(ours)
  const merged: Responsibility = {
    ...{ kind: ours.kind, id: ours.id, cells: ours.cells },
    ...(ours.agreed === undefined ? {} : { agreed: ours.agreed }),
    ...mergeValues(session, place, rowFields, { base, ours, theirs }),
    ...mergeExtra(session, place, three),
  }
  return isSame(ours, merged) ? ours : merged
}

/** The row without cells of roles that are not in the outcome. */
function withinColumns({ roles }: Columns, row: Responsibility): Responsibility {
  const cells = new Map(
    roles.flatMap(({ id }) => {
      const cell = row.cells.get(id)
      return cell === undefined ? [] : [[id, cell] as const]
    }),
  )
  return cells.size === row.cells.size ? row : { ...row, cells }
}

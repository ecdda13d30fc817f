import type { Command } from '../../../shared/commands/command.ts'
import { createMatrix } from '../../../shared/document/create.ts'
import { asMatrixId, asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix, Responsibility } from '../../../shared/document/matrix.ts'

/** Where a text stands, as conflicts name it: `row/ROW/name`, `row/ROW/description` or `cell/ROW/ROLE/note`. */
export type Place = string

const roles = ['cio', 'cto']

/** A chart with two rows for each person and two for all. */
export function chartFor(people: number): Matrix {
  const owners = [...Array.from({ length: people }, (_, at) => ownerOf(at)), everybody]
  const rows = owners.flatMap((owner) => [1, 2].map((at): Responsibility => rowNamed(`${owner}-${at}`)))
  return createMatrix(
    {
      title: 'Shared',
      roles: roles.map((id) => ({ id: asRoleId(id), name: id, holder: '' })),
      rows,
    },
    asMatrixId('shared'),
  )
}

export const everybody = 'all'

export function ownerOf(person: number): string {
  return `p${person}`
}

/** Whether a place, or a conflict about it, is in a row that all may change. */
export function isOfAll(place: Place): boolean {
  return place.split('/')[1]?.startsWith(`${everybody}-`) ?? false
}

/** The places in the rows of an owner, among them those added since. */
export function placesOf(matrix: Matrix, owner: string): readonly Place[] {
  return matrix.rows
    .filter(({ id }) => id.startsWith(`${owner}-`))
    .flatMap(({ id }) => [
      `row/${id}/name`,
      `row/${id}/description`,
      ...roles.map((role) => `cell/${id}/${role}/note`),
    ])
}

/** What stands there; undefined where the row is gone. */
export function textAt(matrix: Matrix, place: Place): string | undefined {
  const [kind, id, field, part] = place.split('/')
  const row = matrix.rows.find((one) => one.id === id)
  if (row?.kind !== 'responsibility') return undefined
  if (kind === 'cell') {
    const cell = row.cells.get(asRoleId(field ?? ''))
    return (part === 'letters' ? cell?.letters.join('/') : cell?.note) ?? ''
  }
  return field === 'name' ? row.name : (row.description ?? '')
}

/** A side of a conflict about a text. */
export function textOf(side: unknown): string {
  return typeof side === 'string' ? side : ''
}

/** The command that writes a text there. */
export function writing(place: Place, text: string): Command {
  const [kind, id = '', field = ''] = place.split('/')
  const row = asRowId(id)
  if (kind === 'cell')
    return { type: 'setCellDetails', cell: { row, role: asRoleId(field) }, details: { note: text } }
  if (field === 'name') return { type: 'renameRow', row, name: text }
  return { type: 'setRowDetails', row, details: { description: text } }
}

function rowNamed(id: string): Responsibility {
  return { kind: 'responsibility', id: asRowId(id), name: id, cells: new Map() }
}

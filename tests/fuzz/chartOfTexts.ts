import { createMatrix } from '../../shared/document/create.ts'
import { asLetterKey, asMatrixId, asRoleId, asRowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'

const at = '2026-03-01T09:30:00.000Z'

/** A chart in which every text a person can type is one of these: names, scopes, notes, records. */
export function chartOfTexts(texts: readonly string[]): Matrix {
  const text = (place: number): string => texts[place % texts.length] ?? ''
  const name = (place: number): string => text(place).slice(0, limits.name)
  const roles = Array.from({ length: Math.min(8, texts.length) }, (_, place) => ({
    ...{ id: asRoleId(`role-${place}`), name: name(place), holder: name(place + 1) },
    ...(text(place + 2) === '' ? {} : { note: text(place + 2) }),
  }))
  const rows = texts.map((_text, place): Row => {
    const id = asRowId(`row-${place}`)
    if (place % 10 === 0) return { kind: 'section', id, name: name(place) }
    const role = roles[place % roles.length]
    const cell = {
      letters: [asLetterKey(place % 3 === 0 ? 'A' : 'R')],
      scope: name(place),
      note: text(place),
    }
    return { kind: 'responsibility', id, name: name(place), cells: new Map(role ? [[role.id, cell]] : []) }
  })
  const [first] = rows
  const row = first?.id ?? asRowId('row-0')
  return createMatrix(
    {
      ...{ title: name(0), goal: name(1), roles, rows },
      decisions: [
        { id: 'd', row, rowName: name(2), before: text(3), after: text(4), why: text(5), by: name(6), at },
      ],
      parked: [{ id: 'p', row, rowName: name(2), question: text(3), owner: name(4), at }],
      signOffs: [{ id: 's', role: asRoleId('role-0'), roleName: name(5), name: name(6), at }],
    },
    asMatrixId('texts'),
  )
}

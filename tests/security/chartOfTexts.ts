import { createMatrix } from '../../shared/document/create.ts'
import { asMatrixId, asRoleId, asRowId } from '../../shared/document/ids.ts'
import { limits } from '../../shared/document/limits.ts'
import type { Matrix, Role, Row } from '../../shared/document/matrix.ts'
import { raci } from '../../shared/document/schemes.ts'

const at = '2026-03-01T09:30:00.000Z'

/** A chart that has a text of these in every field that holds text; each of them is a role, a row and what hangs on both. */
export function chartOfTexts(texts: readonly string[], number: number): Matrix {
  const textAt = (place: number): string => texts[place % texts.length] ?? ''
  const joined = (most: number): string =>
    texts.reduce((all, text) => (all.length + text.length < most ? `${all} ${text}` : all), '')
  const roles = texts.map((text, place): Role => ({
    ...{ id: asRoleId(`role-${place}`), name: text, holder: textAt(place + 1), note: textAt(place + 2) },
  }))
  const rows = texts.flatMap((text, place): Row[] => [
    ...(place % 5 === 0 ? [{ kind: 'section', id: asRowId(`section-${place}`), name: text } as const] : []),
    {
      ...{ kind: 'responsibility', id: asRowId(`row-${place}`), name: text, tags: [textAt(place + 3)] },
      description: textAt(place + 4),
      cells: new Map(
        roles.slice(0, 3).map(({ id }, column) => [
          id,
          {
            letters: raci.letters.slice(column % 2, (column % 2) + 1).map(({ key }) => key),
            ...{ scope: textAt(place + column), note: textAt(place + column + 5) },
          },
        ]),
      ),
    },
  ])
  const placed = texts.map((text, place) => ({
    ...{ id: `record-${place}`, row: asRowId(`row-${place}`), rowName: text, at, why: textAt(place + 1) },
    ...{ role: asRoleId(`role-${place}`), next: textAt(place + 2) },
  }))
  return createMatrix(
    {
      ...{ title: joined(limits.name), goal: joined(limits.goal), roles, rows },
      scheme: {
        ...{ ...raci, id: 'own', name: textAt(0) },
        letters: raci.letters.map((letter, place) => ({
          ...letter,
          name: textAt(place),
          meaning: textAt(place + 1),
        })),
      },
      decisions: placed.map(({ id, row, rowName, why, next }) => ({
        ...{ id, row, rowName, before: why, after: next, why, by: next, at },
      })),
      parked: placed.slice(1).map(({ id, row, rowName, why, next }) => ({
        ...{ id, row, rowName, question: why, owner: next, at },
      })),
      signOffs: placed.map(({ id, role, rowName, why }) => ({
        ...{ id, role, roleName: rowName, name: why, at },
      })),
      snapshots: [{ id: 'snapshot', name: textAt(0), at, roles: roles.slice(1), rows: rows.slice(2) }],
      waivers: placed
        .slice(0, 1)
        .map(({ id, row, why, next }) => ({ ...{ id, rule: 'no-owner', row, reason: why, by: next, at } })),
    },
    asMatrixId(`texts-${number}`),
  )
}

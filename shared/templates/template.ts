import { createMatrix } from '../document/create.ts'
import { asLetterKey, asRoleId, asRowId, type LetterKey, type RoleId } from '../document/ids.ts'
import { inSchemeOrder } from '../document/letters.ts'
import type { Cell, Matrix, Role, Row } from '../document/matrix.ts'
import { raci } from '../document/schemes.ts'

/** What a template is written as: plain names, and letters as people write them. */
export interface TemplateChart {
  readonly title: string
  readonly goal: string
  readonly roles: readonly { readonly id: string; readonly name: string; readonly note?: string }[]
  readonly sections: readonly {
    readonly id: string
    readonly name: string
    /** name and then the letters of each role, in the roles' order: `['IT vision', 'A/R', 'C']` */
    readonly rows: readonly {
      readonly id: string
      readonly name: string
      readonly letters?: readonly string[]
    }[]
  }[]
}

export interface Template {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly chart: TemplateChart
}

/** A new matrix from the template, with an id of its own. */
export function matrixFromTemplate({ chart }: Template): Matrix {
  const roles = chart.roles.map(({ id, name, note }): Role => ({
    ...{ id: asRoleId(id), name, holder: '' },
    ...(note === undefined ? {} : { note }),
  }))
  const rows = chart.sections.flatMap((section): Row[] => [
    { kind: 'section', id: asRowId(section.id), name: section.name },
    ...section.rows.map((row): Row => ({
      ...{ kind: 'responsibility', id: asRowId(row.id), name: row.name },
      cells: cellsOf(
        roles.map((role) => role.id),
        row.letters ?? [],
      ),
    })),
  ])
  return createMatrix({ title: chart.title, goal: chart.goal, roles, rows })
}

function cellsOf(roles: readonly RoleId[], letters: readonly string[]): ReadonlyMap<RoleId, Cell> {
  const cells = new Map<RoleId, Cell>()
  for (const [index, role] of roles.entries()) {
    const keys = keysOf(letters[index] ?? '')
    if (keys.length > 0) cells.set(role, { letters: keys, scope: '', note: '' })
  }
  return cells
}

function keysOf(text: string): readonly LetterKey[] {
  return text === '' ? [] : inSchemeOrder(raci, text.split('/').map(asLetterKey))
}

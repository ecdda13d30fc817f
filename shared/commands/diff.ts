import { cellFields, chartFields, roleDetailFields, rowDetailFields } from '../document/fields.ts'
import { wordsOf, type Fields, type Held } from '../document/fieldValues.ts'
import { lettersText } from '../document/letters.ts'
import type { Cell, Matrix, Responsibility, Row, Scheme } from '../document/matrix.ts'
import { nameOfRole, nameOfRow, shortened } from '../document/names.ts'
import { rowInWords } from '../document/rowInWords.ts'
import { movedItems } from '../document/movedItems.ts'
import { recordChanges } from './recordChanges.ts'

/** One difference between two matrices, where it is and in words. */
export interface Change {
  readonly kind: 'cell' | 'row' | 'role' | 'chart'
  /** `CTO: C → A/R on Customer data analytics` */
  readonly words: string
}

/** What is different in `after`: the chart's own texts, its roles, then row by row. Rows and roles are told apart by id. */
export function changesBetween(before: Matrix, after: Matrix): readonly Change[] {
  if (before === after) return []
  return [...chartChanges(before, after), ...roleChanges(before, after), ...rowChanges(before, after)]
}

function chartChanges(before: Matrix, after: Matrix): readonly Change[] {
  return [
    ...fieldChanges('chart', chartFields, before, after),
    ...schemeChanges(before.scheme, after.scheme),
    ...countChange('Waivers', before.waivers, after.waivers),
    ...recordChanges(before, after).map((words): Change => ({ kind: 'chart', words })),
  ]
}

function schemeChanges(before: Scheme, after: Scheme): readonly Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return []
  if (before.name !== after.name) return textChange('chart', 'Scheme', before.name, after.name)
  return [{ kind: 'chart', words: `The letters of ${shortened(after.name)} were changed` }]
}

function countChange(what: string, before: readonly unknown[], after: readonly unknown[]): readonly Change[] {
  return before.length === after.length
    ? []
    : [{ kind: 'chart', words: `${what}: ${before.length} → ${after.length}` }]
}

function roleChanges(before: Matrix, after: Matrix): readonly Change[] {
  const old = new Map(before.roles.map((role) => [role.id, role]))
  const now = new Set(after.roles.map((role) => role.id))
  const moved = movedItems(before.roles, after.roles)
  return [
    ...before.roles
      .filter(({ id }) => !now.has(id))
      .map(({ id }) => said('role', 'Role removed', nameOfRole(before, id))),
    ...after.roles.flatMap((role): readonly Change[] => {
      const name = nameOfRole(after, role.id)
      const was = old.get(role.id)
      if (was === undefined) return [said('role', 'Role added', name)]
      return [
        ...textChange('role', 'Role renamed', was.name, role.name),
        ...(moved.has(role.id) ? [said('role', 'Role moved', name)] : []),
        ...fieldChanges('role', roleDetailFields, was, role, (field) => `${field} of ${name}`),
      ]
    }),
  ]
}

function rowChanges(before: Matrix, after: Matrix): readonly Change[] {
  if (before.rows === after.rows && before.roles === after.roles) return []
  const old = new Map(before.rows.map((row) => [row.id, row]))
  const now = new Set(after.rows.map((row) => row.id))
  const moved = movedItems(before.rows, after.rows)
  return [
    ...before.rows
      .filter(({ id }) => !now.has(id))
      .map((row) => said('row', `${noun(row)} removed`, withLetters(before, row))),
    ...after.rows.flatMap((row): readonly Change[] => {
      const was = old.get(row.id)
      if (was === undefined) return [said('row', `${noun(row)} added`, withLetters(after, row))]
      const isMoved = moved.has(row.id)
      if (was === row && !isMoved) return []
      return [
        ...textChange('row', `${noun(row)} renamed`, was.name, row.name),
        ...(isMoved ? [said('row', `${noun(row)} moved`, nameOfRow(after, row.id))] : []),
        ...(was.kind === 'responsibility' && row.kind === 'responsibility'
          ? [
              ...fieldChanges(
                ...(['row', rowDetailFields, was, row] as const),
                (field) => `${field} of ${nameOfRow(after, row.id)}`,
              ),
              ...cellChanges(before, after, was, row),
            ]
          : []),
      ]
    }),
  ]
}

function cellChanges(
  before: Matrix,
  after: Matrix,
  was: Responsibility,
  row: Responsibility,
): readonly Change[] {
  const stayed = new Set(before.roles.map((role) => role.id))
  const on = ` on ${nameOfRow(after, row.id)}`
  return after.roles
    .filter(({ id }) => stayed.has(id))
    .flatMap((role): readonly Change[] => {
      const [old, now] = [was.cells.get(role.id), row.cells.get(role.id)]
      if (old === now) return []
      const name = nameOfRole(after, role.id)
      return [
        ...textChange('cell', name, text(before.scheme, old), text(after.scheme, now), on),
        ...fieldChanges('cell', cellFields, old, now, (field) => `${name}, ${field.toLowerCase()}`, on),
      ]
    })
}

/** What is different in the fields of something; it holds nothing while it is not there. */
function fieldChanges<F extends Fields>(
  kind: Change['kind'],
  fields: F,
  before: Partial<Held<F>> = {},
  after: Partial<Held<F>> = {},
  what = (field: string): string => field,
  where = '',
): readonly Change[] {
  const now = wordsOf(fields, after)
  return wordsOf(fields, before).flatMap(({ field, words }, at) =>
    textChange(kind, what(field.name), words, now[at]?.words ?? '', where),
  )
}

function textChange(
  kind: Change['kind'],
  what: string,
  before: string,
  after: string,
  where = '',
): readonly Change[] {
  if (before === after) return []
  const shown = (value: string): string => shortened(value) || '–'
  return [{ kind, words: `${what}: ${shown(before)} → ${shown(after)}${where}` }]
}

function said(kind: Change['kind'], what: string, name: string): Change {
  return { kind, words: `${what}: ${name}` }
}

function noun(row: Row): string {
  return row.kind === 'section' ? 'Section' : 'Responsibility'
}

/** A row's name with who holds what: `Security systems (CIO: A, CISO: R)`. */
function withLetters(matrix: Matrix, row: Row): string {
  const name = nameOfRow(matrix, row.id)
  if (row.kind === 'section') return name
  const held = rowInWords(matrix, row)
  return held === '' ? name : `${name} (${held})`
}

function text(scheme: Scheme, cell: Cell | undefined): string {
  return lettersText(scheme, cell?.letters ?? [])
}

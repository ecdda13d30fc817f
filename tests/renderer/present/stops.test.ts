import { describe, expect, test } from 'vitest'
import type { PresentView } from '../../../shared/bridge/presenting.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Matrix, Responsibility } from '../../../shared/document/matrix.ts'
import {
  placeOfNumber,
  placeOfStop,
  rowsOfView,
  stepTo,
  stopShowing,
  stopsOf,
} from '../../../renderer/present/stops.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
              | CIO | CTO
  Loose       | A   |
  # Run
  Budget      | A/R | C
  Security    | A   | A
  # Empty
  # Win
  Innovation  | C   | A/R`)

const keysOf = (view: PresentView, chosen: Parameters<typeof stopsOf>[2] = null, of: Matrix = matrix) =>
  stopsOf(of, view, chosen).map(({ key }) => key)

/** The matrix with rows of these statuses. */
function withStatus(statuses: Record<string, Responsibility['status'] & string>): Matrix {
  const rows = matrix.rows.map((row) => {
    const status = statuses[row.id]
    return row.kind === 'responsibility' && status ? { ...row, status } : row
  })
  return { ...matrix, rows }
}

describe('the stops of a view', () => {
  test('are every responsibility, in chart order', () => {
    expect(keysOf({ kind: 'rows' })).toEqual(['row loose', 'row budget', 'row security', 'row innovation'])
  })

  test('are every section that has responsibilities, and the rows above the first one', () => {
    const stops = stopsOf(matrix, { kind: 'sections' }, null)
    expect(stops.map((stop) => (stop.kind === 'section' ? [stop.section, stop.rows] : []))).toEqual([
      [undefined, ['loose']],
      ['run', ['budget', 'security']],
      ['win', ['innovation']],
    ])
  })

  test('are every role', () => {
    expect(keysOf({ kind: 'roles' })).toEqual(['role cio 0', 'role cto 0'])
  })

  test('are the whole chart, sections included', () => {
    const [stop, ...rest] = stopsOf(matrix, { kind: 'chart' }, null)
    expect(stop).toMatchObject({ kind: 'chart', rows: matrix.rows.map(({ id }) => id) })
    expect(rest).toEqual([])
  })

  test('cut a long section into screens of nearly the same length', () => {
    const long = matrixOf(
      `| CIO\n# Long\n${Array.from({ length: 25 }, (_, at) => `Row ${at} | A`).join('\n')}`,
    )
    const lengths = stopsOf(long, { kind: 'sections' }, null).map((stop) =>
      stop.kind === 'section' ? stop.rows.length : 0,
    )
    expect(lengths).toEqual([9, 9, 7])
  })

  test('cut a role with many responsibilities into screens', () => {
    const long = matrixOf(`| CIO\n${Array.from({ length: 21 }, (_, at) => `Row ${at} | A`).join('\n')}`)
    expect(keysOf({ kind: 'roles' }, null, long)).toEqual(['role cio 0', 'role cio 1', 'role cio 2'])
  })

  test('are none in a chart without rows or roles', () => {
    const empty = { ...matrix, rows: [], roles: [] }
    for (const kind of ['rows', 'sections', 'roles', 'chart'] as const)
      expect(keysOf({ kind }, null, empty)).toEqual([])
  })
})

describe('the contested rows', () => {
  const contested = (of: Matrix, warned: readonly string[] = []) =>
    rowsOfView(of, { kind: 'contested' }, (row) => warned.includes(row))

  test('are those the analysis warns of, those that are parked, and open ones with several owners', () => {
    expect(contested(matrix)).toEqual(['security'])
    expect(contested(matrix, ['budget'])).toEqual(['budget', 'security'])
    expect(contested(withStatus({ loose: 'parked', security: 'agreed' }))).toEqual(['loose'])
  })

  test('stay on the list while they are being settled, and leave it when they are removed', () => {
    const chosen = contested(matrix)
    const settled = withStatus({ security: 'agreed' })
    expect(keysOf({ kind: 'contested' }, chosen, settled)).toEqual(['row security'])
    expect(keysOf({ kind: 'contested' }, chosen, { ...matrix, rows: [] })).toEqual([])
  })
})

describe('what changed since a snapshot', () => {
  const then = matrixOf(`
                | CIO | CTO | CFO
    Loose       | A   |     |
    # Run
    Budget      | A/R | I   |
    Gone        | A   |     |`)
  const snapshot = { id: 's', name: 'Before', at: '2026-01-01', roles: then.roles, rows: then.rows }
  const changed = { ...matrix, snapshots: [snapshot] }
  const view = { kind: 'changed', snapshot: 's' } as const

  test('is every row that differs or is new', () => {
    expect(rowsOfView(changed, view, () => false)).toEqual(['budget', 'security', 'innovation'])
  })

  test('starts with what is on no row: roles and removed rows', () => {
    const [first, second] = stopsOf(
      changed,
      view,
      rowsOfView(changed, view, () => false),
    )
    expect(first).toMatchObject({ kind: 'changes' })
    expect(first?.kind === 'changes' ? first.words.join('\n') : '').toMatch(
      /Role removed: CFO[^]*removed: Gone/,
    )
    expect(second?.key).toBe('row budget')
  })

  test('is nothing when the snapshot is gone', () => {
    expect(rowsOfView(matrix, view, () => true)).toEqual([])
    expect(stopsOf(matrix, view, [])).toEqual([])
  })
})

describe('going from stop to stop', () => {
  test.each([
    ['next', 0, 1],
    ['next', 3, 3],
    ['previous', 3, 2],
    ['previous', 0, 0],
    ['first', 2, 0],
    ['last', 0, 3],
  ] as const)('%s from %i is %i', (to, at, place) => {
    expect(stepTo(4, at, to)).toBe(place)
  })

  test('a number goes to the screen of that number, a number past the end to the last one', () => {
    expect([1, 4, 9, 0].map((number) => placeOfNumber(4, number))).toEqual([0, 3, 3, 0])
  })

  test('a stop whose row was removed gives its place to the one that is there now', () => {
    const stops = stopsOf(matrix, { kind: 'rows' }, null)
    expect(placeOfStop(stops, 'row security', 0)).toBe(2)
    expect(placeOfStop(stops, 'row gone', 1)).toBe(1)
    expect(placeOfStop(stops, 'row gone', 9)).toBe(3)
    expect(placeOfStop([], 'row gone', 2)).toBe(-1)
  })

  test('another view goes on at what was on screen: the row, its section, the role', () => {
    const sections = stopsOf(matrix, { kind: 'sections' }, null)
    expect(stopShowing(sections, asRowId('security'), undefined)).toBe(1)
    const roles = stopsOf(matrix, { kind: 'roles' }, null)
    expect(stopShowing(roles, asRowId('security'), asRoleId('cto'))).toBe(1)
    expect(stopShowing(roles, undefined, undefined)).toBe(0)
  })
})

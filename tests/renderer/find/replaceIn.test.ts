import { describe, expect, test } from 'vitest'
import { findMatches } from '../../../renderer/find/findMatches.ts'
import { replaceIn } from '../../../renderer/find/replaceIn.ts'
import { fixedColumns } from '../../../renderer/window/gridPort.ts'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = `
            | CIO
  # IT now
  Budget IT | A
`
const { rows } = matrixOf(chart)
const [section, budget] = rows
const name = (row: string) => ({ row, column: fixedColumns.name })
const places = [name('it-now'), name('budget-it')]

describe('replacing', () => {
  test('renames sections and responsibilities, in either case', () => {
    expect(replaceIn({ rows }, places, 'it', 'Tech')).toEqual([
      { type: 'renameRow', row: section?.id, name: 'Tech now' },
      { type: 'renameRow', row: budget?.id, name: 'Budget Tech' },
    ])
  })

  test('goes by the spaces that are searched for, as finding does', () => {
    expect(findMatches(matrixOf(chart), rows, 'IT ').map(({ row }) => row)).toEqual(['it-now'])
    expect(replaceIn({ rows }, places, 'IT ', 'Tech ')).toMatchObject([{ name: 'Tech now' }])
  })

  test('takes every sign for itself', () => {
    const odd = [{ kind: 'section', id: asRowId('odd'), name: 'a.c (x) abc' } as const]
    expect(replaceIn({ rows: odd }, [name('odd')], '.c (', '$& ')).toMatchObject([{ name: 'a$& x) abc' }])
  })

  test('reaches descriptions, scopes and notes, and leaves what is the same', () => {
    const role = asRoleId('cio')
    const cells = new Map([[role, { letters: [], scope: 'old systems', note: 'none' }]])
    const row = {
      kind: 'responsibility',
      id: asRowId('r'),
      name: 'Plan',
      description: 'The old plan',
      cells,
    } as const
    const found = [name('r'), { row: 'r', column: 'cio' }]
    expect(replaceIn({ rows: [row] }, found, 'old', 'new')).toEqual([
      { type: 'setRowDetails', row: row.id, details: { description: 'The new plan' } },
      {
        type: 'setCellDetails',
        cell: { row: row.id, role },
        details: { scope: 'new systems', note: 'none' },
      },
    ])
    expect(replaceIn({ rows: [row] }, found, 'old', 'old')).toEqual([])
  })
})

import { expect, test } from 'vitest'
import { changesBeyondRows, changesOfRow, rowsChangedSince } from '../../../shared/commands/changesSince.ts'
import { asRowId } from '../../../shared/document/ids.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const then = matrixOf(`
            | CIO | CTO | CFO
  Budget    | A/R | I   |
  Same      | A/R | C   |
  Gone      | A   |     |`)
const now = matrixOf(`
            | CIO | CTO
  New       | A   |
  Budget    | A/R | C
  Same      | A/R | C`)
const snapshot = {
  id: 's',
  name: 'Before',
  at: '2026-01-05T09:00:00.000Z',
  roles: then.roles,
  rows: then.rows,
}

const words = (changes: ReturnType<typeof changesOfRow>) => changes.map((change) => change.words)

test('a row that differs says how, a new one says so, the same one nothing', () => {
  expect(words(changesOfRow(now, snapshot, asRowId('budget')))).toEqual(['CTO: I → C on Budget'])
  expect(words(changesOfRow(now, snapshot, asRowId('new')))).toEqual(['Responsibility added: New (CIO: A)'])
  expect(changesOfRow(now, snapshot, asRowId('same'))).toEqual([])
  expect(changesOfRow(now, snapshot, asRowId('gone'))).toEqual([])
})

test('the rows that changed are those, in chart order', () => {
  expect(rowsChangedSince(now, snapshot)).toEqual(['new', 'budget'])
  expect(rowsChangedSince(then, snapshot)).toEqual([])
})

test('what is on no row that is still there: roles and removed rows', () => {
  expect(words(changesBeyondRows(now, snapshot))).toEqual([
    'Role removed: CFO',
    'Responsibility removed: Gone (CIO: A)',
  ])
})

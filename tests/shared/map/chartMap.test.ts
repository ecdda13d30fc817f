import { describe, expect, test } from 'vitest'
import type { Cell, Matrix, Responsibility } from '../../../shared/document/matrix.ts'
import { schemes } from '../../../shared/document/schemes.ts'
import { chartMap, type MapColumn } from '../../../shared/map/chartMap.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** A column in a line: `CIO: Budget, Culture (with CTO)`. */
function inALine({ title, entries }: MapColumn): string {
  const each = entries.map(({ name, beside }) => (beside === '' ? name : `${name} (${beside})`))
  return `${title}: ${each.join(', ')}`
}

function columnsOf(matrix: Matrix): readonly string[] {
  return chartMap(matrix).columns.map(inALine)
}

/** The chart with something more in the cells of one row, by role. */
function withCells(matrix: Matrix, row: string, more: Readonly<Record<string, Partial<Cell>>>): Matrix {
  return changed(matrix, row, (one) => {
    const cells = [...one.cells].map(([role, cell]) => [role, { ...cell, ...more[role] }] as const)
    return { ...one, cells: new Map(cells) }
  })
}

function changed(matrix: Matrix, row: string, change: (row: Responsibility) => Responsibility): Matrix {
  const rows = matrix.rows.map((one) => (one.id === row && one.kind === 'responsibility' ? change(one) : one))
  return { ...matrix, rows }
}

const two = matrixOf(`
  Name     | CIO | CTO
  Budget   | A/R | C
  Security | A   | R
  Culture  | A/R | R
  Research | I   | A/R
  Vision   |     |
`)

const three = matrixOf(`
  Name     | CIO | CTO | CFO
  Budget   | A/R | C   |
  Culture  | A/R | R   |
  Security | A   | R   |
  Research | R   | A/R |
`)

describe('with two roles', () => {
  test('what both do stands between them with who leads, what is delegated with its owner', () => {
    expect(columnsOf(two)).toEqual(['CIO: Budget, Security', 'Both: Culture (CIO leads)', 'CTO: Research'])
    expect(chartMap(two)).toMatchObject({
      facts: '5 responsibilities: 4 with one accountable owner and 1 not decided',
      shared: '',
      undecided: [{ name: 'Vision', beside: '' }],
    })
  })

  test('there is nothing between them when they share nothing', () => {
    expect(columnsOf(matrixOf('N | CIO | CTO\nBudget | A | \n'))).toEqual(['CIO: Budget', 'CTO: '])
  })

  test('what is divided by scope stands between them with what each answers for', () => {
    const both = matrixOf('N | CIO | CTO\nSecurity | A/R | A/R')
    const cells = { cio: { scope: 'internal systems' }, cto: { scope: 'products' } }
    const map = chartMap(withCells(both, 'security', cells))
    expect(map.columns.map(inALine)[1]).toBe('Both: Security (CIO for internal systems, CTO for products)')
    expect(map.facts).toBe('1 responsibility: 1 divided by scope')
    expect(map.columns[1]?.entries[0]?.owner).toBeUndefined()
  })

  test('one person in both roles is counted as one, and said to be one', () => {
    const roles = two.roles.map((role) => ({ ...role, holder: 'Ines Ferreira' }))
    const map = chartMap({ ...two, roles })
    expect(map.columns[1]?.below).toBe('one person, Ines Ferreira')
    expect(map.remarks).toEqual(['Ines Ferreira is CIO and CTO, and answers for 4 of 5'])
  })
})

describe('with three roles or more', () => {
  test('a shared row stands with the role that leads, and a role with nothing is named', () => {
    const map = chartMap(three)
    expect(map.columns.map(inALine)).toEqual([
      'CIO: Budget, Culture (with CTO), Security',
      'CTO: Research (with CIO)',
    ])
    expect(map.shared).toBe('2 are shared and stand with the role that leads')
    expect(map.remarks).toEqual(['CFO answers for nothing yet'])
    expect(map.facts).toBe('4 responsibilities, each with one accountable owner')
  })

  test('what is divided by scope stands with each of its owners', () => {
    const both = matrixOf('N | CIO | CTO | CFO\nSecurity | A/R | A/R | A')
    const scopes = { cio: { scope: 'systems' }, cto: { scope: 'products' }, cfo: { scope: 'money' } }
    expect(columnsOf(withCells(both, 'security', scopes))).toEqual([
      ...['CIO: Security (for systems)', 'CTO: Security (for products)', 'CFO: Security (for money)'],
    ])
  })

  test('what passes from one role to another stands with both, each with its days', () => {
    const both = matrixOf('N | CIO | CTO | CFO\nSecurity | A/R | A/R | I')
    const days = { cio: { term: '../2026-12-31' }, cto: { term: '2027-01-01/..' } }
    expect(columnsOf(withCells(both, 'security', days))).toEqual([
      'CIO: Security (until 31 December 2026)',
      'CTO: Security (from 1 January 2027)',
    ])
  })

  test('who does it only on other days than the owner shares nothing', () => {
    const days = { cio: { term: '../2026-12-31' }, cto: { term: '2027-01-01/..' } }
    expect(columnsOf(withCells(three, 'culture', days))[0]).toBe(
      'CIO: Budget, Culture (until 31 December 2026), Security',
    )
  })
})

test('what is not decided says why, and what is parked who brings the answer and until when', () => {
  const open = matrixOf('N | CIO | CTO | CFO\nVision | A | A | \nCulture | R | R | \nData | | | ')
  const parked = changed(open, 'culture', (row) => ({ ...row, status: 'parked' }))
  const culture = parked.rows[1]
  if (culture === undefined) throw new Error('there is no such row')
  const record = {
    id: 'p',
    row: culture.id,
    rowName: 'Culture',
    question: '',
    at: '2026-11-30T10:00:00.000Z',
  }
  const map = chartMap({ ...parked, parked: [{ ...record, owner: 'Helen Brandt', due: '2027-01-15' }] })
  expect(map.undecided.map(({ name, beside }) => `${name}: ${beside}`)).toEqual([
    'Vision: CIO and CTO both answer for it',
    'Culture: CIO and CTO do it, nobody answers for it, parked, Helen Brandt, 15 January 2027',
    'Data: ',
  ])
  expect(map.columns).toEqual([])
})

test('a parked row that has an owner stands with its owner', () => {
  const parked = changed(three, 'budget', (row) => ({ ...row, status: 'parked' }))
  expect(columnsOf(parked)[0]).toBe('CIO: Budget (parked), Culture (with CTO), Security')
})

test('any scheme has a map: what counts is the kind of a letter', () => {
  const daci = schemes.find(({ id }) => id === 'daci')
  const owner = daci?.letters.find(({ kind }) => kind === 'owner')
  if (daci === undefined || owner === undefined) throw new Error('there is no DACI')
  expect(columnsOf(matrixOf(`N | CIO | CTO\nBudget | ${owner.key} | \n`, daci))[0]).toBe('CIO: Budget')
})

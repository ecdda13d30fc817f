import { expect, test } from 'vitest'
import {
  assignedTo,
  coverage,
  ownerCount,
  roleLoads,
  rowNumbers,
  sectionCoverage,
} from '../../../shared/document/query.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
             | CIO | CTO | CISO
  Vision     | A/R | C   |
  # Run
  Budget     | R   | A   | R
  Security   | A   | A/R |
  # Grow
  Innovation | C   | I   |`)

function row(id: string) {
  const found = matrix.rows.find((one) => one.id === id)
  if (found?.kind !== 'responsibility') throw new Error(`no responsibility ${id}`)
  return found
}

test('a row is assigned to its owners first, then to its doers, each in role order', () => {
  const names = (id: string) =>
    assignedTo(matrix, row(id)).map(({ role, isOwner }) =>
      isOwner ? role.name.toUpperCase() : role.name.toLowerCase(),
    )
  expect(names('vision')).toEqual(['CIO'])
  expect(names('budget')).toEqual(['CTO', 'cio', 'ciso'])
  expect(names('security')).toEqual(['CIO', 'CTO'])
  expect(names('innovation')).toEqual([])
})

test('coverage is the share of responsibilities with exactly one owner', () => {
  expect(coverage(matrix)).toEqual({ oneOwner: 2, responsibilities: 4, share: 0.5 })
  expect(coverage(matrixOf('x | CIO'))).toEqual({ oneOwner: 0, responsibilities: 0, share: 0 })
  expect(ownerCount(matrix.scheme, row('security'))).toBe(2)
})

test('responsibilities are numbered through all sections, sections not at all', () => {
  expect([...rowNumbers(matrix.rows)]).toEqual([
    ['vision', 1],
    ['budget', 2],
    ['security', 3],
    ['innovation', 4],
  ])
})

test('a section covers the responsibilities up to the next section', () => {
  expect([...sectionCoverage(matrix)]).toEqual([
    ['run', { oneOwner: 1, responsibilities: 2, share: 0.5 }],
    ['grow', { oneOwner: 0, responsibilities: 1, share: 0 }],
  ])
})

test('a role is loaded with the responsibilities it owns or does', () => {
  expect([...roleLoads(matrix)]).toEqual([
    ['cio', 3],
    ['cto', 2],
    ['ciso', 1],
  ])
})

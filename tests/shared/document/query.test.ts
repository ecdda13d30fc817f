import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply } from '../../../shared/commands/apply.ts'
import {
  assignedTo,
  coverage,
  ownerCount,
  countLoads,
  rowNumbers,
  sectionCoverage,
} from '../../../shared/document/query.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
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
  expect([...countLoads(matrix).loads]).toEqual([
    ['cio', 3],
    ['cto', 2],
    ['ciso', 1],
  ])
})

test('loads counted from an earlier count are those counted anew, whatever was done in between', () => {
  const pairs = matrixArbitrary.chain((start) =>
    fc.tuple(fc.constant(start), fc.array(commandArbitrary(start), { maxLength: 8 })),
  )
  fc.assert(
    fc.property(pairs, ([start, commands]) => {
      let current = start
      let count = countLoads(start)
      for (const command of commands) {
        const next = apply(current, command)
        if (next.ok) current = next.value
        count = countLoads(current, count)
        expect(count).toEqual(countLoads(current))
      }
    }),
    { numRuns: 100 },
  )
})

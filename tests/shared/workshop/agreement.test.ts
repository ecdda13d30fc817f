import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import type { Responsibility } from '../../../shared/document/matrix.ts'
import {
  agreedRows,
  agreementOf,
  pairAgreement,
  proposedCells,
  rowAgreement,
  splitQueue,
  type RowAgreement,
} from '../../../shared/workshop/agreement.ts'
import { endsOf, rowAnswers } from '../../../shared/workshop/ends.ts'
import type { Vote } from '../../../shared/workshop/voting.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf, workshopOf } from '../../support/workshopOf.ts'

const chart = matrixOf(`
             | CIO | CTO | CFO
  Budget     | A   |     |
  # Run
  Security   |     |     |
  Culture    |     |     |`)

const rowOf = (id: string): Responsibility => {
  const row = chart.rows.find((one) => one.id === id)
  if (row?.kind !== 'responsibility') throw new Error(id)
  return row
}
const votesFor = (row: string, ...lines: string[]): Vote[] =>
  lines.map((line) => ({ answers: line === 'none' ? new Map() : answersOf(chart, { [row]: line }) }))
const agreementFor = (...lines: string[]): RowAgreement =>
  rowAgreement(chart, rowOf('budget'), votesFor('budget', ...lines))

describe('the agreement on one cell', () => {
  test.each([
    [[6], 1],
    [[5, 1], 20 / 30],
    [[3, 3], 12 / 30],
    [[3, 2, 1], 8 / 30],
    [[1, 1, 1, 1, 1, 1], 0],
    [[1, 1], 0],
  ])('of answers given %j times is the share of agreeing pairs, %f', (counts, share) => {
    expect(pairAgreement(counts)).toBeCloseTo(share, 12)
  })

  test.each([[[]], [[1]], [[0, 1]]])('is unknown with fewer than two answers: %j', (counts) => {
    expect(pairAgreement(counts)).toBeUndefined()
  })

  test('takes the same letters in another order for the same answer', () => {
    expect(agreementFor('A/R', 'R/A').cells[0]).toMatchObject({
      agreement: 1,
      majority: 'A/R',
      answers: [{ letters: 'A/R', count: 2 }],
    })
  })

  test('counts who said nothing apart from who left the role out', () => {
    expect(agreementFor('A |  | C', 'A | R | C', 'none').cells[1]).toMatchObject({
      answered: 2,
      missing: 1,
      agreement: 0,
      majority: undefined,
    })
  })
})

describe('the agreement on one row', () => {
  test('is the mean over the cells that somebody gave a letter', () => {
    expect(agreementFor('A |  | ', 'A | C | ').agreement).toBe(0.5)
  })

  test('is agreed when all who answered say the same, even that nobody is', () => {
    expect(agreementFor('A | C | ', 'A | C | ', 'none')).toMatchObject({ state: 'agreed', missing: 1 })
    expect(agreementFor(' |  | ', ' |  | ').state).toBe('agreed')
  })

  test('is neither agreed nor split while fewer than two have answered', () => {
    expect(agreementFor('A | C | ', 'none')).toMatchObject({ state: 'too-few', agreement: undefined })
    expect(agreementFor()).toMatchObject({ state: 'too-few', hasSameOwners: false })
  })

  test('tells a split about the owner from one about the rest', () => {
    expect(agreementFor('A | C | ', 'A/R | I | ')).toMatchObject({ state: 'split', hasSameOwners: true })
    expect(agreementFor('A | C | ', 'C | A | ')).toMatchObject({ state: 'split', hasSameOwners: false })
  })
})

describe('any votes', () => {
  const letters = fc.constantFrom('', 'A', 'R', 'A/R', 'R/A', 'C', 'I')
  const line = fc.oneof(
    {
      weight: 5,
      arbitrary: fc.array(letters, { minLength: 3, maxLength: 3 }).map((three) => three.join(' | ')),
    },
    { weight: 1, arbitrary: fc.constant('none') },
  )
  const lines = fc.array(line, { maxLength: 8 })

  test('agree between 0 and 1, and wholly if and only if all answers are equal', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { agreement, state } = agreementFor(...all)
        const given = all.filter((one) => one !== 'none').map((one) => one.replaceAll('R/A', 'A/R'))
        if (given.length < 2) {
          expect(agreement).toBeUndefined()
          return
        }
        expect(agreement).toBeGreaterThanOrEqual(0)
        expect(agreement).toBeLessThanOrEqual(1)
        expect(agreement === 1).toBe(new Set(given).size === 1)
        expect(state === 'agreed').toBe(agreement === 1)
      }),
    )
  })

  test('give the same agreement, ends and proposal in any order', () => {
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, others]) => {
        const row = rowOf('budget')
        const [one, other] = [all, others].map((some) => {
          const votes = votesFor('budget', ...some)
          const agreement = rowAgreement(chart, row, votes)
          return {
            agreement,
            ends: endsOf(chart, row, votes),
            proposed: proposedCells(chart, row, agreement),
          }
        })
        expect(one).toEqual(other)
      }),
    )
  })

  test('have two ends exactly when they are split', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const ends = endsOf(chart, rowOf('budget'), votesFor('budget', ...all))
        expect(ends !== undefined).toBe(agreementFor(...all).state === 'split')
      }),
    )
  })
})

describe('a revealed workshop', () => {
  const session = workshopOf(
    chart,
    {
      Ada: { budget: 'A | R | ', security: 'A | C | ', culture: 'A | R | ' },
      Alan: { budget: 'A | R | ', security: 'C | A | ', culture: 'R | A | ' },
      Grace: { budget: 'A | R | ', security: 'C | A | ' },
    },
    { isRevealed: true },
  )
  const rows = agreementOf(chart, session)

  test('lists agreed rows, and split rows with the widest split first', () => {
    expect(agreedRows(rows).map(({ row }) => row)).toEqual(['budget'])
    expect(splitQueue(rows).map(({ row }) => row)).toEqual(['culture', 'security'])
  })

  test('keeps rows that are split alike in chart order', () => {
    const even = workshopOf(
      chart,
      {
        Ada: { culture: 'A', budget: 'A', security: 'A' },
        Alan: { culture: 'R', budget: 'R', security: 'R' },
      },
      { isRevealed: true },
    )
    expect(splitQueue(agreementOf(chart, even)).map(({ row }) => row)).toEqual([
      'budget',
      'security',
      'culture',
    ])
  })

  test('says who gives which answer, the most given first', () => {
    expect(rows[1]?.cells[0]?.answers).toEqual([
      { letters: 'C', count: 2, voters: ['alan', 'grace'] },
      { letters: 'A', count: 1, voters: ['ada'] },
    ])
  })

  test('shows nothing before the reveal', () => {
    expect(agreementOf(chart, workshopOf(chart, { Ada: { budget: 'A' }, Alan: { budget: 'R' } }))).toEqual([])
  })

  test('names nobody when it is anonymous', () => {
    const secret = workshopOf(
      chart,
      { Ada: { budget: 'A' }, Alan: { budget: 'R' } },
      { isAnonymous: true, isRevealed: true },
    )
    expect(JSON.stringify(agreementOf(chart, secret))).not.toMatch(/ada|alan/)
  })
})

describe('the two ends', () => {
  test('are the answers with the most letters between them, with who holds them', () => {
    const votes = [...votesFor('budget', 'A/R | C | I', 'A/R | C | I', 'A | C | I', 'C | A/R | I')]
    const ends = endsOf(chart, rowOf('budget'), votes)
    expect(ends?.distance).toBe(6)
    expect(Object.fromEntries(ends?.one.cells ?? [])).toEqual({ cio: 'A/R', cto: 'C', cfo: 'I' })
    expect(Object.fromEntries(ends?.other.cells ?? [])).toEqual({ cio: 'C', cto: 'A/R', cfo: 'I' })
    expect(rowAnswers(chart, rowOf('budget'), votes).map(({ count }) => count)).toEqual([2, 1, 1])
  })
})

describe('what the votes propose', () => {
  const proposed = (...lines: string[]) =>
    Object.fromEntries(
      proposedCells(chart, rowOf('budget'), agreementFor(...lines)).map(({ role, letters, isTied }) => [
        role,
        `${letters.join('/')}${isTied ? ' (tied)' : ''}`,
      ]),
    )

  test('is what most gave each role', () => {
    expect(proposed('A/R | C', 'A/R | I', 'C | I')).toEqual({ cio: 'R/A', cto: 'I', cfo: '' })
  })

  test('is what the chart holds already where answers are tied, else the first by its letters', () => {
    expect(proposed('A | I', 'C | C')).toEqual({ cio: 'A (tied)', cto: 'C (tied)', cfo: '' })
  })

  test('is nothing for a cell nobody answered, and never a letter outside the scheme', () => {
    expect(proposed('none')).toEqual({})
    const votes = [{ answers: new Map([[asRowId('budget'), new Map([[asRoleId('cio'), 'Z/A']])]]) }]
    const agreement = rowAgreement(chart, rowOf('budget'), votes)
    expect(proposedCells(chart, rowOf('budget'), agreement)).toEqual([
      { role: 'cio', letters: ['A'], isTied: false },
    ])
  })
})

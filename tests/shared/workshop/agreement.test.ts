import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asRoleId, asRowId } from '../../../shared/document/ids.ts'
import { apply } from '../../../shared/commands/apply.ts'
import type { Responsibility } from '../../../shared/document/matrix.ts'
import { hasKind } from '../../../shared/document/letters.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import {
  acceptableRows,
  agreementOf,
  pairAgreement,
  rowAgreement,
  rowsToSettle,
  widestFirst,
  type RowAgreement,
} from '../../../shared/workshop/agreement.ts'
import { acceptVotes } from '../../../shared/workshop/settle.ts'
import { endsOf, rowAnswers } from '../../../shared/workshop/ends.ts'
import type { Vote } from '../../../shared/workshop/voting.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf, at as timeOfTest, done, workshopOf } from '../../support/workshopOf.ts'

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

  test('is agreed when all name the same owner and give the same letters', () => {
    expect(agreementFor('A | C | ', 'A | C | ', 'none')).toMatchObject({ state: 'agreed', missing: 1 })
  })

  test('has the same owner when only other letters differ', () => {
    expect(agreementFor('A | C | ', 'A/R | I | ').state).toBe('same-owner')
  })

  test('is split when they name different owners, or when some say nobody', () => {
    expect(agreementFor('A | C | ', 'C | A | ').state).toBe('split')
    expect(agreementFor('A | C | ', 'R | C | ').state).toBe('split')
  })

  test('is open while fewer than two have an opinion on the owner, and when all say that nobody answers', () => {
    expect(agreementFor('A | C | ', 'none')).toMatchObject({ state: 'open', ownerAgreement: undefined })
    expect(agreementFor().state).toBe('open')
    expect(agreementFor(' |  | ', ' |  | ').state).toBe('open')
    expect(agreementFor('R |  | ', 'R |  | ').state).toBe('open')
  })

  test('counts a voter who says nothing of the owner for none', () => {
    const votes = [
      ...votesFor('budget', 'A | C | ', 'A | C | '),
      { answers: new Map([[asRowId('budget'), new Map([[asRoleId('cto'), 'C']])]]) },
    ]
    const row = rowAgreement(chart, rowOf('budget'), votes)
    expect(row).toMatchObject({ state: 'agreed', answered: 3 })
    expect(row.camps.map(({ owners, count }) => [owners, count])).toEqual([[['cio'], 2]])
  })

  test('knows the camps by whom they name, the largest first, nobody last', () => {
    const { camps } = agreementFor('A | ', ' | A', 'R | A', ' | R', 'A | A')
    expect(camps.map(({ owners, count }) => [owners, count])).toEqual([
      [['cto'], 2],
      [['cio'], 1],
      [['cio', 'cto'], 1],
      [[], 1],
    ])
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

  test('agree between 0 and 1, and are agreed if and only if all answers are equal and name somebody', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { agreement, state } = agreementFor(...all)
        const given = new Set(all.filter((one) => one !== 'none').map((one) => one.replaceAll('R/A', 'A/R')))
        const [first = ''] = given
        const voted = all.filter((one) => one !== 'none').length
        expect(agreement ?? 0).toBeGreaterThanOrEqual(0)
        expect(agreement ?? 0).toBeLessThanOrEqual(1)
        expect(state === 'agreed').toBe(voted > 1 && given.size === 1 && first.includes('A'))
      }),
    )
  })

  const ownersOf = (one: string) =>
    JSON.stringify(one.split('|').flatMap((text, at) => (text.includes('A') ? [at] : [])))

  test('are split if and only if two of them name different owners', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const named = new Set(all.filter((one) => one !== 'none').map(ownersOf))
        expect(agreementFor(...all).state === 'split').toBe(named.size > 1)
      }),
    )
  })

  test('never propose an owner whom no ballot named alone so, or whom not more named than any other', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const { proposal, camps } = agreementFor(...all)
        const [first, second] = camps
        if (proposal === undefined) {
          const isTied = first !== undefined && first.count === second?.count
          expect(first === undefined || isTied || first.owners.length === 0).toBe(true)
          return
        }
        const wanted = JSON.stringify(
          chart.roles.flatMap(({ id }, at) => (proposal.owners.includes(id) ? [at] : [])),
        )
        const named = all.filter((one) => one !== 'none').map(ownersOf)
        const countOf = (owners: string) => named.filter((one) => one === owners).length
        expect(proposal).toMatchObject({ count: countOf(wanted), of: named.length })
        for (const other of new Set(named)) {
          if (other !== wanted) expect(countOf(other)).toBeLessThan(proposal.count)
        }
      }),
    )
  })

  test('give a row exactly the one owner they agree on when they are accepted, whatever the chart held', () => {
    const held = fc.constantFrom(...chart.rows.filter(isResponsibility))
    fc.assert(
      fc.property(lines, held, (all, row) => {
        const agreement = rowAgreement(chart, row, votesFor(row.id, ...all))
        const command = acceptVotes(chart, [agreement], { newId: () => 'd', by: '', at: timeOfTest })
        if (command === undefined) return
        const accepted = done(apply(chart, command))
        const after = accepted.rows.find(({ id }) => id === row.id)
        if (after === undefined || !isResponsibility(after)) throw new Error(row.id)
        const owners = [...after.cells].filter(([, cell]) => hasKind(chart.scheme, cell, 'owner'))
        expect(owners.map(([role]) => role)).toEqual(agreement.proposal?.owners)
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
          const camps = agreement.camps.map(({ owners, count }) => [owners, count])
          return { agreement: { ...agreement, camps }, ends: endsOf(chart, row, votes) }
        })
        expect(one).toEqual(other)
      }),
    )
  })

  test('have two ends exactly when two answers differ', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const ends = endsOf(chart, rowOf('budget'), votesFor('budget', ...all))
        const given = all.filter((one) => one !== 'none').map((one) => one.replaceAll('R/A', 'A/R'))
        expect(ends !== undefined).toBe(new Set(given).size > 1)
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

  test('lists what can be accepted, and what is to be settled with the widest split first', () => {
    expect(acceptableRows(rows).map(({ row }) => row)).toEqual(['budget'])
    expect(rowsToSettle(rows).map(({ row }) => row)).toEqual(['culture', 'security'])
  })

  test('puts what is to be talked about before what is agreed', () => {
    const mixed = workshopOf(
      chart,
      {
        Ada: { budget: 'A | R | ', security: 'A | C | ', culture: ' | R | ' },
        Alan: { budget: 'A | R | ', security: 'A/R | C | ' },
      },
      { isRevealed: true },
    )
    expect(widestFirst(agreementOf(chart, mixed)).map(({ row, state }) => [row, state])).toEqual([
      ['culture', 'open'],
      ['security', 'same-owner'],
      ['budget', 'agreed'],
    ])
  })

  test('does not accept several owners at once, though all say so: who leads is for the room', () => {
    const both = workshopOf(
      chart,
      { Ada: { budget: 'A | A | ' }, Alan: { budget: 'A | A | ' } },
      { isRevealed: true },
    )
    const [row] = agreementOf(chart, both)
    expect(row).toMatchObject({ state: 'agreed', proposal: { owners: ['cio', 'cto'] } })
    expect(acceptableRows([row!])).toEqual([])
    expect(rowsToSettle([row!])).toEqual([row])
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
    expect(widestFirst(agreementOf(chart, even)).map(({ row }) => row)).toEqual([
      ...['budget', 'security', 'culture'],
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
  const proposed = (...lines: string[]) => agreementFor(...lines).proposal
  const cellsOf = (...lines: string[]) =>
    Object.fromEntries(proposed(...lines)?.cells.map(({ role, letters }) => [role, letters.join('/')]) ?? [])

  test('is the owner most named, with the letters that most of those who named it gave', () => {
    expect(proposed('A/R | C', 'A/R | I', 'A | I', 'C | A')).toMatchObject({
      owners: ['cio'],
      count: 3,
      of: 4,
    })
    expect(cellsOf('A/R | C', 'A/R | I', 'A | I', 'C | A')).toEqual({ cio: 'R/A', cto: 'I', cfo: '' })
  })

  test('is nothing where three stand against three, and where most name nobody', () => {
    expect(proposed('A | C', 'A | C', 'A | C', 'C | A', 'C | A', 'C | A')).toBeUndefined()
    expect(proposed(' | C', 'R | C', 'C | A')).toBeUndefined()
    expect(proposed('none')).toBeUndefined()
  })

  test('never has two owners, though the cells one by one would have', () => {
    const lines = ['A |  | ', 'A |  | ', ' | A | ', ' | A | ', 'A | A | ']
    expect(agreementFor(...lines).cells.map(({ majority }) => majority)).toEqual(['A', 'A', ''])
    expect(proposed(...lines)).toBeUndefined()
  })

  test('has two owners where most ballots name both', () => {
    expect(proposed('A | A | ', 'A | A | ', 'A |  | ')).toMatchObject({ owners: ['cio', 'cto'], count: 2 })
  })

  test('leaves a letter out that is tied, says of which roles, and keeps the owner', () => {
    expect(proposed('A/R | C', 'A | I')).toMatchObject({ owners: ['cio'], tied: ['cio', 'cto'] })
    expect(cellsOf('A/R | C', 'A | I')).toEqual({ cio: 'A', cfo: '' })
  })

  test('takes the letter of an owner from whom nobody named', () => {
    expect(cellsOf('C | A', 'I | A')).toEqual({ cio: '', cto: 'A', cfo: '' })
  })

  test('never has a letter outside the scheme', () => {
    const votes = [{ answers: new Map([[asRowId('budget'), new Map([[asRoleId('cio'), 'Z/A']])]]) }]
    expect(rowAgreement(chart, rowOf('budget'), votes).proposal?.cells).toEqual([
      { role: 'cio', letters: ['A'] },
    ])
  })
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asRoleId } from '../../../shared/document/ids.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { rowAgreement } from '../../../shared/workshop/agreement.ts'
import { cellsOfOwner, ownerAnswerOf, type OwnerAnswer } from '../../../shared/workshop/ownerAnswer.ts'
import { matrixOf } from '../../support/matrixOf.ts'

const chart = matrixOf('x | CIO | CTO | CFO\nBudget | R | A |')
const [row] = chart.rows.filter(isResponsibility)
const [cio, cto, cfo] = ['cio', 'cto', 'cfo'].map(asRoleId) as [
  ReturnType<typeof asRoleId>,
  ReturnType<typeof asRoleId>,
  ReturnType<typeof asRoleId>,
]
const lettersOf = (answer: OwnerAnswer) => Object.fromEntries(cellsOfOwner(chart, answer))

const role = fc.constantFrom(cio, cto, cfo)
const several = fc
  .subarray([cio, cto, cfo], { minLength: 2 })
  .chain((roles) =>
    fc
      .option(fc.constantFrom(...roles), { nil: undefined })
      .map((lead): OwnerAnswer => ({ kind: 'several', roles, ...(lead === undefined ? {} : { lead }) })),
  )
const answer: fc.Arbitrary<OwnerAnswer> = fc.oneof(
  role.map((one): OwnerAnswer => ({ kind: 'one', role: one })),
  several,
  fc.constant<OwnerAnswer>({ kind: 'nobody' }),
)

test('who answers for a row is one tap, and says nothing of the other roles', () => {
  expect(lettersOf({ kind: 'one', role: cto })).toEqual({ cto: 'A' })
  expect(lettersOf({ kind: 'nobody' })).toEqual({ cio: '', cto: '', cfo: '' })
})

test('several name who leads, or leave that to the room', () => {
  expect(lettersOf({ kind: 'several', roles: [cio, cto], lead: cto })).toEqual({ cio: 'R', cto: 'A/R' })
  expect(lettersOf({ kind: 'several', roles: [cio, cto] })).toEqual({ cio: 'A', cto: 'A' })
})

test('any answer is read back from its letters as it was given', () => {
  fc.assert(
    fc.property(answer, (given) => {
      expect(ownerAnswerOf(chart, cellsOfOwner(chart, given))).toEqual(given)
    }),
  )
})

test('who has given no answer has no opinion', () => {
  expect(ownerAnswerOf(chart, undefined)).toBeUndefined()
  expect(ownerAnswerOf(chart, new Map([[cio, 'C']]))).toBeUndefined()
})

test('where all only name the owner, what the chart says of the other letters stays', () => {
  const votes = Array.from({ length: 3 }, () => ({
    answers: new Map([[row!.id, cellsOfOwner(chart, { kind: 'one', role: cio })]]),
  }))
  const { state, proposal } = rowAgreement(chart, row!, votes)
  expect(state).toBe('agreed')
  expect(proposal?.cells.map((cell) => [cell.role, cell.letters.join('/')])).toEqual([
    ['cio', 'A/R'],
    ['cto', ''],
  ])
})

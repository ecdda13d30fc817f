import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asVoterId } from '../../../shared/document/ids.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { campsOf } from '../../../shared/workshop/camps.ts'
import { spectrumOf, type Wing } from '../../../shared/workshop/spectrum.ts'
import { matrixOf } from '../../support/matrixOf.ts'
import { answersOf } from '../../support/workshopOf.ts'

const chart = matrixOf('x | CIO | CTO\nBudget | A |')
const [row] = chart.rows.filter(isResponsibility)

function spectrum(lines: Readonly<Record<string, string>>): readonly Wing[] {
  const votes = Object.entries(lines).map(([name, line]) => ({
    ...{ voter: asVoterId(name), answers: answersOf(chart, { budget: line }) },
  }))
  return spectrumOf(chart, row!, campsOf(chart, row!.id, votes))
}

test('the voters stand from one end to the other, camp by camp, and the outermost speak first', () => {
  const wings = spectrum({
    ...{ mei: 'A/R | R', anna: 'C | A/R', ines: 'A/R | C', tom: 'C | A/R', raj: ' | A/R', luc: 'A/R | C' },
  })
  expect(wings.map(({ camp, stands }) => [camp.owners, stands.map(({ voter }) => voter)])).toEqual([
    [['cio'], ['ines', 'luc', 'mei']],
    [['cto'], ['raj', 'anna', 'tom']],
  ])
  expect(
    wings.flatMap(({ stands }) => stands.filter(({ isEnd }) => isEnd).map(({ voter }) => voter)),
  ).toEqual([...['ines', 'tom']])
})

test('nobody is at an end where all say the same', () => {
  const [wing] = spectrum({ ada: 'A | C', alan: 'A | C' })
  expect(wing?.stands.map(({ isEnd }) => isEnd)).toEqual([false, false])
})

test('every voter with an opinion stands in it once, with their own camp, and the two ends name different owners if anybody does', () => {
  const line = fc.tuple(fc.constantFrom('', 'A', 'A/R', 'C'), fc.constantFrom('', 'A', 'R', 'C', 'I'))
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const votes = Object.fromEntries(lines.map((cells, at) => [`v${at}`, cells.join(' | ')]))
      const wings = spectrum(votes)
      const voters = wings.flatMap(({ stands }) => stands.map(({ voter }) => `${voter}`))
      expect(voters.toSorted()).toEqual(Object.keys(votes).toSorted())
      const ends = wings.filter(({ stands }) => stands.some(({ isEnd }) => isEnd))
      if (wings.length > 1) expect(ends).toHaveLength(2)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inSchemeOrder } from '../../shared/document/letters.ts'
import type { Matrix, Row } from '../../shared/document/matrix.ts'
import { mergeMatrices } from '../../shared/merge/mergeMatrices.ts'
import { perLane, report, seed } from '../support/lane.ts'
import { threeArbitrary } from '../support/mergeArbitrary.ts'
import { mergeLaws, type Merge } from '../support/mergeLaws.ts'

const laws = Object.entries(mergeLaws)

test('every law of the merge holds for any three states of a chart', () => {
  const count = { triples: 0, laws: laws.length, 'with conflicts': 0, 'nothing to merge': 0 }
  const numRuns = perLane({ short: 300, fast: 10_000, long: 200_000 })
  fc.assert(
    fc.property(threeArbitrary, (three) => {
      count.triples++
      const { conflicts, changes } = mergeMatrices(three.base, three.ours, three.theirs)
      if (conflicts.length > 0) count['with conflicts']++
      else if (changes.length === 0) count['nothing to merge']++
      for (const [, law] of laws) law(three, mergeMatrices)
    }),
    { numRuns, seed },
  )
  report('Laws of the merge', count, count.triples)
  expect(count.triples).toBeGreaterThanOrEqual(numRuns)
})

/** Both sides' letters in one cell, and no conflict: two owners come of it. */
const unitingLetters: Merge = (base, ours, theirs, choices) => {
  const merged = mergeMatrices(base, ours, theirs, choices)
  const rows = merged.matrix.rows.map((row) => withLettersOfBoth(merged.matrix, row, ours, theirs))
  const conflicts = merged.conflicts.filter((one) => one.kind !== 'field' || one.field !== 'letters')
  return { ...merged, matrix: { ...merged.matrix, rows }, conflicts }
}

function withLettersOfBoth({ scheme }: Matrix, row: Row, ...sides: readonly Matrix[]): Row {
  if (row.kind === 'section') return row
  const rows = sides.map((side) => side.rows.find(({ id }) => id === row.id))
  const cells = [...row.cells].map(([role, cell]) => {
    const keys = rows.flatMap((one) =>
      one?.kind === 'responsibility' ? (one.cells.get(role)?.letters ?? []) : [],
    )
    return [role, { ...cell, letters: inSchemeOrder(scheme, [...new Set(keys)]) }] as const
  })
  return { ...row, cells: new Map(cells) }
}

/** Rows that only theirs added are not in the outcome. */
const droppingTheirAdditions: Merge = (base, ours, theirs, choices) => {
  const merged = mergeMatrices(base, ours, theirs, choices)
  const known = new Set([...base.rows, ...ours.rows].map(({ id }) => id))
  const rows = merged.matrix.rows.filter(({ id }) => known.has(id))
  return { ...merged, matrix: { ...merged.matrix, rows } }
}

test.each([
  ['puts the letters of both sides into a cell', unitingLetters],
  ['drops what theirs added', droppingTheirAdditions],
])('the control: a merge that %s is caught', (name, wrongMerge) => {
  const caught: Record<string, number> = {}
  let triples = 0
  // Few triples have both sides at the letters of one cell.
  for (let round = 0; round < 50 && Object.keys(caught).length === 0; round++) {
    for (const three of fc.sample(threeArbitrary, { numRuns: 40, seed: seed + round })) {
      triples++
      for (const [words, law] of laws)
        if (isBroken(() => law(three, wrongMerge))) caught[words] = (caught[words] ?? 0) + 1
    }
  }
  report(`Planted mistake, merge: ${name}`, { triples, ...caught }, Object.keys(caught).length)
})

function isBroken(law: () => void): boolean {
  try {
    law()
    return false
  } catch {
    return true
  }
}

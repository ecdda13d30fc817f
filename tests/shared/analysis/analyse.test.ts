import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { describeFinding } from '../../../shared/analysis/describeFinding.ts'
import { findingKey, type Finding } from '../../../shared/analysis/finding.ts'
import { apply } from '../../../shared/commands/apply.ts'
import type { Matrix } from '../../../shared/document/matrix.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

test('judging an edit gives what judging the whole chart gives', () => {
  const sequences = matrixArbitrary.chain((matrix) =>
    fc.tuple(fc.constant(matrix), fc.array(commandArbitrary(matrix), { maxLength: 12 })),
  )
  fc.assert(
    fc.property(sequences, ([start, commands]) => {
      let analysis = analyse(start)
      for (const command of commands) {
        const applied = apply(analysis.matrix, command)
        if (!applied.ok) continue
        analysis = analyse(applied.value, analysis)
        expect(allFindings(analysis)).toEqual(allFindings(analyse(applied.value)))
      }
      expect(allFindings(analyse(start, analysis))).toEqual(allFindings(analyse(start)))
    }),
  )
})

test('the order of rows changes no finding but its place', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const reversed = { ...matrix, rows: matrix.rows.toReversed() }
      expect(rulesOf(reversed)).toEqual(rulesOf(matrix))
    }),
  )
})

test('the order of roles changes no finding but its place', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const reversed = { ...matrix, roles: matrix.roles.toReversed() }
      expect(rulesOf(reversed)).toEqual(rulesOf(matrix))
    }),
  )
})

test('other names change no finding but those about names', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const renamed = {
        ...matrix,
        roles: matrix.roles.map((role, index) => ({ ...role, name: `Officer ${index}` })),
        rows: matrix.rows.map((row, index) => ({ ...row, name: `Topic ${index}` })),
      }
      expect(keysOf(renamed)).toEqual(keysOf(matrix))
    }),
  )
})

test('every finding has a place and words of its own', () => {
  fc.assert(
    fc.property(matrixArbitrary, (matrix) => {
      const findings = allFindings(analyse(matrix))
      expect(new Set(findings.map(findingKey)).size).toBe(findings.length)
      for (const finding of findings) {
        expect(describeFinding(matrix, finding)).toMatch(/^\S.*\S$/u)
      }
    }),
  )
})

test('findings say who and what, in chart order', () => {
  const matrix = matrixOf(`
              | CIO | CTO | CFO
    # Run the business
    Budget    | A   | A/R | I
    Security  | R   |     |
    Reporting |     |     |`)
  const words = allFindings(analyse(matrix)).map((finding) => describeFinding(matrix, finding))
  expect(words).toEqual([
    'The chart has no goal line',
    'Budget has two A’s: CIO and CTO',
    'Security has no A',
    'Security has no C and no I',
    'Reporting is not assigned yet',
    'CFO is only ever informed',
  ])
})

const aboutNames: readonly string[] = ['vague-name', 'duplicate-row', 'similar-roles', 'group-as-owner']

function keysOf(matrix: Matrix): readonly string[] {
  return allFindings(analyse(matrix))
    .filter(({ rule }) => !aboutNames.includes(rule))
    .map(findingKey)
}

/** How often each rule fires, and where; of rows or roles of one name, which of them comes first does not matter. */
function rulesOf(matrix: Matrix): readonly string[] {
  const place = (finding: Finding): string =>
    aboutNames.includes(finding.rule) ? finding.rule : findingKey(finding)
  return allFindings(analyse(matrix)).map(place).toSorted()
}

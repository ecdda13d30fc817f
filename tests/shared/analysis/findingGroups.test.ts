import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allFindings, analyse } from '../../../shared/analysis/analyse.ts'
import { countFindings, noCounts } from '../../../shared/analysis/findingCounts.ts'
import {
  countsOf,
  findingsOfGroup,
  groupsIn,
  groupTitle,
  isOfGroup,
} from '../../../shared/analysis/findingGroups.ts'
import { waivedFindings } from '../../../shared/analysis/waivers.ts'
import { apply } from '../../../shared/commands/apply.ts'
import { inProgress, progressOf } from '../../../shared/document/progress.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { commandArbitrary } from '../../support/commandArbitrary.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

test('groups say in a line what is the matter, the worst first', () => {
  const matrix = matrixOf(`
              | CIO | CTO
    Budget    | A   | A/R
    Security  | A   | A
    Reporting |     |
    Culture   | R   | `)
  const groups = groupsIn(countsOf(analyse(matrix), new Set()))
  expect(groups.map((group) => groupTitle(matrix, group))).toEqual([
    '1 row has nobody who answers',
    '2 rows have more than one owner',
    '1 row is not assigned yet',
    '1 row has nobody to do it',
    'The chart has no goal line',
  ])
})

const changedMatrix = matrixArbitrary.chain((matrix) =>
  fc.record({ matrix: fc.constant(matrix), commands: fc.array(commandArbitrary(matrix), { maxLength: 6 }) }),
)

test('counts and progress that are kept over edits are those of a chart judged anew', () => {
  fc.assert(
    fc.property(changedMatrix, ({ matrix: first, commands }) => {
      let matrix = first
      let analysis = analyse(matrix)
      for (const command of commands) {
        const next = apply(matrix, command)
        if (!next.ok) continue
        matrix = next.value
        analysis = analyse(matrix, analysis)
      }
      const accepted = new Set(waivedFindings(analysis).map(({ finding }) => finding))
      const open = allFindings(analysis).filter((finding) => !accepted.has(finding))
      const anew = noCounts()
      countFindings(anew, open, 1)
      expect(countsOf(analysis, accepted)).toEqual(anew)
      for (const group of groupsIn(anew)) {
        const found = findingsOfGroup(
          analysis,
          (one) => isOfGroup(one, group) && !accepted.has(one),
          group.count,
        )
        expect(new Set(found)).toEqual(new Set(open.filter((one) => isOfGroup(one, group))))
      }
      expect(analysis.progress).toEqual(progressOf(matrix.scheme, matrix.rows))
      expect(inProgress(analysis.progress)).toBe(matrix.rows.filter(isResponsibility).length)
    }),
  )
})

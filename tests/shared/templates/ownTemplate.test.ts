import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matrixFromOwn, ownTemplateOf } from '../../../shared/templates/ownTemplate.ts'
import { chartText } from '../../support/chartText.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

test('a template keeps roles, sections and rows, with the letters or with open cells', () => {
  const matrix = matrixOf('x | CIO | CTO\n# Run\nBudget | A/R | C')
  expect(chartText(ownTemplateOf(matrix, true))).toBe('CIO | CTO\n# Run\nBudget: A/R | C')
  expect(chartText(ownTemplateOf(matrix, false))).toBe('CIO | CTO\n# Run\nBudget:  |')
})

test('a matrix from it is one of its own, and nothing that was decided elsewhere comes with it', () => {
  fc.assert(
    fc.property(matrixArbitrary, fc.boolean(), (matrix, keepsLetters) => {
      const template = ownTemplateOf(matrix, keepsLetters)
      const made = matrixFromOwn(template)
      expect(new Set([matrix.id, template.id, made.id]).size).toBe(3)
      expect(made).toMatchObject({
        waivers: [],
        decisions: [],
        parked: [],
        snapshots: [],
        signOffs: [],
        editions: [],
      })
      expect(made.rows.map(({ name }) => name)).toEqual(matrix.rows.map(({ name }) => name))
    }),
  )
})

import { describe, expect, test } from 'vitest'
import {
  asAnswer,
  assignParts,
  partsInWords,
  partsOf,
  readParts,
} from '../../../renderer/window/assignment.ts'
import { apply } from '../../../shared/commands/apply.ts'
import type { Responsibility } from '../../../shared/document/matrix.ts'
import { isResponsibility } from '../../../shared/document/query.ts'
import { lettersOf, matrixOf } from '../../support/matrixOf.ts'

const matrix = matrixOf(`
            | CIO | CTO | CFO
  Alone     | A/R | C   |
  Led       | A/R | R   | I
  Delegated | A   | R   |
  Split     | A   | A/R |
  Done      | R   | R   |
  Nobody    |     |     | I
`)
const named = (id: string): Responsibility => {
  const row = matrix.rows.filter(isResponsibility).find((one) => one.id === id)
  if (row === undefined) throw new Error(id)
  return row
}

/** The letters of a row that is assigned as another one is, by what is copied of it. */
function pasted(from: string, to: string): string | undefined {
  const parts = readParts(matrix, partsInWords(matrix, partsOf(matrix, named(from))))
  const result = parts && apply(matrix, assignParts(matrix, named(to), parts))
  return result?.ok ? lettersOf(result.value)[to] : undefined
}

describe('who a row is assigned to', () => {
  test('says who leads, and does not where nobody does', () => {
    const words = matrix.rows
      .filter(isResponsibility)
      .map((row) => partsInWords(matrix, partsOf(matrix, row)))
    expect(words).toEqual([
      'CIO',
      'CIO leads, CTO',
      'CIO is accountable, CTO',
      'CIO is accountable, CTO leads',
      'CIO, CTO',
      '',
    ])
  })

  test.each([
    ['alone', 'R/A |  | I'],
    ['led', 'R/A | R | I'],
    ['delegated', 'A | R | I'],
    ['split', 'A | R/A | I'],
    ['done', 'R | R | I'],
    ['nobody', ' |  | I'],
  ])('is the same once it was copied as text and pasted: %s', (from, letters) => {
    expect(pasted(from, 'nobody')).toBe(letters)
  })

  test('is an answer of the menu only where that says all of it', () => {
    const answers = matrix.rows.filter(isResponsibility).map((row) => asAnswer(partsOf(matrix, row)))
    expect(answers).toEqual([['cio'], ['cio', 'cto'], undefined, undefined, undefined, []])
  })

  test('keeps what each answers for', () => {
    const parts = readParts(matrix, 'CIO is accountable for budgets, CTO is accountable for products')
    expect(parts?.map(({ scope }) => scope)).toEqual(['budgets', 'products'])
    const result = parts && apply(matrix, assignParts(matrix, named('nobody'), parts))
    expect(
      result?.ok &&
        partsInWords(
          matrix,
          partsOf(result.value, result.value.rows.filter(isResponsibility).at(-1) ?? named('nobody')),
        ),
    ).toBe('CIO is accountable for budgets, CTO is accountable for products')
  })

  test('is not read where a name is not on the chart, and a name that ends in “leads” is a name', () => {
    expect(readParts(matrix, 'CIO, CMO')).toBeUndefined()
    const other = matrixOf('| Team leads | CIO\n Plan | A | R')
    expect(readParts(other, 'Team leads')).toMatchObject([{ role: 'team-leads', isOwner: true }])
  })
})

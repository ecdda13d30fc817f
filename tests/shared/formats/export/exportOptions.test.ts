import { describe, expect, test } from 'vitest'
import { asRoleId, asRowId } from '../../../../shared/document/ids.ts'
import { chosenPart, fixedTheme, usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { roleGroups } from '../../../../shared/formats/export/roleGroups.ts'
import { fitted, wrapped } from '../../../../shared/textWidth.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { lettersOf, matrixOf } from '../../../support/matrixOf.ts'

const options = usualOptions('24 November 2026')
const chart = matrixOf(`
             | CIO | CTO
  Vision     | A   | C
  # Run
  Budget     | A/R | C
  # Win
  Innovation |     | A
`)

describe('the part of a chart to export', () => {
  test('is by default all of it', () => {
    expect(chosenPart(chart, options)).toEqual(chart)
  })

  test('is the chosen sections with their rows', () => {
    const part = chosenPart(chart, { ...options, sections: new Set([asRowId('win')]) })
    expect(lettersOf(part)).toEqual({ win: '#', innovation: ' | A' })
  })

  test('is the chosen roles, and nothing of others', () => {
    const part = chosenPart(chart, { ...options, roles: new Set([asRoleId('cto')]) })
    expect(part.roles.map(({ name }) => name)).toEqual(['CTO'])
    expect(lettersOf(part)).toEqual({ vision: 'C', run: '#', budget: 'C', win: '#', innovation: 'A' })
  })

  test('is without scopes or notes where they are not wanted', () => {
    const part = chosenPart(fullChart(), { ...options, hasScopes: false, hasNotes: false })
    const cells = part.rows.flatMap((row) => (row.kind === 'section' ? [] : [...row.cells.values()]))
    expect(cells.every(({ scope, note }) => scope === '' && note === '')).toBe(true)
    expect(cells.length).toBeGreaterThan(100)
  })

  test('has one theme where the reader cannot choose', () => {
    expect(fixedTheme(options)).toBe('light')
    expect(fixedTheme({ ...options, theme: 'dark' })).toBe('dark')
  })
})

describe('what fits', () => {
  test('roles are put into groups of about the same size', () => {
    const sizes = (count: number) => roleGroups(fullChart(1, count).roles, 12).map((group) => group.length)
    expect([sizes(0), sizes(12), sizes(13), sizes(30)]).toEqual([[0], [12], [7, 6], [10, 10, 10]])
  })

  test('a text is broken between words, and within a word that is longer than a line', () => {
    expect(wrapped('one two', 30, 10)).toEqual(['one', 'two'])
    expect(wrapped('abcdefgh', 30, 10).join('')).toBe('abcdefgh')
  })

  test('a text that does not fit is cut with an ellipsis, never within an emoji', () => {
    expect(fitted('Head of Customer Experience', 60, 11, 2)).toMatch(/^Head of.*…$/)
    expect(fitted('👩‍💻👩‍💻👩‍💻👩‍💻', 40, 10, 1)).toMatch(/^(?:👩‍💻)+…$/u)
    expect(fitted('short', 60, 11, 2)).toBe('short')
  })
})

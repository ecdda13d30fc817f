import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartMap } from '../../../shared/map/chartMap.ts'
import { mapPages, mapWidth, undecidedWords, type MapPage } from '../../../shared/map/mapPages.ts'
import { matrixFromTemplate } from '../../../shared/templates/template.ts'
import { templates } from '../../../shared/templates/templates.ts'
import { matrixArbitrary } from '../../support/matrixArbitrary.ts'
import { matrixOf } from '../../support/matrixOf.ts'

/** A page in a line: `CIO 6, Both 3, CTO 4`. */
function inALine({ stretches }: MapPage): string {
  const each = stretches.map(
    ({ column, entries, isContinued }) =>
      `${column.title} ${entries.length}${isContinued ? ' continued' : ''}`,
  )
  return each.join(', ')
}

/** A chart where each role owns so many rows. */
function owning(counts: Readonly<Record<string, number>>, name = 'Budget') {
  const roles = Object.keys(counts)
  const rows = roles.flatMap((role, at) =>
    Array.from(
      { length: counts[role] ?? 0 },
      (_, row) => `${name} ${role} ${row} | ${roles.map((_role, of) => (of === at ? 'A' : '')).join(' | ')}`,
    ),
  )
  return matrixOf([`N | ${roles.join(' | ')}`, ...rows].join('\n'))
}

function pagesOf(...chart: Parameters<typeof owning>): readonly MapPage[] {
  return mapPages(chartMap(owning(...chart)))
}

describe('the pages of a map', () => {
  test('thirteen rows of two roles are one page of three columns', () => {
    const template = templates.find(({ id }) => id === 'cio-cto-example')
    if (template === undefined) throw new Error('there is no such template')
    const pages = mapPages(chartMap(matrixFromTemplate(template)))
    expect(pages.map(inALine)).toEqual(['CIO 6, Both 3, CTO 4'])
    expect(pages[0]?.look.name).toBe('wide')
  })

  test('six roles are one page, seven are two of about the same size', () => {
    expect(pagesOf({ A: 7, B: 6, C: 3, D: 2, E: 3, F: 2 }).map(inALine)).toEqual([
      'A 7, B 6, C 3, D 2, E 3, F 2',
    ])
    expect(pagesOf({ A: 1, B: 1, C: 1, D: 1, E: 1, F: 1, G: 1 }).map(inALine)).toEqual([
      'A 1, B 1, C 1, D 1',
      'E 1, F 1, G 1',
    ])
  })

  test('more than seven rows go on in the next column, in two halves', () => {
    expect(pagesOf({ CIO: 8, CTO: 1, CFO: 1 }).map(inALine)).toEqual(['CIO 4, CIO 4 continued, CTO 1, CFO 1'])
  })

  test('long names are not cut: a column has fewer of them', () => {
    const pages = pagesOf({ CIO: 4, CTO: 1, CFO: 1 }, 'Words that go on and on '.repeat(9))
    const names = pages.flatMap(({ stretches }) => stretches.flatMap(({ entries }) => entries))
    expect(names).toHaveLength(6)
    expect(pages.flatMap(({ stretches }) => stretches).length).toBeGreaterThan(3)
  })

  test('what is not decided is a line while it is short, and then a column', () => {
    const some = matrixOf('N | CIO | CTO\nBudget | A | \nVision | | \nCulture | | ')
    const [page] = mapPages(chartMap(some))
    expect(undecidedWords(page?.undecided ?? [])).toBe('Not decided: Vision; Culture')
    const many = matrixOf(
      `N | CIO | CTO\nBudget | A | \n${'abcde'
        .split('')
        .map((name) => `${name} | |`)
        .join('\n')}`,
    )
    expect(mapPages(chartMap(many)).map(inALine)).toEqual(['CIO 1, CTO 0, Not decided 5'])
  })

  test('nothing is lost, nothing stands twice, and no page is too wide or too full', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const map = chartMap(matrix)
        const pages = mapPages(map)
        const shown = pages.flatMap(({ stretches, undecided }) => [
          ...stretches.flatMap(({ entries }) => entries),
          ...undecided,
        ])
        const all = [...map.columns.flatMap(({ entries }) => entries), ...map.undecided]
        expect(shown.map(({ row }) => row)).toEqual(all.map(({ row }) => row))
        for (const { stretches, look } of pages) {
          const widths = stretches.reduce((sum, { width }) => sum + width, 0)
          expect(widths + look.gap * (stretches.length - 1)).toBeLessThanOrEqual(mapWidth)
          expect(stretches.length).toBeLessThanOrEqual(6)
          expect(Math.max(0, ...stretches.map(({ entries }) => entries.length))).toBeLessThanOrEqual(7)
        }
      }),
    )
  })
})

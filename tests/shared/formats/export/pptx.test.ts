import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { writePptx } from '../../../../shared/formats/export/pptx.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf, plainText } from '../../../support/readWorkbook.ts'

const options = usualOptions('24 November 2026')

/** The slides of a presentation, in order. */
function slidesOf(parts: Record<string, string>): string[] {
  const count = Object.keys(parts).filter((path) => /^ppt\/slides\/slide\d+\.xml$/.test(path)).length
  return Array.from({ length: count }, (_, at) => parts[`ppt/slides/slide${at + 1}.xml`] ?? '')
}

function textsOf(slide: string): string[] {
  return [...slide.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map(([, text = '']) => plainText(text))
}

const slideHeight = 540 * 12_700

/** Where the lowest shape of a slide ends. */
function endOf(slide: string): number {
  const frames = [...slide.matchAll(/<a:off x="\d+" y="(\d+)"\/><a:ext cx="\d+" cy="(\d+)"\/>/g)]
  return Math.max(...frames.map(([, y, height]) => Number(y) + Number(height)))
}

describe('a presentation', () => {
  const parts = partsOf(writePptx(fullChart(), { ...options, charters: 'also', hasFindings: true }))
  const slides = slidesOf(parts)

  test('starts with the title, the goal, date and coverage, and the legend', () => {
    expect(textsOf(slides[0] ?? '')).toEqual([
      'Technology & leadership <2027>',
      'Who answers for what, so that nothing is owned twice or not at all',
      '24 November 2026 · All 60 have one accountable owner',
      ...[' A ', '  Accountable: Answers for the result and has the final word.'],
      ...[
        ' R ',
        '  Responsible: Does the work.',
        ' C ',
        '  Consulted: Is asked before it is decided or done.',
      ],
      ...[' I ', '  Informed: Is told once it is decided or done.'],
    ])
  })

  test('has each section on a slide of its own, as a native table', () => {
    const titles = slides.slice(1, 7).map((slide) => textsOf(slide)[0])
    expect(titles[0]).toBe('Run the business')
    expect(titles[2]).toBe('Together')
    expect(slides[1]).toContain('<a:tbl>')
    expect(slides[1]?.match(/<a:tr /g)).toHaveLength(11)
  })

  test('goes on with notes, findings and a charter for each role', () => {
    const titles = slides.map((slide) => textsOf(slide)[0] ?? '')
    expect(titles.some((title) => title.startsWith('Scopes and notes'))).toBe(true)
    expect(titles.some((title) => title.startsWith('Remarks'))).toBe(true)
    expect(titles.some((title) => title.startsWith('CIO · Holder 3 (1 of '))).toBe(true)
  })

  test('a long section goes on to further slides with the header again', () => {
    const names = Array.from({ length: 40 }, (_, at) => `Responsibility ${at} | A/R | C`)
    const long = slidesOf(partsOf(writePptx(matrixOf(`  | CIO | CTO\n# Long\n${names.join('\n')}`), options)))
    expect(long.slice(1).map((slide) => textsOf(slide)[0])).toEqual([
      'Long (1 of 3)',
      'Long (2 of 3)',
      'Long (3 of 3)',
    ])
    expect(long.slice(1).every((slide) => textsOf(slide).includes('CTO'))).toBe(true)
  })

  test('more roles than fit go on to further slides with the names again', () => {
    const wide = slidesOf(partsOf(writePptx(fullChart(5, 30), options)))
    const titles = wide.slice(1, 4).map((slide) => textsOf(slide)[0])
    expect(titles).toEqual([1, 2, 3].map((at) => `Run the business, roles ${at} of 3`))
    expect(wide.slice(1, 4).every((slide) => textsOf(slide).includes('Security systems 1'))).toBe(true)
  })

  test('nothing ends below its slide, however long the texts are', () => {
    const long = 'Wwwwwwwwwww '.repeat(40)
    const chart = fullChart(30, 14)
    const matrix = {
      ...chart,
      title: long,
      goal: long.repeat(2),
      roles: chart.roles.map((role) => ({ ...role, name: long, holder: long })),
      rows: chart.rows.map((row) => ({ ...row, name: `${row.name}${long}` })),
    }
    const all = slidesOf(partsOf(writePptx(matrix, { ...options, charters: 'also', hasFindings: true })))
    expect(Math.max(...[...all, ...slides].map(endOf))).toBeLessThanOrEqual(slideHeight)
  })

  test('links to nothing outside of itself', () => {
    expect(Object.values(parts).join('')).not.toContain('TargetMode')
  })

  test('each part that is named exists, and each that exists is named', () => {
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    )
    const written = Object.keys(parts).filter(
      (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
    )
    expect(new Set(named)).toEqual(new Set(written))
  })

  test('dark slides are dark', () => {
    const dark = partsOf(writePptx(fullChart(3, 3), { ...options, theme: 'dark' }))
    expect(dark['ppt/slideMasters/slideMaster1.xml']).toContain('171E27')
  })

  test('any chart gives slides that hold only what XML may hold', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const xml = slidesOf(partsOf(writePptx(matrix, { ...options, charters: 'also' })))
        expect(xml.join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
        expect(Math.max(...xml.map(endOf))).toBeLessThanOrEqual(slideHeight)
      }),
      { numRuns: 60 },
    )
  })
})

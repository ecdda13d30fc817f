import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { writeSvg } from '../../../../shared/formats/export/imageSvg.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'

const options = usualOptions('24 November 2026')

describe('a picture', () => {
  test('is as large as its chart', () => {
    const [few, many] = [writeSvg(fullChart(5, 4), options), writeSvg(fullChart(20, 12), options)]
    expect(many.width).toBeGreaterThan(few.width)
    expect(many.height).toBeGreaterThan(few.height)
    expect(few.svg).toContain(`width="${few.width}" height="${few.height}"`)
  })

  test('draws each kind of letter in its shape', () => {
    const { svg } = writeSvg(matrixOf('  | CIO | CTO\nBudget | A | I'), { ...options, hasLegend: false })
    expect(svg).toMatch(/<rect [^>]*rx="4.2" fill="#2647c7"\/><text [^>]*>A</)
    expect(svg).toMatch(/<circle [^>]*stroke-dasharray="3 2.4"\/><text [^>]*>I</)
  })

  test('has the colours of the chosen theme', () => {
    expect(writeSvg(fullChart(2, 2), { ...options, theme: 'dark' }).svg).toContain('fill="#171e27"')
  })

  test('needs nothing from elsewhere, so that a canvas may be read', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const { svg } = writeSvg(matrix, options)
        expect(svg).not.toMatch(/<image|<style|<foreignObject|<script|href=/)
        expect(svg).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u)
      }),
      { numRuns: 100 },
    )
  })
})

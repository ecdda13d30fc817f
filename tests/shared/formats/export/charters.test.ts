import { describe, expect, test } from 'vitest'
import { exportChart } from '../../../../shared/formats/export/exportChart.ts'
import { writeChartersHtml, writeChartersMarkdown } from '../../../../shared/formats/export/charters.ts'
import type { Exported } from '../../../../shared/formats/format.ts'
import { usualOptions, type CharterChoice } from '../../../../shared/formats/export/exportOptions.ts'
import { cioCtoExample } from '../../../../shared/templates/cioCto.ts'
import { matrixFromTemplate } from '../../../../shared/templates/template.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf } from '../../../support/readWorkbook.ts'

const options = usualOptions('24 November 2026')

/** What an export says: its text, or the texts of all slides or of the document. */
function wordsOf(exported: Exported): string {
  if (exported.kind === 'page') return exported.html
  if (exported.kind === 'text') return exported.text
  if (exported.kind !== 'file') return ''
  const slides = Object.values(partsOf(exported.bytes)).join()
  return ` ${[...slides.matchAll(/<[aw]:t(?: [^>]*)?>([^<]*)<\/[aw]:t>/g)].map(([, text = '']) => text).join(' ')} `
}

describe('role charters', () => {
  test('in Markdown say what a role answers for, does, is asked and is told', () => {
    const chart = matrixOf(`
                         | CIO | CTO
      # Run the business
      Budget             | A/R | C
    `)
    expect(writeChartersMarkdown({ ...chart, title: 'Leadership' }, options)).toBe(
      [
        ...['# Leadership: role charters', '', '24 November 2026 · 1 of 1 has one accountable owner', ''],
        ...['## CIO', '', '### Answers for (A, Accountable)', '', '- Budget (Run the business)', ''],
        ...['### Does (R, Responsible)', '', '- Budget (Run the business)', ''],
        ...['## CTO', '', '### Is asked about (C, Consulted)', '', '- Budget (Run the business)', ''],
      ].join('\n'),
    )
  })

  test('in HTML stay whole on paper', () => {
    const html = writeChartersHtml(matrixFromTemplate(cioCtoExample), options)
    expect(html.match(/<section class="charter">/g)).toHaveLength(2)
    expect(html).toContain('.charter{break-inside:avoid}')
    expect(html).toContain('</span> Answers for <span class="quiet">(7)</span></h3>')
  })

  test('a chosen role has its charter alone', () => {
    const matrix = matrixFromTemplate(cioCtoExample)
    const [cio] = matrix.roles
    const text = writeChartersMarkdown(matrix, { ...options, roles: new Set(cio ? [cio.id] : []) })
    expect(text.match(/^## .*/gm)).toEqual(['## CIO'])
  })

  test.each([
    ['pdf', /<table class="paper"/],
    ['html', /<table class="chart"/],
    ['docx', /Responsibility Accountable CIO CTO/],
    ['pptx', / Responsibility CIO .{0,30}CTO /],
    ['markdown', /\| # \|/],
  ] as const)('stand in %s behind the chart, or alone', (format, ofTheChart) => {
    const holds = (charters: CharterChoice) => {
      const words = wordsOf(exportChart(format, matrixFromTemplate(cioCtoExample), { ...options, charters }))
      return { chart: ofTheChart.test(words), charters: words.includes('Is asked about') }
    }
    expect(holds('none')).toEqual({ chart: true, charters: false })
    expect(holds('also')).toEqual({ chart: true, charters: true })
    expect(holds('only')).toEqual({ chart: false, charters: true })
  })

  test('a role without letters says so', () => {
    expect(writeChartersMarkdown(matrixOf('  | CIO\nBudget |'), options)).toContain(
      'Has no part in this chart.',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { pptxOf, slideTable, slideTitle } from '../../../../support/officeOf.ts'
import { readingText } from '../../../../support/readingText.ts'

function reading(slides: readonly string[], hidden?: ReadonlySet<number>): string {
  return readingText({ name: 'chart.pptx', content: pptxOf(slides, hidden) })
}

const header = ['Task', 'CIO', 'CTO']

describe('a presentation', () => {
  test('has a chart that goes on over several slides as one', () => {
    const read = reading([
      slideTitle('Who does what (1 of 2)') + slideTable([header, ['Budget', 'A', 'R']]),
      slideTitle('Who does what (2 of 2)') + slideTable([header, ['Security', 'C', 'A/R']]),
    ])
    expect(read).toBe('Who does what (RACI)\n\nCIO | CTO\nBudget: A | R\nSecurity: C | A/R')
  })

  test('has a chart that goes on without its header as one', () => {
    const read = reading([
      slideTitle('Who does what') + slideTable([header, ['Budget', 'A', 'R']]),
      slideTitle('Who does what, continued') + slideTable([['Security', 'C', 'A/R']]),
    ])
    expect(read).toContain('Budget: A | R\nSecurity: C | A/R')
  })

  test('has charts of the same roles under other titles as sections of one', () => {
    const read = reading([
      slideTitle('Leadership'),
      slideTitle('Run') + slideTable([header, ['Budget', 'A', 'R']]),
      slideTitle('Build') + slideTable([header, ['Lab', 'I', 'A/R']]),
    ])
    expect(read).toMatch(/^Leadership \(RACI\)\n\nCIO \| CTO\n# Run\nBudget: A \| R\n# Build\nLab: I \| A\/R/)
  })

  test('has merged cells, of which each covered one stands behind', () => {
    const covered = '<a:tc hMerge="1"><a:txBody><a:p/></a:txBody></a:tc>'
    const section =
      '<a:tc gridSpan="3"><a:txBody><a:p><a:r><a:rPr b="1"/><a:t>Run</a:t></a:r></a:p></a:txBody></a:tc>'
    const read = reading([
      slideTitle('Chart') + slideTable([header, [section, covered, covered], ['Budget', 'A', 'R']]),
    ])
    expect(read).toContain('CIO | CTO\n# Run\nBudget: A | R')
  })

  test('says which slides are hidden, and that pictures were not read', () => {
    const chart = slideTitle('Chart') + slideTable([header, ['Budget', 'A', 'R'], ['Lab', 'I', 'A/R']])
    const read = reading([`${slideTitle('Old')}<p:pic/>`, chart], new Set([0]))
    expect(read).toContain('- Slide 1 is hidden in the presentation.')
    expect(read).toContain('- The presentation has pictures; what is on them was not read.')
  })

  test('that is damaged says on which slide', () => {
    const broken = pptxOf([slideTitle('Chart'), '<a:tbl>'])
    expect(readingText({ name: 'chart.pptx', content: broken })).toBe(
      'The presentation is damaged (ppt/slides/slide2.xml, after slide 2). Open it in PowerPoint or LibreOffice, save it anew, and import that.',
    )
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Matrix } from '../../../../shared/document/matrix.ts'
import { writeDocx } from '../../../../shared/formats/export/docx.ts'
import { usualOptions, type ExportOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { minutesDocx } from '../../../../shared/formats/export/minutesDocx.ts'
import { openForeign, readForeign } from '../../../../shared/formats/import/readForeign.ts'
import { minutesOf } from '../../../../shared/workshop/minutes.ts'
import { chartText } from '../../../support/chartText.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf, plainText } from '../../../support/readWorkbook.ts'

const options = usualOptions('30 November 2026')

function partsWith(matrix: Matrix, more: Partial<ExportOptions> = {}): Record<string, string> {
  return partsOf(writeDocx(matrix, { ...options, ...more }))
}

function bodyOf(matrix: Matrix, more: Partial<ExportOptions> = {}): string {
  return partsWith(matrix, more)['word/document.xml'] ?? ''
}

/** The texts of a part's paragraphs. */
function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map(([, inner = '']) =>
    [...inner.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text = '']) => plainText(text)).join(''),
  )
}

const leadership = matrixOf(`
             | CIO | CTO
# Run
Vision       | A/R | C
Security     | A   | R
# Together
Culture      | R   | R
`)

describe('a Word document of a chart', () => {
  test('says the title, the day, how many have an owner and who answers for each row', () => {
    const texts = textsOf(bodyOf({ ...leadership, title: 'Leadership', goal: 'Who does what' }))
    expect(texts.slice(0, 4)).toEqual([
      ...['Leadership', 'Who does what', 'As of 30 November 2026'],
      '2 of 3 have one accountable owner. ',
    ])
    expect(texts).toContain('nobody yet')
    expect(texts).toContain('Accountable')
  })

  test('repeats the header on each page, cuts no row, and shades sections', () => {
    const body = bodyOf(leadership)
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(6)
    expect(body.match(/<w:shd [^>]*w:fill="F1F3F6"\/>/g)).toHaveLength(6)
  })

  test('tells those who do not see it what each table is', () => {
    expect(bodyOf(leadership)).toMatch(
      /<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]*CIO, CTO[^"]*"\/>/,
    )
  })

  test('gives everything a style with a name, and uses no other', () => {
    const parts = partsWith(fullChart(), { charters: 'also', map: 'also', hasFindings: true })
    const styles = parts['word/styles.xml'] ?? ''
    const known = new Set([...styles.matchAll(/w:styleId="(\w+)"/g)].map(([, id]) => id))
    const used = Object.values(parts).flatMap((xml) =>
      [...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="(\w+)"/g)].map(([, id]) => id),
    )
    expect(used.filter((id) => !known.has(id))).toEqual([])
    expect(styles).toContain('<w:name w:val="Remit Letter A Accountable"/>')
  })

  test('has its language, its properties, and “Page x of y” at the foot', () => {
    const parts = partsWith({ ...leadership, title: 'A & B' })
    expect(parts['word/styles.xml']).toContain('<w:lang w:val="en-GB"')
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &amp; B</dc:title>')
    expect(textsOf(parts['word/footer1.xml'] ?? '')[0]).toMatch(/Accountable.*Page 1 of 1/)
    expect(parts['word/footer1.xml']).toMatch(/ PAGE .* NUMPAGES /)
  })

  test('bears the mark, the line and the logo that it was given', () => {
    const logo =
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAQAAAABCAYAAAD5PA/NAAAAFklEQVR42mNk+M/wnwEPYMQnCQIAV8cCAeM2UCYAAAAASUVORK5CYII='
    const parts = partsWith(leadership, { mark: 'For the board', letterhead: { line: 'Confidential', logo } })
    expect(textsOf(parts['word/document.xml'] ?? '').slice(1, 4)).toEqual([
      ...['As of 30 November 2026', 'Confidential', 'For the board'],
    ])
    // Four times as wide as it is high, and as high as a PDF lets it be.
    expect(parts['word/header2.xml']).toContain('<wp:extent cx="2016000" cy="504000"/>')
    expect(parts['[Content_Types].xml']).toContain(
      '<Override PartName="/word/media/logo.png" ContentType="image/png"/>',
    )
    expect(
      partsWith(leadership, { letterhead: { line: '', logo: 'data:,x' } })['word/header2.xml'],
    ).not.toContain('blip')
  })

  test('lies as it was chosen', () => {
    expect(bodyOf(leadership)).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    expect(bodyOf(leadership, { isLandscape: false, paper: 'Letter' })).toContain(
      '<w:pgSz w:w="12246" w:h="15817"/>',
    )
  })

  test('more roles than fit stand in further tables, with the names again, none wider than the page', () => {
    const body = bodyOf(fullChart(20, 30))
    const tables = [...body.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/g)].map(([, grid = '']) =>
      [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
    )
    expect(tables.length).toBeGreaterThan(2)
    expect(Math.max(...tables)).toBeLessThanOrEqual(15_251)
    expect(textsOf(body).filter((text) => text === 'Security systems 1').length).toBeGreaterThan(2)
  })

  test('right-to-left names lie from right to left', () => {
    expect(bodyOf(matrixOf(`  | CIO\nאבטחת מידע | A`))).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/>/)
  })

  test('a chart without rows or roles is a document, too', () => {
    expect(textsOf(bodyOf(matrixOf('  | CIO')))).toContain('Responsibility')
    expect(textsOf(bodyOf(fullChart(3, 0)))).toContain('nobody yet')
  })

  test('the charters or the map can be all there is', () => {
    expect(textsOf(bodyOf(leadership, { charters: 'only' }))).not.toContain('nobody yet')
    expect(textsOf(bodyOf(leadership, { map: 'only' }))).toContain('Who answers for what')
  })

  test('each part that is named exists, and each that exists is named', () => {
    const parts = partsWith(leadership)
    const named = [...(parts['[Content_Types].xml'] ?? '').matchAll(/PartName="\/([^"]+)"/g)].map(
      ([, path]) => path,
    )
    const written = Object.keys(parts).filter(
      (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
    )
    expect(new Set(named)).toEqual(new Set(written))
    expect(Object.values(parts).join('')).not.toContain('TargetMode')
  })

  test('any chart gives a document that holds only what XML may hold', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const all = Object.values(partsWith(matrix, { charters: 'also', map: 'also', hasFindings: true }))
        expect(all.join('')).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/)
      }),
      { numRuns: 60 },
    )
  })
})

describe('a Word document read again', () => {
  function readAgain(matrix: Matrix, more: Partial<ExportOptions> = {}): Matrix {
    const content = writeDocx(matrix, { ...options, ...more })
    const opened = openForeign({ name: 'chart.docx', content })
    if (!opened.ok || opened.value.kind !== 'tables') throw new Error('not read')
    const { tables, likeliest } = opened.value
    const table = tables[likeliest]
    const read = table && readForeign(table, 'chart.docx', {}, tables)
    if (!read?.ok) throw new Error('no chart')
    expect(read.value.questions).toEqual([])
    return read.value.matrix
  }

  test('is the same chart, with its title, scopes and notes, whatever else is in it', () => {
    const full = fullChart()
    const chart = { ...full, roles: full.roles.map((role) => ({ ...role, holder: '' })) }
    const back = readAgain(chart, { charters: 'also', map: 'also', hasFindings: true })
    expect(chartText(back)).toEqual(chartText(chart))
    expect([back.title, back.goal]).toEqual([chart.title, chart.goal])
    const cellsOf = ({ rows }: Matrix) =>
      rows.flatMap((row) =>
        row.kind === 'section' ? [] : [...row.cells.values()].map(({ scope, note }) => [scope, note]),
      )
    expect(cellsOf(back)).toEqual(cellsOf(chart))
  })

  test('has how its rows stand', () => {
    const rows = leadership.rows.map((row) =>
      row.kind === 'section' ? row : { ...row, status: 'agreed' as const },
    )
    const back = readAgain({ ...leadership, rows })
    expect(back.rows.flatMap((row) => (row.kind === 'section' ? [] : [row.status]))).toEqual([
      ...['agreed', 'agreed', 'agreed'],
    ])
  })
})

test('minutes in Word are sentences, and a line to sign on for each role', () => {
  const minutes = minutesOf({ ...leadership, title: 'Leadership' }, undefined, { at: '2026-11-30T10:00:00Z' })
  const texts = textsOf(partsOf(minutesDocx(leadership, minutes, options))['word/document.xml'] ?? '')
  expect(texts[0]).toBe('Minutes: Leadership')
  expect(texts).toContain('No decision was logged.')
  expect(texts.slice(texts.indexOf('We agree to answer for what is written here'))).toEqual(
    expect.arrayContaining(['CIO', 'CTO', 'Date']),
  )
})

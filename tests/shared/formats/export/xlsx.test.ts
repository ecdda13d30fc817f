import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asLetterKey } from '../../../../shared/document/ids.ts'
import { raci } from '../../../../shared/document/schemes.ts'
import { usualOptions } from '../../../../shared/formats/export/exportOptions.ts'
import { writeXlsx } from '../../../../shared/formats/export/xlsx.ts'
import { columnName } from '../../../../shared/formats/export/xlsxSheet.ts'
import { matrixToTable } from '../../../../shared/formats/matrixToTable.ts'
import { fullChart } from '../../../support/fullChart.ts'
import { matrixArbitrary } from '../../../support/matrixArbitrary.ts'
import { matrixOf } from '../../../support/matrixOf.ts'
import { partsOf, plainText, sheetTexts } from '../../../support/readWorkbook.ts'
import { runsPerLane } from '../../../support/lane.ts'

const options = usualOptions('24 November 2026')
const small = matrixOf(`
                     | CIO | CTO
  # Run the business
  Budget             | A/R | C
  Security           |     | A
`)

describe('a workbook', () => {
  const parts = partsOf(writeXlsx({ ...small, title: 'Leadership', goal: 'Who answers' }, options))
  const chart = parts['xl/worksheets/sheet1.xml'] ?? ''
  const legend = parts['xl/worksheets/sheet2.xml'] ?? ''

  test('holds the title, and the chart in the layout of CSV below it', () => {
    expect(sheetTexts(parts)).toEqual([
      ['Leadership'],
      ['Who answers'],
      ['#', 'Responsibility', 'CIO', 'CTO'],
      ['', 'Run the business', '', ''],
      ['1', 'Budget', 'A/R', 'C'],
      ['2', 'Security', '', 'A'],
    ])
  })

  test('keeps names and header in sight and repeats them on paper', () => {
    expect(chart).toContain('<pane xSplit="2" ySplit="3" topLeftCell="C4"')
    expect(parts['xl/workbook.xml']).toContain('Chart!$A:$B,Chart!$3:$3')
  })

  test('offers the letters and their pairs in each cell of a role, and refuses nothing', () => {
    expect(chart).toContain('type="list" allowBlank="1" showErrorMessage="0" sqref="C4:D6"')
    expect(chart).toContain('<formula1>Legend!$E$2:$E$11</formula1>')
    const offered = sheetTexts(parts, 2)
      .slice(1)
      .map((row) => row[4])
      .filter(Boolean)
    expect(offered).toEqual(['A', 'R', 'C', 'I', 'A/R', 'A/C', 'A/I', 'R/C', 'R/I', 'C/I'])
  })

  test('says what letters mean, when it was made and how far the chart is covered', () => {
    const texts = sheetTexts(parts, 2)
    expect(texts[2]?.slice(0, 3)).toEqual([
      'A',
      'Accountable',
      'Answers for the result and has the final word.',
    ])
    const facts = new Map(texts.slice(6).map(([name = '', text = '']) => [name, text]))
    expect(facts.get('Goal')).toBe('Who answers')
    expect(facts.get('Date')).toBe('24 November 2026')
    expect(facts.get('Counted on export')).toBe('All 2 have one accountable owner')
    expect(facts.get('Coverage')).toBe('1')
  })

  test('has one formula, the coverage, and it names cells only', () => {
    const all = Object.values(parts).join('')
    expect(all.match(/<f>/g)).toHaveLength(1)
    expect(plainText(/<f>([^<]*)<\/f>/.exec(legend)?.[1] ?? '')).toBe(
      'IF(COUNT(Chart!$A$4:$A$6)=0,0,SUMPRODUCT(--(MMULT(--((ISNUMBER(FIND("/"&$A$3&"/","/"&Chart!$C$4:$D$6&"/")))>0),ROW($A$1:$A$2)^0)=1))/COUNT(Chart!$A$4:$A$6))',
    )
  })

  test('links to nothing outside of itself, and has no macro', () => {
    expect(Object.keys(parts).filter((path) => /vba|external/i.test(path))).toEqual([])
    expect(Object.values(parts).join('')).not.toContain('TargetMode')
  })

  test('no text of the chart gets into a formula, not even a letter', () => {
    const [first, ...letters] = raci.letters
    const evil = { ...(first ?? raci.letters[0]!), key: asLetterKey('"&X1'), kind: 'owner' as const }
    const matrix = { ...small, scheme: { ...raci, letters: [evil, ...letters] } }
    const formulas = Object.values(partsOf(writeXlsx(matrix, options)))
      .flatMap((xml) => [...xml.matchAll(/<(?:f|formula1)>([^<]*)</g)])
      .map(([, formula]) => formula)
    expect(formulas.join()).not.toContain('X1&')
    expect(formulas).toHaveLength(2)
  })

  test('what looks like a formula is marked as text, as it is', () => {
    const found = partsOf(writeXlsx({ ...small, title: '=1+1' }, options))
    const [, style = ''] = /<c r="A1" s="(\d+)"/.exec(found['xl/worksheets/sheet1.xml'] ?? '') ?? []
    const formats = (found['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.match(/<xf [^>]*>/g) ?? []
    expect(formats[Number(style)]).toContain('quotePrefix="1"')
    expect(sheetTexts(found)[0]).toEqual(['=1+1'])
  })

  test('days are dates, which sort and count; one that a spreadsheet cannot count stays a text', () => {
    const [first, second] = ['2026-03-31', '1900-02-28']
    const rows = small.rows.map((row, at) =>
      row.kind === 'section' ? row : { ...row, reviewBy: at === 1 ? first : second },
    )
    const days = partsOf(writeXlsx({ ...small, rows }, options))
    expect(days['xl/worksheets/sheet1.xml']).toMatch(/<c r="E5" s="\d+"><v>46112<\/v><\/c>/)
    expect(days['xl/worksheets/sheet1.xml']).toMatch(/<c r="E6" s="\d+" t="s">/)
    expect(days['xl/styles.xml']).toContain('numFmtId="14"')
  })

  test('findings are a sheet of their own when asked for', () => {
    const found = partsOf(writeXlsx(small, { ...options, hasFindings: true }))
    expect(sheetTexts(found, 3).slice(0, 2)).toEqual([
      ['Severity', 'Remark', 'To be asked'],
      ['remark', 'The chart has no goal line', 'What is this chart for?'],
    ])
  })

  test('the same chart always gives the same bytes', () => {
    expect(writeXlsx(fullChart(), options)).toEqual(writeXlsx(fullChart(), options))
  })

  test('any chart comes back as it was, with scopes and notes', () => {
    fc.assert(
      fc.property(matrixArbitrary, (matrix) => {
        const texts = sheetTexts(partsOf(writeXlsx(matrix, options))).slice(2)
        const wanted = matrixToTable(matrix).map((row) => [...row])
        const padded = texts.map((row, at) => [
          ...row,
          ...Array<string>((wanted[at]?.length ?? 0) - row.length).fill(''),
        ])
        expect(padded).toEqual(wanted)
      }),
      runsPerLane(50),
    )
  })

  test('columns are named as in a spreadsheet', () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
  })
})

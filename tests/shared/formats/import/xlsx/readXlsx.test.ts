import { describe, expect, test } from 'vitest'
import { readXlsx } from '../../../../../shared/formats/import/xlsx/readXlsx.ts'
import { readZip } from '../../../../../shared/formats/office/readZip.ts'
import { readingText } from '../../../../support/readingText.ts'
import { xlsxOf, type SheetOf } from '../../../../support/xlsxOf.ts'

/** The texts of the first sheet, a line a row, `|` between the cells. */
function textsOf(rows: SheetOf['rows'], parts: Readonly<Record<string, string>> = {}): string {
  const archive = readZip(xlsxOf([{ name: 'Chart', rows }], parts))
  const read = archive.ok ? readXlsx(archive.value) : archive
  if (!read.ok) return JSON.stringify(read.error)
  return (read.value.tables[0]?.table ?? []).map((row) => row.join('|')).join('\n')
}

function reading(sheets: readonly SheetOf[], parts?: Readonly<Record<string, string>>): string {
  return readingText({ name: 'file.xlsx', content: xlsxOf(sheets, parts) })
}

const shared = (texts: string): Readonly<Record<string, string>> => ({
  'xl/sharedStrings.xml': `<sst>${texts}</sst>`,
})
const styles = (xfs: string, before = ''): Readonly<Record<string, string>> => ({
  'xl/styles.xml': `<styleSheet>${before}<cellXfs>${xfs}</cellXfs></styleSheet>`,
})

describe('a cell of a workbook', () => {
  test.each([
    ['a shared text', '<c t="s"><v>0</v></c>', 'Plan', shared('<si><t>Plan</t></si>')],
    [
      'a shared text in runs of different looks',
      '<c t="s"><v>0</v></c>',
      'Plan it',
      shared('<si><r><t xml:space="preserve">Plan </t></r><r><rPr><b/></rPr><t>it</t></r></si>'),
    ],
    [
      'a shared text with its reading beside it',
      '<c t="s"><v>0</v></c>',
      '課長',
      shared('<si><t>課長</t><rPh sb="0" eb="2"><t>カチョウ</t></rPh></si>'),
    ],
    ['an inline text', '<c t="inlineStr"><is><t>A</t></is></c>', 'A', {}],
    ['an inline text in runs', '<c t="inlineStr"><is><r><t>A</t></r><r><t>/R</t></r></is></c>', 'A/R', {}],
    ['the text a formula had', '<c t="str"><f>IF(1,"A","R")</f><v>A</v></c>', 'A', {}],
    ['the number a formula had', '<c><f>1+1</f><v>2</v></c>', '2', {}],
    ['a number', '<c><v>12.5</v></c>', '12.5', {}],
    ['a number with the noise of its last digit', '<c><v>0.30000000000000004</v></c>', '0.3', {}],
    ['a truth value', '<c t="b"><v>1</v></c>', 'TRUE', {}],
    ['an error', '<c t="e"><v>#REF!</v></c>', '#REF!', {}],
    [
      'a date by a format of its own',
      '<c s="1"><v>45351</v></c>',
      '2024-02-29',
      styles(
        '<xf numFmtId="0"/><xf numFmtId="200"/>',
        '<numFmts><numFmt numFmtId="200" formatCode="d\\. mmm yyyy"/></numFmts>',
      ),
    ],
    [
      'a number shown with its digits, such as the id 1.10',
      '<c s="0"><v>1.1</v></c>',
      '1.10',
      styles('<xf numFmtId="2"/>'),
    ],
    [
      'entities, escapes and line breaks',
      '<c t="inlineStr"><is><t>R&amp;D_x000D_\n_x0041_</t></is></c>',
      'R&D\r\nA',
      {},
    ],
    ['an apostrophe against formulas', `<c t="inlineStr"><is><t>'=A1</t></is></c>`, '=A1', {}],
    [
      'an apostrophe that a style says is none of the text',
      `<c t="inlineStr" s="0"><is><t>'=A1</t></is></c>`,
      `'=A1`,
      styles('<xf quotePrefix="1"/>'),
    ],
    ['a cell of a namespace with a prefix', '<x:c t="inlineStr"><x:is><x:t>A</x:t></x:is></x:c>', 'A', {}],
  ])('is %s', (_what, cell, text, parts) => {
    expect(textsOf(`<row r="1">${cell}</row>`, parts)).toBe(text)
  })

  test('stands where its reference says, else behind the one before', () => {
    const cell = (text: string, ref = ''): string => `<c ${ref} t="inlineStr"><is><t>${text}</t></is></c>`
    const rows = `<row r="2">${cell('a', 'r="B2"')}${cell('b')}</row><row>${cell('c')}</row>`
    expect(textsOf(rows)).toBe('\n|a|b\nc')
  })
})

describe('a chart in a workbook', () => {
  test('has merged headers of two rows, merged sections and merged letters', () => {
    const rows = [
      ['Task', 'Business', '', 'IT', ''],
      ['', 'CEO', 'CFO', 'CIO', 'CTO'],
      ['Phase one'],
      ['Budget', 'A', 'R', 'C', 'I'],
      ['Platform', 'I', '', 'A', 'R'],
    ]
    const merges = ['A1:A2', 'B1:C1', 'D1:E1', 'A3:E3', 'B5:C5']
    expect(reading([{ name: 'Chart', rows, merges }])).toBe(
      [
        'Chart (RACI)\n',
        'CEO {Business} | CFO {Business} | CIO {IT} | CTO {IT}',
        '# Phase one',
        'Budget: A | R | C | I',
        'Platform: I | I | A | R\n',
        '- Row 5, column 3: "I": merged cells; taken for each of them.',
      ].join('\n'),
    )
  })

  test('is found among sheets of other things, hidden ones last, and all that was not read is said', () => {
    const chart = [
      ['Task', 'CIO', 'CTO'],
      ['Budget', 'A', 'R'],
      ['Lab', 'I', 'A/R'],
    ]
    const sheets = [
      { name: 'Old', rows: chart, isHidden: true },
      { name: 'Read me', rows: [['How to use this file']] },
      { name: 'RACI 2024', rows: chart },
      { name: 'Empty', rows: [] },
    ]
    const parts = {
      'xl/vbaProject.bin': 'x',
      'xl/comments1.xml': '<c/>',
      'xl/externalLinks/externalLink1.xml': '<e/>',
    }
    expect(reading(sheets, parts)).toBe(
      [
        'RACI 2024 (RACI)\n',
        'CIO | CTO',
        'Budget: A | R',
        'Lab: I | A/R\n',
        '- The sheet “Old” is hidden in the workbook.',
        '- The workbook has comments on cells; they were not read.',
        '- The workbook refers to other files; they were not looked at.',
        '- The workbook has macros; they were not run and are not kept.',
        '- Read was table 2 “RACI 2024”; not read: table 1 “Read me”, table 3 “Old”.',
      ].join('\n'),
    )
  })

  test('has bold rows as sections', () => {
    const cell = (text: string, style: number): string =>
      `<c s="${style}" t="inlineStr"><is><t>${text}</t></is></c>`
    const row = (style: number, ...texts: string[]): string =>
      `<row>${texts.map((text) => cell(text, style)).join('')}</row>`
    const rows =
      row(1, 'Task', 'CIO', 'CTO') +
      row(1, 'Run') +
      row(0, 'Budget', 'A', 'R') +
      row(0, 'Lab') +
      row(0, 'Network', 'A', 'R')
    const bold = styles('<xf fontId="0"/><xf fontId="1"/>', '<fonts><font/><font><b/></font></fonts>')
    expect(reading([{ name: 'Chart', rows }], bold)).toContain(
      '# Run\nBudget: A | R\nLab:  |\nNetwork: A | R',
    )
  })

  test('says which formulas have no result', () => {
    const rows = `<row r="1"><c t="inlineStr"><is><t>Task</t></is></c><c t="inlineStr"><is><t>CIO</t></is></c></row>
      <row r="2"><c t="inlineStr"><is><t>Budget</t></is></c><c><f>Sheet2!A1</f></c></row>`
    expect(reading([{ name: 'Chart', rows }])).toContain(
      '- Row 2, column 2: "=Sheet2!A1": a formula without a result; open and save the file in Excel or LibreOffice to have one.',
    )
  })
})

test('a line end of Windows within a name is one as any other', () => {
  const rows =
    '<row><c t="str"><v>Task</v></c><c t="str"><v>C_x000D_\nIO</v></c></row><row><c t="str"><v>Lab_x000D_\ntests</v></c><c t="str"><v>A</v></c></row>'
  expect(reading([{ name: 'Chart', rows }])).not.toContain('\r')
})

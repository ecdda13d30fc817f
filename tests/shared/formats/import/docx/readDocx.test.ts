import { describe, expect, test } from 'vitest'
import { docxOf, wordHeading, wordTable, wordText } from '../../../../support/officeOf.ts'
import { readingText } from '../../../../support/readingText.ts'

function reading(body: string, parts: Readonly<Record<string, string>> = {}): string {
  return readingText({ name: 'chart.docx', content: docxOf(body, parts) })
}

const rows = [
  ['Task', 'CIO', 'CTO'],
  ['Budget', 'A', 'R'],
  ['Security', 'C', 'A/R'],
]

describe('a Word document', () => {
  test('has its table named by the heading above it', () => {
    expect(reading(wordHeading('Who does what') + wordText('Some words.') + wordTable(rows))).toMatch(
      /^Who does what \(RACI\)\n\nCIO \| CTO\nBudget: A \| R\nSecurity: C \| A\/R$/,
    )
  })

  test('is read from its content whatever it is called', () => {
    const content = docxOf(wordHeading('Who does what') + wordTable(rows))
    expect(readingText({ name: 'chart.xlsx', content })).toMatch(
      /^Who does what[\s\S]+- By its content it is a file of the kind \.docx; it was read as that\.$/,
    )
  })

  test('has cells merged across and down', () => {
    const merged = [
      ['Task', 'CIO', 'CTO'],
      ['<w:tcPr><w:gridSpan w:val="3"/></w:tcPr><w:p><w:r><w:b/><w:t>Run</w:t></w:r></w:p>'],
      ['<w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Budget</w:t></w:r></w:p>', 'A', 'R'],
      ['<w:tcPr><w:vMerge/></w:tcPr><w:p/>', 'I', 'C'],
    ]
    expect(reading(wordTable(merged))).toContain('# Run\nBudget: A | R\nBudget: I | C')
  })

  test('is read as if its changes were accepted, which is said', () => {
    const changed = [
      ['Task', 'CIO', 'CTO'],
      [
        'Budget',
        '<w:p><w:del><w:r><w:delText>R</w:delText></w:r></w:del><w:ins><w:r><w:t>A</w:t></w:r></w:ins></w:p>',
        '<w:p><w:moveFrom><w:r><w:t>C</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>R</w:t></w:r></w:moveTo></w:p>',
      ],
      ['Security', 'C', 'A/R'],
    ]
    const deleted = wordTable(changed).replace(
      '<w:tr><w:tc><w:p><w:r><w:t xml:space="preserve">Security',
      '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t xml:space="preserve">Security',
    )
    const read = reading(deleted)
    expect(read).toContain(
      'CIO | CTO\nBudget: A | R\n\n- The document has tracked changes; it was read as if all',
    )
    expect(read).not.toContain('Security')
  })

  test('loses letters that are struck out or hidden, which is said with their place', () => {
    const struck = [
      ['Task', 'CIO', 'CTO'],
      ['Budget', 'A', '<w:p><w:r><w:t>R</w:t></w:r><w:r><w:rPr><w:strike/></w:rPr><w:t>A</w:t></w:r></w:p>'],
      ['Lab', 'A', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>R</w:t></w:r></w:p>'],
    ]
    const read = reading(wordTable(struck))
    expect(read).toContain('Budget: A | R\nLab: A |')
    expect(read).toContain('Row 2, column 3: "A": struck out; left out.')
    expect(read).toContain('Row 3, column 3: "R": hidden text; left out.')
  })

  test('has ticks that are boxes of a form, signs of a font, or chosen from a list', () => {
    const box = (isOn: boolean): string =>
      `<w:p><w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val="${isOn ? 1 : 0}"/></w:checkBox></w:ffData></w:fldChar></w:r></w:p>`
    const list =
      '<w:p><w:r><w:fldChar><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="R"/><w:listEntry w:val="A"/></w:ddList></w:ffData></w:fldChar></w:r></w:p>'
    const sign = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>'
    const placeholder =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Choose an item.</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    const read = reading(
      wordTable([
        ['Task', 'CIO', 'CTO'],
        ['Budget', list, box(true)],
        ['Lab', 'A', sign],
        ['Security', placeholder, 'A'],
      ]),
    )
    expect(read).toContain('Budget: A | {✓}\nLab: A | {✓}\nSecurity:  | A')
  })

  test('is read where text boxes stand; they and pictures are said', () => {
    const box = `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>${wordTable(rows)}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${wordTable(rows)}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    const read = reading(`${box}<w:p><w:r><w:drawing><pic:pic xmlns:pic="p"/></w:drawing></w:r></w:p>`)
    expect(read).toContain('CIO | CTO\nBudget: A | R')
    expect(read).toContain('- The document has text boxes; they were read where the text refers to them.')
    expect(read).toContain('- The document has pictures; what is on them was not read.')
    expect(read).not.toContain('not read: table')
  })

  test('has a table within a cell read for itself, too', () => {
    const inner = `${wordTable(rows)}<w:p/>`
    expect(
      reading(
        wordTable([
          ['About', 'Chart'],
          ['Leadership', inner],
        ]),
      ),
    ).toContain('Budget: A | R')
  })

  test('has headings of any language, by the names of their styles and by their level in the outline', () => {
    const styles =
      '<w:styles xmlns:w="w"><w:style w:styleId="berschrift1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Own"><w:name w:val="Own"/><w:basedOn w:val="berschrift1"/></w:style></w:styles>'
    const heading = '<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr><w:r><w:t>Leitung</w:t></w:r></w:p>'
    expect(reading(heading + wordTable(rows), { 'word/styles.xml': styles })).toMatch(/^Leitung \(RACI\)/)
    const outlined = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Leitung</w:t></w:r></w:p>'
    expect(reading(outlined + wordTable(rows))).toMatch(/^Leitung \(RACI\)/)
  })

  test('without a table and without words about who does what says so', () => {
    expect(reading(wordText('A letter to a friend.'))).toBe(
      'There is no table in this Word file, and no text that says who does what.',
    )
  })

  test('of 50 pages is read in less than a second', () => {
    const page = Array.from({ length: 40 }, (_, at) =>
      wordText(`Line ${at} of a page with some words on it.`),
    )
    const body = Array.from({ length: 50 }, (_, at) => wordHeading(`Chapter ${at}`) + page.join('')).join('')
    const content = docxOf(body + wordTable(rows))
    const start = process.cpuUsage()
    expect(readingText({ name: 'long.docx', content })).toContain('Budget: A | R')
    // Time of the processor: other tests may be at work beside this one.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000)
  })
})

describe('a Word document made to do harm is refused in a sentence:', () => {
  test.each([
    [
      'entities',
      { 'word/document.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>' },
      /declares entities of its own/,
    ],
    [
      'damage',
      { 'word/document.xml': '<w:document><w:body><w:p></w:document>' },
      /The document is damaged \(word\/document\.xml\)/,
    ],
    [
      '500 tables within each other',
      {
        'word/document.xml': `<w:document>${'<w:tbl><w:tr><w:tc>'.repeat(500)}${'</w:tc></w:tr></w:tbl>'.repeat(500)}</w:document>`,
      },
      /within each other too deeply/,
    ],
    [
      'a part that grows',
      { 'word/document.xml': `<w:document>${' '.repeat(30_000_000)}</w:document>` },
      /grows to more than 200 times/,
    ],
  ])('%s', (_what, parts, words) => {
    expect(reading('', parts as Readonly<Record<string, string>>)).toMatch(words)
  })

  test('macros and parts from outside are not looked at, and macros are said', () => {
    const read = reading(wordTable(rows), {
      'word/vbaProject.bin': 'x',
      'word/_rels/document.xml.rels':
        '<Relationships><Relationship Id="r1" Type="x/styles" Target="https://example.org/styles.xml" TargetMode="External"/></Relationships>',
    })
    expect(read).toContain('Budget: A | R')
    expect(read).toContain('- The document has macros; they were not run and are not kept.')
  })
})

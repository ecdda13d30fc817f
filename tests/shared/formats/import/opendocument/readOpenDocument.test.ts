import { describe, expect, test } from 'vitest'
import { openDocumentOf } from '../../../../support/officeOf.ts'
import { readingText } from '../../../../support/readingText.ts'

const text = (words: string): string => `<text:p>${words}</text:p>`
const cell = (words: string, more = ''): string =>
  `<table:table-cell ${more}>${text(words)}</table:table-cell>`
const row = (...words: readonly string[]): string =>
  `<table:table-row>${words.map((one) => (one.startsWith('<') ? one : cell(one))).join('')}</table:table-row>`
const table = (...rows: readonly string[]): string =>
  `<table:table table:name="Sheet">${rows.join('')}</table:table>`

describe('an OpenDocument file', () => {
  test('of text has its table named by the heading above it', () => {
    const body = `<text:h text:outline-level="1">Who does what</text:h>${table(row('Task', 'CIO', 'CTO'), row('Budget', 'A', 'R'))}`
    expect(readingText({ name: 'a.odt', content: openDocumentOf('text', body) })).toBe(
      'Who does what (RACI)\n\nCIO | CTO\nBudget: A | R',
    )
  })

  test('of sheets has cells and rows that are repeated, and a million empty ones at its end', () => {
    const body = table(
      row('Task', 'CIO', 'CTO'),
      row('Budget', cell('A', 'table:number-columns-repeated="2"')),
      '<table:table-row table:number-rows-repeated="2"><table:table-cell/></table:table-row>',
      row('Lab', 'I', 'A'),
      '<table:table-row table:number-rows-repeated="1048500"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    )
    const read = readingText({ name: 'a.ods', content: openDocumentOf('spreadsheet', body) })
    expect(read).toContain('Budget: A | A\nLab: I | A')
  })

  test('of slides has a chart on two of them as one', () => {
    const slide = (title: string, body: string): string =>
      `<draw:page><draw:frame presentation:class="title"><draw:text-box>${text(title)}</draw:text-box></draw:frame><draw:frame>${body}</draw:frame></draw:page>`
    const content = openDocumentOf(
      'presentation',
      slide('Chart (1/2)', table(row('Task', 'CIO', 'CTO'), row('Budget', 'A', 'R'))) +
        slide('Chart (2/2)', table(row('Task', 'CIO', 'CTO'), row('Lab', 'I', 'A'))),
    )
    expect(readingText({ name: 'a.odp', content })).toBe(
      'Chart (RACI)\n\nCIO | CTO\nBudget: A | R\nLab: I | A',
    )
  })

  test('with a password says so', () => {
    const manifest = '<manifest><file-entry><encryption-data/></file-entry></manifest>'
    const content = openDocumentOf('spreadsheet', '', '', { 'META-INF/manifest.xml': manifest })
    expect(readingText({ name: 'a.ods', content })).toBe(
      'It has a password. Save it without one in LibreOffice, and import that.',
    )
  })

  test('that repeats more cells than there may be is refused in a sentence', () => {
    const many = `<table:table-row table:number-rows-repeated="25000">${cell('A', 'table:number-columns-repeated="1000"')}</table:table-row>`
    const read = readingText({
      name: 'a.ods',
      content: openDocumentOf('spreadsheet', table(many, many, many)),
    })
    expect(read).toMatch(/^The workbook has more than the 8,000,000 cells that are read\./)
  })
})

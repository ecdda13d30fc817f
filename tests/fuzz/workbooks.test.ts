import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Matrix } from '../../shared/document/matrix.ts'
import { usualOptions } from '../../shared/formats/export/exportOptions.ts'
import { writeDocx } from '../../shared/formats/export/docx.ts'
import { writePptx } from '../../shared/formats/export/pptx.ts'
import { writeXlsx } from '../../shared/formats/export/xlsx.ts'
import { openForeign, readForeign } from '../../shared/formats/import/readForeign.ts'
import { needs, perLane, randomFrom, report, seed } from '../support/lane.ts'
import { matrixArbitrary } from '../support/matrixArbitrary.ts'
import { chartOfTexts } from './chartOfTexts.ts'
import { lackingOffice, offices, openedByOffice } from './office.ts'
import { flawsOfOfficeFile, flawsOfXml, formulasIn } from './officeFile.ts'
import { below, oneOf, type Random } from './pick.ts'
import { tortureNames } from './tortureNames.ts'

const options = { ...usualOptions('24 November 2026'), hasFindings: true, charters: 'also' as const }
const torture = tortureNames.map(([, name]) => name)

const pieces = [
  ...([
    '_x0041_',
    '_x',
    '_x005F_',
    '_xD800_',
    '&',
    '<',
    '>',
    '"',
    "'",
    '=',
    '\u0000',
    '\u0008',
    '\r\n',
    '\r',
  ] as const),
  ...[
    '\n',
    '\t',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\uffff',
    ']]>',
    '<f>1</f>',
    '  ',
    'a',
    'é',
    '👩‍💻',
    '\u202e',
    '\ufeff',
  ],
] as const

function oddText(random: Random): string {
  return Array.from({ length: 1 + below(random, 6) }, () => oneOf(random, pieces)).join('')
}

function charts(count: number): readonly Matrix[] {
  return [chartOfTexts(torture), ...fc.sample(matrixArbitrary, { seed, numRuns: count })]
}

test('a workbook or a presentation of any chart is well-formed, leads nowhere and runs nothing of the chart', () => {
  const count = { files: 0, flaws: 0, 'formulas of ours': 0, 'other formulas': 0 }
  const flaws: string[] = []
  for (const matrix of charts(perLane({ short: 40, fast: 500, long: 5_000 }))) {
    const workbook = writeXlsx(matrix, options)
    flaws.push(...flawsOfOfficeFile(workbook), ...flawsOfOfficeFile(writePptx(matrix, options)))
    const formulas = formulasIn(workbook)
    const ours = formulas.filter(isOurs).length
    count.files += 2
    count['formulas of ours'] += ours
    count['other formulas'] += formulas.length - ours
  }
  count.flaws = flaws.length
  report('Workbooks and presentations', count, count.files)
  expect(flaws).toEqual([])
  expect(count['other formulas']).toBe(0)
  // A chart without rows or without an owner among its letters has no coverage.
  expect(count['formulas of ours']).toBeLessThanOrEqual(count.files / 2)
})

/** The coverage on the legend: it refers to cells and holds no text but the `/` between letters. */
function isOurs(formula: string): boolean {
  return (
    formula.startsWith('<f>IF(COUNT(Chart!') &&
    (formula.match(/&quot;[^&]*&quot;/g) ?? []).every((text) => text === '&quot;/&quot;')
  )
}

test('the control: what a careless writer makes is caught', () => {
  const careless = [
    '<a>\u0001</a>',
    '<a>&</a>',
    '<a><b></a>',
    '<a>\ud800</a>',
    '<a b="1" b="2"/>',
    '<!DOCTYPE a><a/>',
  ]
  const caught = careless.filter((xml) => flawsOfXml(xml).length > 0).length
  report('Planted mistake, workbooks: careless XML', { caught }, caught)
  expect(caught).toBe(careless.length)
})

test('any text comes back from a workbook exactly as it was', () => {
  const random = randomFrom(seed)
  const count = perLane({ short: 200, fast: 2_000, long: 20_000 })
  const texts = [...torture, ...Array.from({ length: count }, () => oddText(random))]
  let lost = 0
  for (let at = 0; at < texts.length; at += 50) {
    const matrix = chartOfTexts(texts.slice(at, at + 50))
    const opened = openForeign({ name: 'a.xlsx', content: writeXlsx(matrix, options) })
    const table =
      opened.ok && opened.value.kind === 'tables' ? opened.value.tables[opened.value.likeliest] : undefined
    const read = table && readForeign(table, 'a.xlsx')
    expect(read?.ok && textsOf(read.value.matrix)).toEqual(textsOf(matrix))
    lost += read?.ok === true ? 0 : 1
  }
  report('Texts there and back in workbooks', { texts: texts.length, 'workbooks lost': lost }, texts.length)
})

/** The texts of the chart that a workbook keeps to be read back. */
function textsOf({ roles, rows }: Matrix) {
  return {
    roles: roles.map(({ name }) => name),
    rows: rows.map((row) => [
      row.name,
      ...(row.kind === 'section'
        ? []
        : roles.map(({ id }) => {
            const { scope, note } = row.cells.get(id) ?? { scope: '', note: '' }
            return [scope, note]
          })),
    ]),
  }
}

/** What is shown of a document of LibreOffice: a space may be an element, and scripts have elements of their own. */
function wordsIn(flat: string): string {
  return flat.replaceAll(/<text:s\/>|<text:line-break\/>/g, ' ').replaceAll(/<[^>]*>/g, '')
}

test.for(offices)('%s opens them and shows the texts', (_office, context) => {
  needs(context, lackingOffice())
  const words = Array.from(
    { length: 40 },
    (_, at) => `Text ${at} ${oneOf(randomFrom(at), ['ä', 'שלום', '責任', '_x0041_'])}`,
  )
  const matrix = chartOfTexts(words)
  const found = { 'in the workbook': 0, 'in the document': 0, 'in the presentation': 0 }
  const workbook = wordsIn(openedByOffice('a.xlsx', writeXlsx(matrix, options)))
  const document = wordsIn(openedByOffice('a.docx', writeDocx(matrix, options)))
  const slides = wordsIn(openedByOffice('a.pptx', writePptx(matrix, options)))
  for (const word of words) {
    if (workbook.includes(word)) found['in the workbook']++
    if (document.includes(word)) found['in the document']++
    if (slides.includes(word)) found['in the presentation']++
  }
  report('Texts that LibreOffice shows', { texts: words.length, ...found }, words.length)
  expect(Object.values(found)).toEqual(Array(3).fill(words.length))
  const tortured = chartOfTexts(torture)
  expect(openedByOffice('b.xlsx', writeXlsx(tortured, options))).toContain('ראש אבטחת מידע')
  expect(openedByOffice('b.docx', writeDocx(tortured, options))).toContain('ראש אבטחת מידע')
  expect(openedByOffice('b.pptx', writePptx(tortured, options))).toContain('ראש אבטחת מידע')
})

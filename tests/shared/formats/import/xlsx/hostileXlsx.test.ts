import { strFromU8, strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { limits } from '../../../../../shared/document/limits.ts'
import { openForeign, readForeign } from '../../../../../shared/formats/import/readForeign.ts'
import { describeRepairs } from '../../../../../shared/formats/import/repairs.ts'
import { describeSourceError } from '../../../../../shared/formats/import/sourceError.ts'
import { budgets } from '../../../../../shared/formats/office/budgets.ts'
import { chartText } from '../../../../support/chartText.ts'
import { overlapping } from '../../../../support/zipRecords.ts'
import { xlsxOf } from '../../../../support/xlsxOf.ts'

/** Why a workbook was not read; an empty text when it was. */
function refusal(content: Uint8Array): string {
  const opened = openForeign({ name: 'file.xlsx', content })
  return opened.ok ? '' : describeSourceError(opened.error)
}

const rows = [
  ['Task', 'CIO', 'CTO'],
  ['Budget', 'A', 'R'],
  ['Lab', 'I', 'A/R'],
]
const good = xlsxOf([{ name: 'Chart', rows }])
const sheet = 'xl/worksheets/sheet1.xml'

/** The workbook with bytes of its ZIP records changed: `at` counts from the start of each record of that signature. */
function patched(bytes: Uint8Array, signature: number, at: number, value: number): Uint8Array {
  const copy = bytes.slice()
  const view = new DataView(copy.buffer)
  for (let place = 0; place + 4 < copy.length; place++) {
    if (view.getUint32(place, true) === signature) view.setUint32(place + at, value, true)
  }
  return copy
}

const [inDirectory, inFile, end] = [0x02014b50, 0x04034b50, 0x06054b50]

describe('a workbook made to do harm is refused in a sentence:', () => {
  test.each([
    ['a document type', '<!DOCTYPE x><worksheet/>'],
    [
      'entities that grow (billion laughs)',
      '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>',
    ],
    [
      'an entity from a file',
      '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>',
    ],
  ])('%s', (_what, xml) => {
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: xml }))).toMatch(
      /declares entities of its own.*It was not read/,
    )
  })

  test('an entity that is declared nowhere', () => {
    const xml =
      '<worksheet><sheetData><row><c t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>'
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: xml }))).toMatch(
      /The workbook is damaged \(xl\/worksheets/,
    )
  })

  test('a sheet that is no XML behind a cell, with that cell', () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Task</v></c></row><row r="2"><c r="B2"><v>1</x></sheetData>'
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: xml }))).toMatch(
      /The workbook is damaged \(xl\/worksheets\/sheet1\.xml, after Chart!B2\)/,
    )
  })

  test('a part that grows to thousands of times its size', () => {
    const bomb = `<worksheet>${' '.repeat(budgets.ratioFrom + 5_000_000)}</worksheet>`
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: bomb }))).toMatch(
      /grows to more than 200 times its size/,
    )
  })

  test('texts of cells that grow as one', () => {
    const text = `<sst><si><t>${'x'.repeat(budgets.ratioFrom + 5_000_000)}</t></si></sst>`
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { 'xl/sharedStrings.xml': text }))).toMatch(
      /grows to more than 200 times/,
    )
  })

  test('a single long text that thousands of cells share', () => {
    const long = 'long '.repeat(6_000)
    const cells = Array.from({ length: 6_000 }, () => '<c t="s"><v>0</v></c>').join('')
    const parts = { 'xl/sharedStrings.xml': `<sst><si><t>${long}</t></si></sst>` }
    expect(refusal(xlsxOf([{ name: 'Chart', rows: `<row>${cells}</row>` }], parts))).toMatch(
      /holds more than the .* characters that are read/,
    )
  })

  test('sizes that lie are not believed: neither the unpacked one nor the checksum', () => {
    const small = patched(patched(good, inDirectory, 24, 1), inFile, 22, 1)
    const huge = patched(patched(good, inDirectory, 24, 0xffffffff), inFile, 22, 0xffffffff)
    expect(refusal(small)).toBe('')
    expect(refusal(huge)).toBe('')
    expect(refusal(patched(good, inDirectory, 16, 0x12345678))).toMatch(/The workbook is damaged/)
  })

  test('a packed size that reaches beyond the file', () => {
    expect(refusal(patched(good, inDirectory, 20, 0x7fffffff))).toMatch(
      /The workbook is damaged \(its list of parts\)/,
    )
  })

  test('65,535 parts', () => {
    const many = zipSync(
      Object.fromEntries(Array.from({ length: 65_535 }, (_, at) => [`${at}`, new Uint8Array()])),
      { level: 0 },
    )
    expect(refusal(many)).toMatch(/more than the 2,000 parts that are read/)
  })

  test('a list of parts that says there are more than there are', () => {
    expect(refusal(patched(good, end, 8, 0x00ff00ff))).toMatch(/The workbook is damaged/)
  })

  test('parts of the same name, of which two programs may read different ones', () => {
    const twice = zipSync({ 'xl/workbook.xml': strToU8('<a/>'), 'xl/workbook.xmm': strToU8('<b/>') })
    const same = Uint8Array.from(twice, (byte, at) =>
      byte === 0x6d && twice[at - 1] === 0x6d && twice[at - 2] === 0x78 ? 0x6c : byte,
    )
    expect(refusal(same)).toMatch(/The workbook is damaged/)
  })

  test('parts that share their bytes, as of one sheet that is there many times', () => {
    expect(refusal(overlapping(3, strToU8('<worksheet/>')))).toMatch(
      /The workbook is damaged \(its list of parts\)/,
    )
  })

  test('merged ranges beyond counting', () => {
    const merges = Array.from({ length: budgets.merges + 1 }, () => 'A1:B1')
    expect(refusal(xlsxOf([{ name: 'Chart', rows, merges }]))).toMatch(/more than the .* cells that are read/)
  })

  test('elements within each other without end', () => {
    const deep = `<worksheet>${'<a>'.repeat(200_000)}${'</a>'.repeat(200_000)}</worksheet>`
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: deep }))).toMatch(
      /within each other too deeply/,
    )
  })

  test('a text of a cell without an end', () => {
    // Random letters, so that it does not shrink to what is refused for its ratio.
    const text = new Uint8Array(10_000_000)
    let seed = 1
    for (let at = 0; at < text.length; at++) text[at] = 97 + ((seed = (seed * 48_271) % 2_147_483_647) % 26)
    const xml = `<worksheet><sheetData><row><c><v>${strFromU8(text)}</v></c></row></sheetData></worksheet>`
    expect(refusal(xlsxOf([{ name: 'Chart', rows }], { [sheet]: xml }))).toMatch(
      /holds more than the .* characters/,
    )
  })

  test.each([
    [
      'an old or locked file',
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1],
      /an old Office file or one with a password/,
    ],
    ['an archive', [...zipSync({ 'readme.txt': strToU8('x') })], /is an archive\. Unpack it/],
    ['a Word document', [...zipSync({ 'word/document.xml': strToU8('<w/>') })], /no table in this Word file/],
    [
      'an OpenDocument file',
      [...zipSync({ 'content.xml': strToU8('<x/>'), mimetype: strToU8('x') })],
      /is an OpenDocument file/,
    ],
    ['a binary workbook', [...zipSync({ 'xl/workbook.bin': strToU8('x') })], /binary workbook \(\.xlsb\)/],
    ['the first half of a file', [...good.slice(0, good.length / 2)], /The workbook is damaged/],
  ])('%s that is called a workbook', (_what, bytes, words) => {
    expect(refusal(Uint8Array.from(bytes))).toMatch(words)
  })
})

describe('a workbook of extremes is read as far as it holds a chart:', () => {
  test('a whole sheet merged into one cell', () => {
    const opened = openForeign({
      name: 'file.xlsx',
      content: xlsxOf([{ name: 'Chart', rows, merges: ['A1:XFD1048576', 'B2:XFD1048576'] }]),
    })
    const table = opened.ok && opened.value.kind === 'tables' ? opened.value.tables[0] : undefined
    const read = table && readForeign(table, 'file.xlsx')
    expect(read?.ok && chartText(read.value.matrix)).toBe('CIO | CTO\nBudget: A | R\nLab: I | A/R')
  })

  test('a cell in the last corner of a sheet is named, not kept', () => {
    const cell = (ref: string, text: string): string =>
      `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`
    const far = `<row>${cell('A1', 'Task')}${cell('B1', 'CIO')}</row><row>${cell('A2', 'Budget')}${cell('B2', 'A')}</row>
      <row r="1048576">${cell('XFD1048576', 'far away')}</row>`
    const opened = openForeign({ name: 'file.xlsx', content: xlsxOf([{ name: 'Chart', rows: far }]) })
    const table = opened.ok && opened.value.kind === 'tables' ? opened.value.tables[0] : undefined
    const read = table && readForeign(table, 'file.xlsx')
    expect(read?.ok && describeRepairs(read.value.repairs)).toEqual([
      expect.stringMatching(/beyond the 25,000 rows and 1,000 columns that are read/),
    ])
  })

  test('a sheet of far more rows than a chart can have is not read to its end', () => {
    const many = Array.from({ length: 60_000 }, (_, at) => [`Task ${at}`, 'A'])
    const opened = openForeign({
      name: 'file.xlsx',
      content: xlsxOf([
        { name: 'Data', rows: many },
        { name: 'Chart', rows },
      ]),
    })
    const tables = opened.ok && opened.value.kind === 'tables' ? opened.value.tables : []
    expect(tables.map(({ table }) => table.length)).toEqual([budgets.rows, 3])
    expect(describeRepairs(tables[0]?.repairs ?? [])).toEqual([
      expect.stringMatching(/beyond the 25,000 rows and 1,000 columns that are read; left out/),
    ])
  })

  test('references that are none', () => {
    const odd =
      '<row r="x"><c r="?" t="inlineStr"><is><t>Task</t></is></c><c r="A0" t="s"><v>99</v></c></row>'
    const opened = openForeign({ name: 'file.xlsx', content: xlsxOf([{ name: 'Chart', rows: odd }]) })
    expect(opened.ok && opened.value.kind === 'tables' && opened.value.tables[0]?.table).toEqual([['Task']])
  })
})

test('the largest matrix there may be is within what is read of a workbook', () => {
  expect(budgets.rows).toBeGreaterThan(limits.rows + 100)
  expect(budgets.columns).toBeGreaterThan(limits.roles + 100)
  expect(budgets.cells).toBeGreaterThan((limits.rows + 100) * (limits.roles + 100))
})
